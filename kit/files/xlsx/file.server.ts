import { Refusal } from '#kit/register/refusal.ts'
import type { Cell, FeatureFile } from '../feature-file.ts'
import { keyIn } from '../key-row.ts'
import { rowsOfTable } from '../table-file.ts'
import type { ZipEntry } from '../zip.server.ts'
import { type SheetLine, type SheetPart, sheetsOf } from './workbook.server.ts'

type Table = { readonly sheet: string; readonly head: SheetLine; readonly lines: readonly SheetLine[]; readonly keys: readonly (string | null)[] }

const filled = ({ cells }: SheetLine): number => cells.filter((cell) => cell !== null).length

/** The keys of a row that says for each of its columns which field it is. */
function keysIn(line: SheetLine | undefined): (string | null)[] | null {
  const keys = line?.cells.map((cell) => keyIn(cell)) ?? []
  return keys.some((key) => key !== null) && line?.cells.every((cell, i) => cell === null || keys[i] !== null) ? keys : null
}

/** So far down the head of a ledger is looked for under its name, its unit and its date. */
const HEAD_WITHIN = 15

/** The head is the first line about as full as the fullest of the first ones: what stands above it are the ledger's own words. */
function headIn(lines: readonly SheetLine[]): number {
  const first = lines.slice(0, HEAD_WITHIN).map(filled)
  const most = Math.max(...first)
  return first.findIndex((n) => n >= Math.max(Math.min(2, most), most * 0.6))
}

function tableIn(sheet: SheetPart): Table | null {
  const lines = sheet.lines()
  const keys = keysIn(lines[0])
  if (keys) return lines[1] ? { sheet: sheet.name, head: lines[1], lines: lines.slice(2), keys } : null
  const at = headIn(lines)
  const head = lines[at]
  return head ? { sheet: sheet.name, head, lines: lines.slice(at + 1), keys: [] } : null
}

/** The sheet that says it came from here, else the first that holds a table. */
function tableOf(sheets: readonly SheetPart[]): { table: Table; others: string[] } {
  const found: Table[] = []
  for (const sheet of sheets.filter((one) => !one.hidden)) {
    const table = tableIn(sheet)
    if (table) found.push(table)
    if (table && table.keys.length > 0) return { table, others: [] }
  }
  const [table, ...others] = found
  if (!table) throw new Refusal(422, 'import_empty', '工作簿里没有表格')
  return { table, others: others.map((one) => one.sheet) }
}

/** Names of the columns by their place; a name that stands twice is numbered, a column without one is told by its letter. */
function columnsOf({ head, lines }: Table): (string | null)[] {
  const width = Math.max(head.cells.length, ...lines.slice(0, 200).map(({ cells }) => cells.length))
  const used = new Map<string, number>()
  return Array.from({ length: width }, (_, i) => {
    const cell: Cell = head.cells[i] ?? null
    if (cell === null && !lines.some(({ cells }) => (cells[i] ?? null) !== null)) return null
    const name = cell === null ? `第${i + 1}列` : String(cell).replace(/\s*\n\s*/g, '')
    const times = (used.get(name) ?? 0) + 1
    used.set(name, times)
    return times === 1 ? name : `${name}（${times}）`
  })
}

/** A table of a workbook; lines are told by their number in its sheet. @throws Refusal 422 */
export function readXlsxFile(entries: readonly ZipEntry[], drawn: boolean): FeatureFile {
  const { table, others } = tableOf(sheetsOf(entries))
  const places = columnsOf(table).flatMap((name, at) => (name === null ? [] : [{ name, at }]))
  const columns = places.map(({ name }) => name)
  const rowOf = rowsOfTable(columns, drawn)
  return {
    format: 'xlsx',
    crs: null,
    encoding: 'UTF-8',
    columns,
    keys: Object.fromEntries(places.flatMap(({ name, at }) => (table.keys[at] ? [[name, table.keys[at]]] : []))),
    rows: table.lines
      .map(({ number, cells }) =>
        rowOf(
          number,
          places.map(({ at }) => cells[at] ?? null),
        ),
      )
      .filter(({ properties }) => Object.values(properties).some((cell) => cell !== null)),
    notes: others.length > 0 ? [`读取的是“${table.sheet}”这张表；没有读取：${others.join('、')}`] : [],
    questions: [],
  }
}
