import type { ProblemCode } from '#kit/problem/catalogue.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Geometry, Position } from '#kit/geometry/geojson.ts'
import { readDbf } from './dbf.ts'
import type { FeatureFile, FileRow } from './feature-file.ts'
import { foreignArchive } from './foreign.ts'
import { byCoordinates, epsgOfPrj } from './prj.ts'
import { readShp } from './shp.ts'
import type { ZipEntry } from './zip.server.ts'

const refused = (code: ProblemCode, message: string): Refusal => new Refusal(422, code, message)

/** The one shapefile of an archive, by the name its parts share; a copy of the same name and size is the same. */
function partsOf(entries: readonly ZipEntry[]): (extension: string) => Uint8Array | undefined {
  const shapes = entries.filter((e) => /\.shp$/i.test(e.name)).filter((e, i, all) => all.findIndex((one) => one.name === e.name && one.size === e.size) === i)
  if (shapes.length === 0)
    throw (
      foreignArchive(entries.map((e) => e.name)) ??
      refused(
        'import_zip_content',
        `压缩包里没有 .shp 文件，有的是：${
          entries
            .slice(0, 8)
            .map((e) => e.name)
            .join('、') || '（空）'
        }。请把一个 shapefile 的 .shp、.shx、.dbf、.prj 一起压缩`,
      )
    )
  if (shapes.length > 1) throw refused('import_zip_content', `压缩包里有 ${shapes.length} 个 .shp，请一次导入一个：${shapes.map((e) => e.name).join('、')}`)
  const stem = shapes[0]!.name.slice(0, -4).toLowerCase()
  return (extension) => entries.find((e) => [`${stem}.${extension}`, `${stem}.shp.${extension}`].includes(e.name.toLowerCase()))?.bytes()
}

function demanded(bytes: Uint8Array | undefined, extension: string, why: string): Uint8Array {
  if (bytes) return bytes
  throw refused('import_zip_content', `压缩包里缺少 .${extension}（${why}），请把 .shp、.shx、.dbf、.prj 一起压缩`)
}

/** The first place of some geometries. */
export function firstPlace(geometries: Iterable<Geometry | null>): Position | undefined {
  for (const geometry of geometries) {
    let coordinates: unknown = geometry?.coordinates
    while (Array.isArray(coordinates) && Array.isArray(coordinates[0])) coordinates = coordinates[0]
    if (Array.isArray(coordinates) && coordinates.length > 1) return [Number(coordinates[0]), Number(coordinates[1])]
  }
  return undefined
}

/** Reads a zipped shapefile; without a .prj its system is left open. @throws Refusal 422 with what is wrong with it, in words */
export function readShapefile(entries: readonly ZipEntry[], encoding?: string): FeatureFile {
  const part = partsOf(entries)
  const geometries = readShp(demanded(part('shp'), 'shp', '图形'), part('shx'))
  const table = readDbf(demanded(part('dbf'), 'dbf', '属性表'), textOf(part('cpg')), encoding)
  const prj = textOf(part('prj'))
  if (table.rows.length !== geometries.length)
    throw refused('import_shp_invalid', `图形 ${geometries.length} 个，属性 ${table.rows.length} 行，两者不符，请重新导出`)
  const said = prj?.trim() ? byCoordinates(epsgOfPrj(prj), firstPlace(geometries)?.[0] ?? Number.NaN) : null
  const rows = geometries.flatMap((geometry, i): FileRow[] => {
    const properties = table.rows[i]
    return properties ? [{ line: i + 1, properties, geometry }] : []
  })
  return {
    format: 'shapefile',
    crs: said ? String(said.epsg) : null,
    encoding: table.encoding,
    columns: table.columns,
    rows,
    notes: [...(said?.note ? [said.note] : []), ...table.notes],
    questions: table.questions,
  }
}

const textOf = (bytes: Uint8Array | undefined): string | undefined => (bytes ? new TextDecoder('utf-8').decode(bytes) : undefined)
