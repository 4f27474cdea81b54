import type { ProblemCode } from '../../problem/catalogue.ts'
import { Refusal } from '../../register/refusal.ts'
import type { Geometry } from '../geojson.ts'
import { readDbf } from './dbf.ts'
import type { FeatureFile } from './feature-file.ts'
import { byCoordinates, epsgOfPrj } from './prj.ts'
import { readShp } from './shp.ts'
import { type ZipEntry, zipEntries } from './zip.server.ts'

const refused = (code: ProblemCode, message: string): Refusal => new Refusal(422, code, message)

/** The one shapefile of an archive, by the name its parts share. */
function partsOf(entries: readonly ZipEntry[]): (extension: string) => Uint8Array | undefined {
  const shapes = entries.filter((e) => /\.shp$/i.test(e.name))
  if (shapes.length === 0) throw refused('import_zip_content', `压缩包里没有 .shp 文件，有的是：${entries.slice(0, 8).map((e) => e.name).join('、') || '（空）'}`)
  if (shapes.length > 1) throw refused('import_zip_content', `压缩包里有 ${shapes.length} 个 .shp，请一次导入一个：${shapes.map((e) => e.name).join('、')}`)
  const stem = shapes[0]!.name.slice(0, -4).toLowerCase()
  return (extension) => entries.find((e) => e.name.toLowerCase() === `${stem}.${extension}`)?.bytes()
}

function demanded(bytes: Uint8Array | undefined, extension: string, why: string): Uint8Array {
  if (bytes) return bytes
  throw refused('import_zip_content', `压缩包里缺少 .${extension}（${why}），请把 .shp、.shx、.dbf、.prj 一起压缩`)
}

function firstEasting(geometries: readonly (Geometry | null)[]): number {
  let coordinates: unknown = geometries.find((g) => g !== null)?.coordinates
  while (Array.isArray(coordinates) && Array.isArray(coordinates[0])) coordinates = coordinates[0]
  return Array.isArray(coordinates) ? Number(coordinates[0]) : Number.NaN
}

/** Reads a zipped shapefile. @throws Refusal 422 with what is wrong with it, in words */
export function readShapefile(zip: Uint8Array): FeatureFile {
  const part = partsOf(zipEntries(zip))
  const geometries = readShp(demanded(part('shp'), 'shp', '图形'))
  const table = readDbf(demanded(part('dbf'), 'dbf', '属性表'), textOf(part('cpg')))
  const said = epsgOfPrj(textOf(demanded(part('prj'), 'prj', '坐标系')) ?? '')
  if (table.rows.length !== geometries.length) throw refused('import_shp_invalid', `图形 ${geometries.length} 个，属性 ${table.rows.length} 行，两者不符，请重新导出`)
  const { epsg, note } = byCoordinates(said, firstEasting(geometries))
  const rows = geometries.map((geometry, i) => ({ line: i + 1, properties: table.rows[i]!, geometry }))
  return { format: 'shapefile', epsg, encoding: table.encoding, columns: table.columns, rows, notes: note ? [note] : [] }
}

const textOf = (bytes: Uint8Array | undefined): string | undefined => (bytes ? new TextDecoder('utf-8').decode(bytes) : undefined)
