import { readFile } from 'node:fs/promises'
import { Refusal } from '#kit/register/refusal.ts'
import { csvRecordsOf } from './csv-read.ts'

/** A line by the names of its columns; cells as written. */
export type TableLine = Readonly<Record<string, string>>

/**
 * The table of a CSV file by the names of its columns, in lower case, blank lines left out.
 * @throws Refusal 422 for a file that cannot be read, a column that is not there, or a line of another shape
 */
export async function csvTable(file: string, columns: readonly string[]): Promise<{ header: string[]; lines: TableLine[] }> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(422, 'file_unreadable', `读不了 ${file}：${error.code ?? error.message}`)
  })
  const rows = [...csvRecordsOf(text)].map(({ number, cells }) => {
    if (!cells) throw new Refusal(422, 'csv_malformed', `第 ${number} 行：引号不成对`)
    return { number, cells }
  })
  const [first, ...rest] = rows
  const header = (first?.cells ?? []).map((c) => c.trim().toLowerCase())
  const missing = columns.filter((c) => !header.includes(c))
  if (missing.length > 0) throw new Refusal(422, 'column_missing', `缺少列 ${missing.join('、')}；应有 ${columns.join(',')}`)
  const lines = rest.map(({ number, cells }) => {
    if (cells.length > header.length) throw new Refusal(422, 'csv_malformed', `第 ${number} 行有 ${cells.length} 列，表头只有 ${header.length} 列`)
    return Object.fromEntries(header.map((name, n) => [name, cells[n] ?? '']))
  })
  return { header, lines }
}
