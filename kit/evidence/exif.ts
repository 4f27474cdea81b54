/** The first bytes of a file within which EXIF stands. */
export const exifWithin = 262_144

/** What a photo says of itself. */
export type Exif = { taken_at: string | null; position: { longitude: number; latitude: number } | null }

const nothing: Exif = { taken_at: null, position: null }
/** Bytes one value takes, by TIFF type: byte, ASCII, short, long, rational. */
const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8 }
const tags = { exif: 0x8769, gps: 0x8825, taken: 0x9003, offset: 0x9011, lat_ref: 1, lat: 2, lon_ref: 3, lon: 4 }

type Entry = { type: number; count: number; at: number }
type Tiff = { view: DataView; little: boolean }

/** Start of the TIFF part within a JPEG (EXIF 2.3 §4.5.4), or -1. */
function tiffStart(view: DataView): number {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return -1
  for (let at = 2; at + 10 <= view.byteLength;) {
    const marker = view.getUint16(at)
    if (marker === 0xffe1 && view.getUint32(at + 4) === 0x45786966) return at + 10
    if ((marker & 0xff00) !== 0xff00 || marker === 0xffda) return -1
    at += 2 + view.getUint16(at + 2)
  }
  return -1
}

function directory({ view, little }: Tiff, at: number): Map<number, Entry> {
  const found = new Map<number, Entry>()
  const n = view.getUint16(at, little)
  for (let i = 0; i < n; i++) {
    const entry = at + 2 + i * 12
    const [type, count] = [view.getUint16(entry + 2, little), view.getUint32(entry + 4, little)]
    const inside = (sizes[type] ?? 1) * count <= 4
    found.set(view.getUint16(entry, little), { type, count, at: inside ? entry + 8 : view.getUint32(entry + 8, little) })
  }
  return found
}

const textAt = ({ view }: Tiff, entry: Entry | undefined): string =>
  entry
    ? Array.from({ length: entry.count }, (_, i) => String.fromCharCode(view.getUint8(entry.at + i)))
        .join('')
        .replace(/\0.*$/, '')
    : ''

/** Degrees, minutes, seconds as three rationals. */
function degrees({ view, little }: Tiff, entry: Entry | undefined, negative: boolean): number | null {
  if (entry?.type !== 5 || entry.count !== 3) return null
  const part = (i: number) => view.getUint32(entry.at + i * 8, little) / view.getUint32(entry.at + i * 8 + 4, little)
  const value = part(0) + part(1) / 60 + part(2) / 3600
  return Number.isFinite(value) ? (negative ? -value : value) : null
}

function takenAt(tiff: Tiff, exif: Map<number, Entry>): string | null {
  const match = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(textAt(tiff, exif.get(tags.taken)))
  const offset = textAt(tiff, exif.get(tags.offset))
  return match ? `${match[1]}-${match[2]}-${match[3]}T${match[4]}${/^[+-]\d{2}:\d{2}$/.test(offset) ? offset : '+08:00'}` : null
}

function positionIn(tiff: Tiff, gps: Map<number, Entry>): Exif['position'] {
  const latitude = degrees(tiff, gps.get(tags.lat), textAt(tiff, gps.get(tags.lat_ref)) === 'S')
  const longitude = degrees(tiff, gps.get(tags.lon), textAt(tiff, gps.get(tags.lon_ref)) === 'W')
  return latitude === null || longitude === null ? null : { longitude, latitude }
}

/** Reads when and where a JPEG was taken (EXIF; a time without zone is Beijing's). What is not there, or broken, is null. */
export function readExif(bytes: ArrayBuffer): Exif {
  try {
    const start = tiffStart(new DataView(bytes))
    if (start < 0) return nothing
    const view = new DataView(bytes, start)
    const tiff: Tiff = { view, little: view.getUint16(0) === 0x4949 }
    const root = directory(tiff, view.getUint32(4, tiff.little))
    const below = (tag: number) => {
      const entry = root.get(tag)
      return entry ? directory(tiff, view.getUint32(entry.at, tiff.little)) : new Map<number, Entry>()
    }
    return { taken_at: takenAt(tiff, below(tags.exif)), position: positionIn(tiff, below(tags.gps)) }
  } catch {
    return nothing
  }
}
