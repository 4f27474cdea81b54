import writeExcelFile, { type CellObject, type Feature, type Row } from 'write-excel-file/node'
import { findElement, prependMarkupInsideElement } from 'write-excel-file/utility'
import type { Cell, Sheet } from './sheet.ts'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** `1.2300` is shown with four places. */
const formatOf = (number: string): string => {
  const places = number.split('.')[1]?.length ?? 0
  return places === 0 ? '0' : `0.${'0'.repeat(places)}`
}

/** How wide a text stands in a sheet: a Chinese character takes two places. */
const widthOf = (text: string): number => [...text].reduce((n, c) => n + (c.charCodeAt(0) > 255 ? 2 : 1), 0)
const shown = (cell: Cell): string => (cell === null ? '' : typeof cell === 'string' ? cell : cell.number)

function put(cell: Cell): CellObject | null {
  if (cell === null) return null
  return typeof cell === 'string' ? { type: String, value: cell } : { type: Number, value: Number(cell.number), format: formatOf(cell.number) }
}

function laidOut({ title, columns, rows }: Sheet): Row[] {
  const head: CellObject = { value: title, columnSpan: Math.max(1, columns.length), fontWeight: 'bold', fontSize: 14, align: 'center' }
  const heading = columns.map((value): CellObject => ({ value, fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true }))
  return [[head, ...columns.slice(1).map(() => null)], heading, ...rows.map((row) => row.map(put))]
}

const widest = ({ columns, rows }: Sheet, i: number): number => Math.max(widthOf(columns[i] ?? ''), ...rows.map((row) => widthOf(shown(row[i] ?? null))))

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
    stickyRowsCount: 2,
    columns: sheet.columns.map((_, i) => ({ width: Math.min(40, widest(sheet, i) + 2) })),
  }))
  return new Uint8Array(await writeExcelFile(pages, { features: [fitToWidth] }).toBuffer())
}
