import { type CsvRecord, csvRecordsOf } from './csv-read.ts'
import { unguarded } from './csv.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { type Decoded, encodingTitle } from './encoding.ts'
import type { FeatureFile, FileRow } from './feature-file.ts'
import { rowsOfTable } from './table-file.ts'

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
  const rowOf = rowsOfTable(columns, drawn)
  const rows: FileRow[] = []
  for (const record of records) {
    const [line, cells] = [record.number, cellsOf(record)]
    if (cells.every((cell) => cell.trim() === '')) continue
    if (cells.length > columns.length) throw new Refusal(422, 'csv_malformed', `第 ${line} 行有 ${cells.length} 列，表头只有 ${columns.length} 列`)
    rows.push(
      rowOf(
        line - 1,
        cells.map((cell) => unguarded(cell).trim() || null),
      ),
    )
  }
  return { format: 'csv', crs: null, encoding: encodingTitle(encoding), columns, rows, notes, questions }
}
