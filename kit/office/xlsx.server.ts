import writeExcelFile, { type CellObject, type Feature, type Row } from 'write-excel-file/node'
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  prependMarkupInsideElement,
  sanitizeTextContent,
} from 'write-excel-file/utility'
import type { Cell, Sheet } from './sheet.ts'

/** `1.2300` is shown with four places. */
const formatOf = (number: string): string => {
  const places = number.split('.')[1]?.length ?? 0
  return places === 0 ? '0' : `0.${'0'.repeat(places)}`
}

/** How wide a text stands in a sheet: a Chinese character takes two places. */
const widthOf = (text: string): number => [...text].reduce((n, c) => n + (c.charCodeAt(0) > 255 ? 2 : 1), 0)
const shown = (cell: Cell): string => (cell === null ? '' : typeof cell === 'string' ? cell : 'text' in cell ? cell.text : cell.number)
const standingOut = { backgroundColor: '#ffe2dd', textColor: '#9c1c0f' } as const

function put(cell: Cell): CellObject | null {
  if (cell === null) return null
  if (typeof cell === 'string') return { type: String, value: cell }
  if ('text' in cell) return { type: String, value: cell.text, ...standingOut }
  return { type: Number, value: Number(cell.number), format: formatOf(cell.number), ...(cell.marked ? standingOut : {}) }
}

/** What stands above the lines of a sheet. */
const above = ({ title, keys }: Sheet): number => 1 + (title === '' ? 0 : 1) + (keys ? 1 : 0)

function laidOut(sheet: Sheet): Row[] {
  const { title, columns, rows, keys } = sheet
  const head: CellObject = { value: title, columnSpan: Math.max(1, columns.length), fontWeight: 'bold', fontSize: 14, align: 'center' }
  const heading = columns.map((value): CellObject => ({ value, fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true }))
  return [
    ...(keys ? [keys.map((value): CellObject => ({ type: String, value }))] : []),
    ...(title === '' ? [] : [[head, ...columns.slice(1).map(() => null)]]),
    heading,
    ...rows.map((row) => row.map(put)),
  ]
}

/** So many lines tell how wide a column is. */
const MEASURED = 500
const widest = ({ columns, rows }: Sheet, i: number): number =>
  Math.max(widthOf(columns[i] ?? ''), ...rows.slice(0, MEASURED).map((row) => widthOf(shown(row[i] ?? null))))

/** So many lines of a column that is filled from a list are ready for it. */
const LISTED = 5000

/** A list may hold what is not in it yet: the reader judges, the sheet only offers. */
function listsIn(xml: string, sheet: Sheet): string {
  const entries = [...(sheet.lists ?? [])].map(([column, cells]) => {
    const range = `${getCellAddress(above(sheet), column)}:${getCellAddress(above(sheet) + LISTED, column)}`
    return `<dataValidation type="list" allowBlank="1" errorStyle="warning" showErrorMessage="1" sqref="${range}"><formula1>${sanitizeTextContent(cells)}</formula1></dataValidation>`
  })
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet')
  if (entries.length === 0 || !order) return xml
  return insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    `<dataValidations count="${entries.length}">${entries.join('')}</dataValidations>`,
    order,
    'worksheet',
  )
}

/** What is there and not shown, and what is chosen from a list. */
const asDescribed = (sheets: readonly Sheet[]) =>
  ({
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => listsIn(xml, sheets[sheetIndex]!),
          transformElementAttributes: (tag, attributes, index, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex]
            const unseen = (tag === 'row' && index === 0 && sheet?.keys) || (tag === 'col' && index !== undefined && sheet?.hidden?.includes(index))
            return unseen ? { ...attributes, hidden: 1 } : attributes
          },
        },
      },
    },
  }) satisfies Feature<unknown>

/** Printed as wide as the paper and as long as it takes. */
const fitToWidth = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) => {
          const sheet = findElement(xml, 'worksheet')
          return sheet ? prependMarkupInsideElement(xml, sheet, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>') : xml
        },
        transformElementAttributes: (tag, attributes) => (tag === 'pageSetup' ? { ...attributes, fitToHeight: 0 } : attributes),
      },
    },
  },
} satisfies Feature<unknown>

/**
 * Sheets as an .xlsx file. Numbers become numbers of the sheet (exact to 15 digits) in the places they are written with; text stays text, so
 * that nothing is read as a formula.
 */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const pages = sheets.map((sheet) => ({
    data: laidOut(sheet),
    sheet: sheet.name,
    orientation: 'landscape' as const,
    stickyRowsCount: above(sheet),
    columns: sheet.columns.map((_, i) => ({ width: Math.min(40, widest(sheet, i) + 2) })),
  }))
  return new Uint8Array(await writeExcelFile(pages, { features: [fitToWidth, asDescribed(sheets)] }).toBuffer())
}
