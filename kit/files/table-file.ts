import type { Geometry } from '#kit/geometry/geojson.ts'
import type { Cell, FileRow } from './feature-file.ts'
import { geometryOfWkt } from './wkt.ts'

const longitudes = /^(经度|东经|lon|lng|long|longitude|x|x坐标)$/i
const latitudes = /^(纬度|北纬|lat|latitude|y|y坐标)$/i
const texts = /^(wkt|geom|geometry|the_geom|geom_wkt|几何|图形)$/i

/** Which columns say where a line lies: a pair of coordinates, or well-known text. */
function placed(columns: readonly string[]): ((cell: (name: string) => Cell) => Geometry | null) | undefined {
  const [x, y, wkt] = [longitudes, latitudes, texts].map((names) => columns.find((name) => names.test(name)))
  if (wkt)
    return (cell) => {
      const text = cell(wkt)
      return text === null ? null : (geometryOfWkt(String(text)) ?? ({ type: String(text).slice(0, 20), coordinates: [] } as unknown as Geometry))
    }
  if (!x || !y) return undefined
  return (cell) => {
    const [lon, lat] = [cell(x), cell(y)]
    return lon === null || lat === null ? null : { type: 'Point', coordinates: [Number(lon), Number(lat)] }
  }
}

/** How the lines of a table become rows of a file: with a geometry out of its columns where one is asked for. */
export function rowsOfTable(columns: readonly string[], drawn: boolean): (line: number, cells: readonly Cell[]) => FileRow {
  const geometryOf = drawn ? placed(columns) : undefined
  return (line, cells) => {
    const properties = Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? null]))
    return { line, properties, geometry: geometryOf?.((name) => properties[name] ?? null) ?? null }
  }
}
