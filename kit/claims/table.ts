import { Decimal } from '#kit/quantity/decimal.ts'
import type { Unit } from '#kit/quantity/units.ts'
import { parseUnit } from '#kit/quantity/written-unit.ts'
import type { Section } from './outline.ts'
import type { Token } from './token.ts'

/** One cell of a row, with its place in the text. */
export interface Cell {
  readonly text: string
  readonly start: number
  readonly end: number
}
interface Row {
  readonly start: number
  readonly end: number
  readonly cells: readonly Cell[]
}

/** Lines one after another with tabs or bars between their cells. */
export interface Table {
  readonly start: number
  readonly end: number
  readonly heads: readonly Row[]
  readonly byStart: ReadonlyMap<number, Row>
}
type Separator = '\t' | '|'

/** What the table says of a number in one of its cells. */
export interface CellWords {
  /** The head of its column and of its row, without units and without words that name no matter (合计, 数量). */
  readonly words: string
  /** Its unit as a head, a unit column or the title says it; null where none does. */
  readonly unit: { readonly unit: Unit; readonly factor: string; readonly written: string } | null
  readonly years: readonly number[]
  readonly row: string
}

const mostHeads = 3
const general =
  /^(?:序号|指标|指标名称|项目|项目名称|名称|内容|类别|数值|数量|数|合计|总计|完成|完成数|完成情况|完成值|实绩|实际|实际数|数据|情况|本年|本年数|本年度|地区|区域|区划|县区|县（区）|县\(区\)|市县|单位|计量单位|备注|年份|年度|全年)$/
const idle = /^(?:序号|编号|备注|代码|区划代码)$/
const unitHead = /^(?:计量)?单位$/
const yearHead = /^(?:年份|年度|年)$/
const unitIn = /[（(]\s*(?:(?:计量)?单位[：:]?\s*)?([^（）()\s]{1,5})\s*[）)]/g
const yearIn = /(?<!\d)((?:19|20)\d\d)(?:\s?年)?(?!\d)/g
const ruled = /^[\s|:\-—–]+$/

function cellsOf(text: string, start: number, end: number, separator: string): Cell[] {
  const cells: Cell[] = []
  let from = start
  for (let at = start; at <= end; at += 1) {
    if (at < end && text.charAt(at) !== separator) continue
    cells.push({ text: text.slice(from, at).trim(), start: from, end: at })
    from = at + 1
  }
  if (separator === '|' && cells[0]?.text === '') cells.shift()
  if (separator === '|' && cells.at(-1)?.text === '') cells.pop()
  return cells
}

const separatorOf = (line: string): Separator | null => (line.includes('\t') ? '\t' : line.includes('|') ? '|' : null)

/** The tables of a text, in order: two lines or more. */
export function tablesOf(text: string): Table[] {
  const tables: Table[] = []
  let rows: Row[] = []
  let separator: Separator | null = null
  const close = () => {
    const [first, last] = [rows[0], rows.at(-1)]
    const kept = rows.filter((row) => !ruled.test(text.slice(row.start, row.end)))
    if (first && last && rows.length > 1)
      tables.push({ start: first.start, end: last.end, heads: headsOf(kept), byStart: new Map(kept.map((row) => [row.start, row])) })
    rows = []
    separator = null
  }
  if (!/[\t|]/.test(text)) return tables
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const own = separatorOf(text.slice(start, end))
    if (own === null || (separator !== null && own !== separator)) close()
    if (own !== null) {
      separator = own
      rows.push({ start, end, cells: cellsOf(text, start, end, own) })
    }
    start = end + 1
  }
  close()
  return tables
}

/** The table in which the offset stands. Offsets must not fall. */
export function tableFinder(tables: readonly Table[]): (at: number) => Table | null {
  let next = 0
  return (at) => {
    while ((tables[next]?.end ?? Infinity) < at) next += 1
    const table = tables[next]
    return table && table.start <= at ? table : null
  }
}

const amount = /^[约近超]?[-−]?\d[\d,.．，]*\s?[余多万亿]{0,3}[\u3400-\u9fff%]{0,3}(?<![月日季度])$/

