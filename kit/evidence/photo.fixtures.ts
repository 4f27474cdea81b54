/** A small picture of a meadow, without a word about itself (JPEG). */
const picture =
  '/9j/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAAwAEADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAIB/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AoADAAAAAAE4BKAAAAAAAAAAAAAAH/9k='

/** What a camera writes into a photo. `at` is the wall clock of Beijing, `2023-05-01T08:30:00`; a place in degrees. */
export type Shot = { readonly at?: string; readonly position?: readonly [number, number]; readonly little?: boolean }

/** Degrees as three rationals: degrees, minutes, hundredths of a millisecond of arc. */
function sexagesimal(degrees: number): [number, number][] {
  const whole = Math.floor(degrees)
  const minutes = Math.floor((degrees - whole) * 60)
  return [
    [whole, 1],
    [minutes, 1],
    [Math.round(((degrees - whole) * 60 - minutes) * 60 * 1e5), 1e5],
  ]
}

/** The APP1 segment of EXIF 2.3: IFD0 with pointers, an Exif IFD with the time, a GPS IFD with the place. */
function exif({ at, position, little = true }: Shot): Uint8Array {
  const tiff = new DataView(new ArrayBuffer(260))
  const short = (to: number, v: number) => tiff.setUint16(to, v, little)
  const long = (to: number, v: number) => tiff.setUint32(to, v, little)
  const text = (to: number, v: string) => [...v].forEach((c, i) => tiff.setUint8(to + i, c.charCodeAt(0)))
  const entry = (to: number, tag: number, type: number, count: number) => {
    short(to, tag)
    short(to + 2, type)
    long(to + 4, count)
    return to + 8
  }
  const rationals = (to: number, values: readonly [number, number][]) =>
    values.forEach(([v, by], i) => {
      long(to + i * 8, v)
      long(to + i * 8 + 4, by)
    })
  text(0, little ? 'II' : 'MM')
  short(2, 42)
  long(4, 8)
  short(8, 2)
  long(entry(10, 0x8769, 4, 1), 40)
  long(entry(22, 0x8825, 4, 1), 60)
  short(40, at ? 1 : 0)
  if (at) {
    long(entry(42, 0x9003, 2, 20), 120)
    text(120, at.replaceAll('-', ':').replace('T', ' '))
  }
  short(60, position ? 4 : 0)
  if (position) {
    text(entry(62, 1, 2, 2), position[1] < 0 ? 'S' : 'N')
    long(entry(74, 2, 5, 3), 140)
    text(entry(86, 3, 2, 2), position[0] < 0 ? 'W' : 'E')
    long(entry(98, 4, 5, 3), 164)
    rationals(140, sexagesimal(Math.abs(position[1])))
    rationals(164, sexagesimal(Math.abs(position[0])))
  }
  return Uint8Array.from([0xff, 0xe1, 0x01, 0x0c, 0x45, 0x78, 0x69, 0x66, 0, 0, ...new Uint8Array(tiff.buffer)])
}

/** A photo with what the camera says of when and where it was taken; `mark` makes its hash its own. */
export function photoTaken(shot: Shot = {}, mark = ''): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(picture), (c) => c.charCodeAt(0))
  return Uint8Array.from([...bytes.subarray(0, 2), ...exif(shot), ...bytes.subarray(2), ...new TextEncoder().encode(mark)])
}
