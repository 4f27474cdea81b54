import { csvCells } from '../../office/csv-read.ts'
import { Refusal } from '../../register/refusal.ts'
import type { FeatureFile, FileRow } from './feature-file.ts'

const isUtf8 = (bytes: Uint8Array): boolean => { try { new TextDecoder('utf-8', { fatal: true }).decode(bytes); return true } catch { return false } }

/** Whether bytes are a table rather than a collection of features: a head of several columns, and no brace in front. */
export function isTable(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replace(/^\xef\xbb\xbf/, '').trimStart().split('\n', 1)[0] ?? ''
  return !/^[{[]/.test(head) && head.includes(',')
}

const cellsOf = (line: string, number: number): string[] => {
  const cells = csvCells(line)
  if (cells) return cells
  throw new Refusal(422, 'csv_malformed', `第 ${number} 行：引号不成对`)
}

/**
 * A CSV table as rows without geometry, for registers that have none; UTF-8, or GBK as spreadsheets here write it. Lines count from the one
 * below the head; blank ones are left out. @throws Refusal 422 `csv_malformed`
 */
export function readCsvFile(bytes: Uint8Array): FeatureFile {
  const encoding = isUtf8(bytes) ? 'UTF-8' : 'GBK'
  const [head = '', ...lines] = new TextDecoder(encoding === 'GBK' ? 'gbk' : 'utf-8').decode(bytes).split(/\r?\n/)
  const columns = cellsOf(head, 1).map((cell) => cell.trim())
  const doubled = columns.find((name, n) => name === '' || columns.indexOf(name) !== n)
  if (doubled !== undefined) throw new Refusal(422, 'csv_malformed', doubled === '' ? '表头有空的列名' : `表头有两列“${doubled}”`)
  const rows = lines.flatMap((text, n): FileRow[] => {
    if (text.replaceAll(',', '').trim() === '') return []
    const cells = cellsOf(text, n + 2)
    if (cells.length > columns.length) throw new Refusal(422, 'csv_malformed', `第 ${n + 2} 行有 ${cells.length} 列，表头只有 ${columns.length} 列`)
    return [{ line: n + 1, properties: Object.fromEntries(columns.map((name, i) => [name, cells[i]?.trim() || null])), geometry: null }]
  })
  return { format: 'csv', epsg: 4490, encoding, columns, rows, notes: [] }
}