/** The first rows that hold no number but years: those of the column heads. */
function headsOf(rows: readonly Row[]): readonly Row[] {
  const first = rows.slice(0, mostHeads).findIndex(({ cells }) => cells.some(({ text }) => amount.test(text.replace(yearIn, '').trim())))
  return rows.slice(0, first < 0 ? mostHeads : first)
}

function unitOf(written: string): CellWords['unit'] {
  const unit = parseUnit(written.replace(/^[万亿]/, ''))
  const multiple = /^[万亿]/.exec(written)?.[0]
  return unit && { unit, factor: multiple === '万' ? '10000' : multiple === '亿' ? '100000000' : '1', written }
}

function unitAmong(words: readonly string[]): CellWords['unit'] {
  for (const text of words) {
    for (const [, written] of text.matchAll(unitIn)) {
      const unit = unitOf(written ?? '')
      if (unit) return unit
    }
  }
  return null
}

const bare = (text: string): string => text.replace(unitIn, (all, written: string) => (unitOf(written) ? '' : all)).trim()
const worded = (text: string): string => (general.test(bare(text)) ? '' : bare(text).replace(yearIn, ''))

function titleUnit(section: Section, heads: readonly Row[]): CellWords['unit'] {
  const titles = [
    ...heads.filter((row) => row.cells.length === 1).map((row) => row.cells[0]?.text ?? ''),
    ...section.headings.map(({ text }) => text).toReversed(),
  ]
  const said = titles.map((text) => /单位[：:]\s*([^\s，、；（）()]{1,5})/.exec(text)?.[1]).find(Boolean)
  return said === undefined ? unitAmong(titles) : unitOf(said)
}

/** What the table says of the number, or null where its cell is no figure: an ordinal, the year of a row. */
export function wordsOfCell(text: string, { heads, byStart }: Table, paragraph: number, token: Token, section: Section): CellWords | null {
  const row = byStart.get(paragraph)
  const column = row?.cells.findIndex(({ start, end }) => start <= token.start && token.end <= end) ?? -1
  const cell = row?.cells[column]
  if (!row || !cell) return null
  const top = heads.filter(({ cells }) => cells.length > 1)
  const headAt = (at: number) => top.map(({ cells }) => cells[at]?.text ?? '')
  const isUnder = (at: number, kind: RegExp) => headAt(at).some((head) => kind.test(head))
  if (isUnder(column, idle) || isUnder(column, yearHead)) return null
  const labels = row.cells.filter((other, at) => at !== column && /^[^\d]/.test(other.text) && !isUnder(at, idle))
  const units = row.cells.filter((other, at) => at !== column && (isUnder(at, unitHead) || unitOf(other.text) !== null))
  const years = row.cells.filter((_, at) => isUnder(at, yearHead))
  const told = [...headAt(column), ...labels.filter((label) => !units.includes(label)).map((label) => label.text)]
  const aside = (text.slice(cell.start, token.start) + text.slice(token.end, cell.end)).trim()
  return {
    words: [...told.map(worded), aside].filter(Boolean).join(''),
    unit: unitAmong(told) ?? units.map((label) => unitOf(label.text)).find((unit) => unit !== null) ?? titleUnit(section, heads),
    years: [...new Set([...told, ...years.map((label) => label.text)].flatMap((words) => [...words.matchAll(yearIn)].map(([, year]) => Number(year))))],
    row: row.cells.map((other) => other.text).join(' '),
  }
}

/** The number in the unit that the table gives it. */
export function inTable(token: Token, { unit }: CellWords): Token {
  if (token.unit !== null || token.written_unit !== '' || unit === null) return token
  const times = (value: string) => new Decimal(value).times(unit.factor).toFixed()
  return {
    ...token,
    number: times(token.number),
    number_to: token.number_to === null ? null : times(token.number_to),
    place: times(token.place),
    step: times(token.step),
    unit: unit.unit,
    written_unit: unit.written,
  }
}
