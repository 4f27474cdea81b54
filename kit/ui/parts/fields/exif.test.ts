import { describe, expect, it } from 'vitest'
import { readExif } from './exif.ts'

/** A JPEG of nothing but an APP1 segment: IFD0 with pointers, an Exif IFD with the time, a GPS IFD (EXIF 2.3 layout). */
function photo(little: boolean): ArrayBuffer {
  const tiff = new DataView(new ArrayBuffer(260))
  const short = (at: number, v: number) => tiff.setUint16(at, v, little)
  const long = (at: number, v: number) => tiff.setUint32(at, v, little)
  const text = (at: number, v: string) => [...v].forEach((c, i) => tiff.setUint8(at + i, c.charCodeAt(0)))
  const entry = (at: number, tag: number, type: number, count: number) => { short(at, tag); short(at + 2, type); long(at + 4, count); return at + 8 }
  text(0, little ? 'II' : 'MM'); short(2, 42); long(4, 8)
  short(8, 2)
  long(entry(10, 0x8769, 4, 1), 40)
  long(entry(22, 0x8825, 4, 1), 60)
  short(40, 1); long(entry(42, 0x9003, 2, 20), 120)
  text(120, '2023:05:01 08:30:00')
  short(60, 4)
  text(entry(62, 1, 2, 2), 'N'); long(entry(74, 2, 5, 3), 140)
  text(entry(86, 3, 2, 2), 'E'); long(entry(98, 4, 5, 3), 164)
  const rationals = (at: number, values: readonly number[]) => values.forEach((v, i) => { long(at + i * 8, v); long(at + i * 8 + 4, 1) })
  rationals(140, [30, 6, 36]); rationals(164, [105, 30, 0])
  const jpeg = new Uint8Array(12 + 260)
  jpeg.set([0xff, 0xd8, 0xff, 0xe1, 0x01, 0x0c, 0x45, 0x78, 0x69, 0x66, 0, 0])
  jpeg.set(new Uint8Array(tiff.buffer), 12)
  return jpeg.buffer
}

describe('what a photo says of itself', () => {
  it.each([true, false])('reads time and place (little endian: %s)', (little) => {
    const { taken_at, position } = readExif(photo(little))
    expect(taken_at).toBe('2023-05-01T08:30:00+08:00')
    expect(position?.longitude).toBeCloseTo(105.5, 9)
    expect(position?.latitude).toBeCloseTo(30.11, 9)
  })
  it('says nothing of a file that is no JPEG', () => expect(readExif(new Uint8Array([1, 2, 3, 4]).buffer)).toEqual({ taken_at: null, position: null }))
  it('says nothing of a photo cut short', () => expect(readExif(photo(true).slice(0, 60))).toEqual({ taken_at: null, position: null }))
})
