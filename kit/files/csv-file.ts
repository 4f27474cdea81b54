import { type CsvRecord, csvRecordsOf } from './csv-read.ts'
import { unguarded } from './csv.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Geometry } from '#kit/geometry/geojson.ts'
import { type Decoded, encodingTitle } from './encoding.ts'
import type { FeatureFile, FileRow } from './feature-file.ts'
import { geometryOfWkt } from './wkt.ts'

/** Whether bytes are a table rather than a collection of features: a head of several columns, and no brace in front. */
export function isTable(bytes: Uint8Array): boolean {
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[1] === 0
  const head =
    new TextDecoder('latin1')
      .decode(bytes.subarray(0, 4096))
      .replaceAll(wide ? '\0' : '', '')
      .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
      .trimStart()
      .split('\n', 1)[0] ?? ''
  return !['{', '[', '\u001e'].includes(head[0] ?? '') && head.includes(',')
}

const cellsOf = ({ number, cells }: CsvRecord): string[] => {
  if (cells) return cells
  throw new Refusal(422, 'csv_malformed', `第 ${number} 行：引号不成对`)
}

const longitudes = /^(经度|东经|lon|lng|long|longitude|x|x坐标)$/i
const latitudes = /^(纬度|北纬|lat|latitude|y|y坐标)$/i
const texts = /^(wkt|geom|geometry|the_geom|geom_wkt|几何|图形)$/i

/** Which columns say where a line lies: a pair of coordinates, or well-known text. */
function placed(columns: readonly string[]): ((cell: (name: string) => string | null) => Geometry | null) | undefined {
  const [x, y, wkt] = [longitudes, latitudes, texts].map((names) => columns.find((name) => names.test(name)))
  if (wkt)
    return (cell) => {
      const text = cell(wkt)
      return text === null ? null : (geometryOfWkt(text) ?? ({ type: text.slice(0, 20), coordinates: [] } as unknown as Geometry))
    }
  if (!x || !y) return undefined
  return (cell) => {
    const [lon, lat] = [cell(x), cell(y)]
    return lon === null || lat === null ? null : { type: 'Point', coordinates: [Number(lon), Number(lat)] }
  }
}

/**
 * A CSV table; lines with coordinates or well-known text have a geometry where one is asked for. Lines count from the one
 * below the head; blank ones are left out. @throws Refusal 422 `csv_malformed`
 */
export function readCsvFile({ text, encoding, notes, questions }: Decoded, drawn: boolean): FeatureFile {
  const records = csvRecordsOf(text)
  const head = records.next().value as CsvRecord | undefined
  const columns = (head ? cellsOf(head) : ['']).map((cell) => unguarded(cell).trim())
  const doubled = columns.find((name, n) => name === '' || columns.indexOf(name) !== n)
  if (doubled !== undefined) throw new Refusal(422, 'csv_malformed', doubled === '' ? '表头有空的列名' : `表头有两列“${doubled}”`)
  const geometryOf = drawn ? placed(columns) : undefined
  const rows: FileRow[] = []
  for (const record of records) {
    const [line, cells] = [record.number, cellsOf(record)]
    if (cells.every((cell) => cell.trim() === '')) continue
    if (cells.length > columns.length) throw new Refusal(422, 'csv_malformed', `第 ${line} 行有 ${cells.length} 列，表头只有 ${columns.length} 列`)
    const properties = Object.fromEntries(columns.map((name, i) => [name, unguarded(cells[i] ?? '').trim() || null]))
    rows.push({ line: line - 1, properties, geometry: geometryOf?.((name) => properties[name] ?? null) ?? null })
  }
  return { format: 'csv', crs: null, encoding: encodingTitle(encoding), columns, rows, notes, questions }
}
