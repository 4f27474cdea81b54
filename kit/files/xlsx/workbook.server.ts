import { Refusal } from '#kit/register/refusal.ts'
import type { Cell } from '../feature-file.ts'
import type { ZipEntry } from '../zip.server.ts'
import { attribute, hear, plainText } from './markup.ts'
import { dateOfSerial, isDateFormat } from './serial.ts'

/** How much of a workbook may unfold, in bytes and in cells. */
const LIMITS = { unfolded: 400 << 20, cells: 20_000_000, columns: 16_384 } as const

/** A line of a sheet by its number there, from 1; what is empty is null. */
export type SheetLine = { readonly number: number; readonly cells: readonly Cell[] }
export type SheetPart = { readonly name: string; readonly hidden: boolean; readonly lines: () => SheetLine[] }

const invalid = (message: string): Refusal => new Refusal(422, 'import_xlsx_invalid', message)
const workbookName = 'xl/workbook.xml'

/** Whether the files of an archive are a workbook. */
export const isWorkbook = (entries: readonly ZipEntry[]): boolean => entries.some((e) => e.name === workbookName || e.name === 'xl/workbook.bin')

type Parts = (name: string) => string | undefined

function partsOf(entries: readonly ZipEntry[]): Parts {
  let unfolded = 0
  return (name) => {
    const found = entries.find((e) => e.name === name)
    if (!found) return undefined
    unfolded += found.size
    if (unfolded > LIMITS.unfolded) throw invalid(`工作簿展开后超过 ${LIMITS.unfolded >> 20} MB，没有读取，请拆分后再传`)
    const xml = new TextDecoder('utf-8').decode(found.bytes())
    // a document type could declare entities that unfold without end; no spreadsheet writes one
    if (xml.includes('<!DOCTYPE')) throw invalid('工作簿里有不该有的文档类型声明，没有读取，请用 Excel 另存后再传')
    return xml
  }
}

function sharedTexts(xml: string): string[] {
  const texts: string[] = []
  let [text, within, aside] = ['', false, false]
  hear(xml, {
    open: (name, _, closed) => {
      if (name === 'si') text = ''
      if (name === 't' && !closed) within = true
      // how a text is pronounced stands beside it
      if (name === 'rPh') aside = !closed
      if (name === 'si' && closed) texts.push('')
    },
    close: (name) => {
      if (name === 't') within = false
      if (name === 'rPh') aside = false
      if (name === 'si') texts.push(plainText(text))
    },
    text: (piece) => {
      if (within && !aside) text += piece
    },
  })
  return texts
}

/** Which styles of cells show dates. */
function dateStyles(xml: string): boolean[] {
  const [codes, styles]: [Map<number, string>, boolean[]] = [new Map(), []]
  let within = false
  hear(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '')
      if (name === 'cellXfs') within = true
      if (name === 'xf' && within) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0)
        styles.push(isDateFormat(id, codes.get(id)))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') within = false
    },
  })
  return styles
}

/** `AB12` → 27, the column counted from 0. */
function columnIn(reference: string): number {
  let column = 0
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}

type Book = { readonly texts: readonly string[]; readonly dates: readonly boolean[]; readonly from1904: boolean }

function valueOf(book: Book, type: string | undefined, style: number, raw: string): Cell {
  if (type === 's') return book.texts[Number(raw)] ?? null
  if (type === 'b') return raw.trim() === '1'
  if (type === 'd' || type === 'str' || type === 'e' || type === 'inlineStr') return plainText(raw)
  if (raw.trim() === '') return null
  const number = Number(raw)
  if (!Number.isFinite(number)) return plainText(raw)
  return (book.dates[style] ? dateOfSerial(number, book.from1904) : undefined) ?? number
}

const tidy = (cell: Cell): Cell => (typeof cell === 'string' ? cell.trim() || null : cell)

function linesOf(xml: string, book: Book): SheetLine[] {
  const lines: SheetLine[] = []
  let [row, cells, count]: [number, Cell[], number] = [0, [], 0]
  let [at, type, style, raw]: [number, string | undefined, number, string] = [-1, undefined, 0, '']
  let [inCell, inValue, aside] = [false, false, false]
  const put = (): void => {
    if (!inCell) return
    inCell = false
    const value = tidy(valueOf(book, type, style, raw))
    if (value === null || at >= LIMITS.columns) return
    if (++count > LIMITS.cells) throw invalid(`工作簿里的格子超过 ${LIMITS.cells} 个，请拆分后再传`)
    while (cells.length < at) cells.push(null)
    cells[at] = value
  }
  const endRow = (): void => {
    if (cells.length > 0) lines.push({ number: row, cells })
    cells = []
  }
  hear(xml, {
    open: (name, attributes, closed) => {
      if (name === 'row') {
        endRow()
        row = Number(attribute(attributes, 'r') ?? row + 1)
        at = -1
      } else if (name === 'c') {
        const reference = attribute(attributes, 'r')
        at = reference === undefined ? at + 1 : columnIn(reference)
        type = attribute(attributes, 't')
        style = Number(attribute(attributes, 's') ?? 0)
        raw = ''
        inCell = !closed
      } else if (name === 'v' || name === 't') inValue = !closed && inCell
      else if (name === 'rPh') aside = !closed
    },
    close: (name) => {
      if (name === 'c') put()
      else if (name === 'v' || name === 't') inValue = false
      else if (name === 'rPh') aside = false
      else if (name === 'row') endRow()
    },
    text: (piece) => {
      if (inValue && !aside) raw += piece
    },
  })
  if (!/<\/(?:\w+:)?worksheet>\s*$/.test(xml.slice(-200))) throw invalid('工作簿不完整，请用 Excel 打开并另存为 .xlsx 后再传')
  return lines
}

function targets(xml: string | undefined): Map<string, string> {
  const found = new Map<string, string>()
  hear(xml ?? '', {
    open: (name, attributes) => {
      if (name === 'Relationship')
        found.set(attribute(attributes, 'Id') ?? '', (attribute(attributes, 'Target') ?? '').replace(/^\/xl\//, '').replace(/^\.\//, ''))
    },
  })
  return found
}

/** The sheets of a workbook in their order; none is unfolded before its lines are asked for. @throws Refusal 422 `import_xlsx_invalid` */
export function sheetsOf(entries: readonly ZipEntry[]): SheetPart[] {
  const part = partsOf(entries)
  const xml = part(workbookName)
  if (xml === undefined) throw invalid('这是二进制的工作簿（.xlsb），请用 Excel 另存为 .xlsx 后再传')
  const paths = targets(part('xl/_rels/workbook.xml.rels'))
  const sheets: { name: string; hidden: boolean; path: string }[] = []
  let from1904 = false
  hear(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '')
      if (name === 'sheet')
        sheets.push({
          name: attribute(attributes, 'name') ?? '',
          hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
          path: `xl/${paths.get(/:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '') ?? ''}`,
        })
    },
  })
  if (sheets.length === 0) throw invalid('工作簿里没有表，请用 Excel 打开并另存为 .xlsx 后再传')
  let book: Book | undefined
  const opened = (): Book => (book ??= { texts: sharedTexts(part('xl/sharedStrings.xml') ?? ''), dates: dateStyles(part('xl/styles.xml') ?? ''), from1904 })
  return sheets.map(({ name, hidden, path }) => ({ name, hidden, lines: () => linesOf(part(path) ?? '', opened()) }))
}
