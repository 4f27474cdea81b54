import { csvCells } from './csv-read.ts'
import { unguarded } from './csv.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Geometry } from '#kit/geometry/geojson.ts'
import { type Decoded, encodingTitle } from './encoding.ts'
import type { FeatureFile, FileRow } from './feature-file.ts'
import { geometryOfWkt } from './wkt.ts'

/** Whether bytes are a table rather than a collection of features: a head of several columns, and no brace in front. */
export function isTable(bytes: Uint8Array): boolean {
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[1] === 0
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replaceAll(wide ? '\0' : '', '').replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').trimStart().split('\n', 1)[0] ?? ''
  return !['{', '[', '\u001e'].includes(head[0] ?? '') && head.includes(',')
}

/** Lines of a table, each with the line of the file on which it begins: a line end in quotes belongs to its cell. */
function* recordsOf(text: string): Generator<{ line: number; text: string }> {
  let [open, begun] = ['', 0]
  for (const [i, part] of text.split(/\r?\n/).entries()) {
    const whole = open === '' ? part : `${open}\n${part}`
    if (open === '') begun = i + 1
    open = (whole.split('"').length - 1) % 2 === 0 ? '' : whole
    if (open === '') yield { line: begun, text: whole }
    else if (open.length > 1_000_000) break
  }
  if (open !== '') throw new Refusal(422, 'csv_malformed', `第 ${begun} 行：引号不成对`)
}

const cellsOf = (text: string, line: number): string[] => {
  const cells = csvCells(text)
  if (cells) return cells
  throw new Refusal(422, 'csv_malformed', `第 ${line} 行：引号不成对`)
}

const longitudes = /^(经度|东经|lon|lng|long|longitude|x|x坐标)$/i
const latitudes = /^(纬度|北纬|lat|latitude|y|y坐标)$/i
const texts = /^(wkt|geom|geometry|the_geom|geom_wkt|几何|图形)$/i

/** Which columns say where a line lies: a pair of coordinates, or well-known text. */
function placed(columns: readonly string[]): ((cell: (name: string) => string | null) => Geometry | null) | undefined {
  const [x, y, wkt] = [longitudes, latitudes, texts].map((names) => columns.find((name) => names.test(name)))
  if (wkt) return (cell) => { const text = cell(wkt); return text === null ? null : (geometryOfWkt(text) ?? ({ type: text.slice(0, 20), coordinates: [] } as unknown as Geometry)) }
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
  const records = recordsOf(text.replace(/^\ufeff/, ''))
  const head = records.next().value
  const columns = cellsOf(head?.text ?? '', 1).map((cell) => unguarded(cell).trim())
  const doubled = columns.find((name, n) => name === '' || columns.indexOf(name) !== n)
  if (doubled !== undefined) throw new Refusal(422, 'csv_malformed', doubled === '' ? '表头有空的列名' : `表头有两列“${doubled}”`)
  const geometryOf = drawn ? placed(columns) : undefined
  const rows: FileRow[] = []
  for (const { line, text: record } of records) {
    if (record.replaceAll(',', '').trim() === '') continue
    const cells = cellsOf(record, line)
    if (cells.length > columns.length) throw new Refusal(422, 'csv_malformed', `第 ${line} 行有 ${cells.length} 列，表头只有 ${columns.length} 列`)
    const properties = Object.fromEntries(columns.map((name, i) => [name, unguarded(cells[i] ?? '').trim() || null]))
    rows.push({ line: line - 1, properties, geometry: geometryOf?.((name) => properties[name] ?? null) ?? null })
  }
  return { format: 'csv', crs: null, encoding: encodingTitle(encoding), columns, rows, notes, questions }
}
