import { zipSync } from 'fflate'

type Ring = readonly (readonly [number, number])[]
export type ShapeOptions = {
  readonly type?: 5 | 15 | 25
  readonly encoding?: 'UTF-8' | 'GBK'
  readonly cpg?: string
  readonly prj?: string
  readonly without?: readonly string[]
  readonly language?: number
  /** Numbers of rows marked as deleted, from 1. */ readonly deleted?: readonly number[]
  readonly more?: Readonly<Record<string, Uint8Array>>
}
/** A cell as text, or as the bytes that stand in it. */
export type DbfCell = string | Uint8Array

/** GBK bytes of the few characters that tests write; Node decodes GBK but does not encode it. */
const gbk: Readonly<Record<string, readonly number[]>> = { 云: [0xd4, 0xc6], 岭: [0xc1, 0xeb], 林: [0xc1, 0xd6], 名: [0xc3, 0xfb], 称: [0xb3, 0xc6] }
const encoded = (text: DbfCell, encoding: 'UTF-8' | 'GBK'): Uint8Array =>
  typeof text !== 'string'
    ? text
    : encoding === 'UTF-8'
      ? new TextEncoder().encode(text)
      : Uint8Array.from([...text].flatMap((c) => gbk[c] ?? [c.charCodeAt(0)]))

/** A .shp of polygons; null is an empty shape. Types 15 and 25 carry altitudes and measures as well. */
export function shpBytes(shapes: readonly (readonly Ring[] | null)[], type: 5 | 15 | 25 = 5): Uint8Array {
  const records = shapes.map((rings, i) => {
    const points = rings?.flat() ?? []
    const extra = type === 5 || !rings ? 0 : (16 + 8 * points.length) * (type === 15 ? 2 : 1)
    const bytes = new Uint8Array(8 + (rings ? 44 + 4 * rings.length + 16 * points.length + extra : 4))
    const view = new DataView(bytes.buffer)
    view.setInt32(0, i + 1)
    view.setInt32(4, (bytes.length - 8) / 2)
    if (!rings) return bytes
    view.setInt32(8, type, true)
    view.setInt32(44, rings.length, true)
    view.setInt32(48, points.length, true)
    let start = 0
    rings.forEach((ring, n) => {
      view.setInt32(52 + 4 * n, start, true)
      start += ring.length
    })
    points.forEach(([x, y], n) => {
      view.setFloat64(52 + 4 * rings.length + 16 * n, x, true)
      view.setFloat64(60 + 4 * rings.length + 16 * n, y, true)
    })
    return bytes
  })
  const size = 100 + records.reduce((sum, r) => sum + r.length, 0)
  const header = new Uint8Array(100)
  const view = new DataView(header.buffer)
  view.setInt32(0, 9994)
  view.setInt32(24, size / 2)
  view.setInt32(28, 1000, true)
  view.setInt32(32, type, true)
  return Buffer.concat([header, ...records])
}

export type DbfColumn = { readonly name: string; readonly type: 'C' | 'N' | 'D'; readonly length: number }

export function dbfBytes(
  columns: readonly DbfColumn[],
  rows: readonly (readonly DbfCell[])[],
  { encoding = 'UTF-8', language = 0, deleted = [] }: ShapeOptions = {},
): Uint8Array {
  const width = 1 + columns.reduce((sum, c) => sum + c.length, 0)
  const head = new Uint8Array(33 + 32 * columns.length)
  const view = new DataView(head.buffer)
  head[0] = 3
  head[29] = language
  view.setUint32(4, rows.length, true)
  view.setUint16(8, head.length, true)
  view.setUint16(10, width, true)
  columns.forEach((c, i) => {
    head.set(encoded(c.name, encoding).subarray(0, 10), 32 + 32 * i)
    head[32 + 32 * i + 11] = c.type.charCodeAt(0)
    head[32 + 32 * i + 16] = c.length
  })
  head[head.length - 1] = 0x0d
  const body = rows.map((row, n) => {
    const bytes = new Uint8Array(width).fill(0x20)
    if (deleted.includes(n + 1)) bytes[0] = 0x2a
    let at = 1
    columns.forEach((c, i) => {
      bytes.set(encoded(row[i] ?? '', encoding).subarray(0, c.length), at)
      at += c.length
    })
    return bytes
  })
  return Buffer.concat([head, ...body])
}

/** CGCS2000 in the 3° zone of 105° E, without (EPSG:4544) or with its number (EPSG:4523), as ArcGIS writes it. */
export const gk = (easting: number, meridian = 105): string =>
  `PROJCS["CGCS2000_3_Degree_GK",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${easting}],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`
export const geographic = (axis = 6_378_137, flattening = 298.257222101): string =>
  `GEOGCS["GCS",DATUM["D",SPHEROID["S",${axis},${flattening}]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`

export function zippedShapefile(
  shapes: readonly (readonly Ring[] | null)[],
  columns: readonly DbfColumn[],
  rows: readonly (readonly DbfCell[])[],
  o: ShapeOptions = {},
): Uint8Array {
  const files: Record<string, Uint8Array> = {
    'a.shp': shpBytes(shapes, o.type),
    'a.shx': new Uint8Array(100),
    'a.dbf': dbfBytes(columns, rows, o),
    'a.prj': new TextEncoder().encode(o.prj ?? geographic()),
    ...o.more,
    ...(o.cpg ? { 'a.cpg': new TextEncoder().encode(o.cpg) } : {}),
  }
  return zipSync(Object.fromEntries(Object.entries(files).filter(([name]) => !o.without?.includes(name))))
}
