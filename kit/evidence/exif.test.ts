import { describe, expect, it } from 'vitest'
import { readExif } from './exif.ts'
import { photoTaken } from './photo.fixtures.ts'

const shot = { at: '2023-05-01T08:30:00', position: [105.5, 30.11] } as const

describe('what a photo says of itself', () => {
  it.each([true, false])('reads time and place (little endian: %s)', (little) => {
    const { taken_at, position } = readExif(photoTaken({ ...shot, little }).buffer)
    expect(taken_at).toBe('2023-05-01T08:30:00+08:00')
    expect(position?.longitude).toBeCloseTo(105.5, 9)
    expect(position?.latitude).toBeCloseTo(30.11, 9)
  })
  it('keeps a place that is no round number of seconds to the metre', () => {
    const { position } = readExif(photoTaken({ position: [105.331234, 30.092345] }).buffer)
    expect(position?.longitude).toBeCloseTo(105.331234, 6)
    expect(position?.latitude).toBeCloseTo(30.092345, 6)
  })
  it('says nothing of what the camera did not write', () => {
    expect(readExif(photoTaken({}).buffer)).toEqual({ taken_at: null, position: null })
    expect(readExif(photoTaken({ at: shot.at }).buffer)).toMatchObject({ taken_at: '2023-05-01T08:30:00+08:00', position: null })
  })
  it('says nothing of a file that is no JPEG', () => expect(readExif(new Uint8Array([1, 2, 3, 4]).buffer)).toEqual({ taken_at: null, position: null }))
  it('says nothing of a photo cut short', () => expect(readExif(photoTaken(shot).buffer.slice(0, 60))).toEqual({ taken_at: null, position: null }))
})
