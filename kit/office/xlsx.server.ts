import ExcelJS from 'exceljs'
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

function put(cell: ExcelJS.Cell, value: Cell): void {
  if (value === null) return
  if (typeof value === 'string') { cell.value = value; return }
  cell.value = Number(value.number)
  cell.numFmt = formatOf(value.number)
}

function add(book: ExcelJS.Workbook, { name, title, columns, rows }: Sheet): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 2 }], pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToHeight: 0 } })
  sheet.mergeCells(1, 1, 1, Math.max(1, columns.length))
  const head = sheet.getCell(1, 1)
  head.value = title
  head.font = { bold: true, size: 14 }
  head.alignment = { horizontal: 'center' }
  const heading = sheet.getRow(2)
  columns.forEach((column, i) => { heading.getCell(i + 1).value = column })
  heading.font = { bold: true }
  heading.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' }
  rows.forEach((row, y) => row.forEach((cell, x) => put(sheet.getCell(y + 3, x + 1), cell)))
  columns.forEach((column, i) => {
    const widest = Math.max(widthOf(column), ...rows.map((row) => widthOf(shown(row[i] ?? null))))
    sheet.getColumn(i + 1).width = Math.min(40, widest + 2)
  })
}

/**
 * Sheets as an .xlsx file. Numbers become numbers of the sheet (exact to 15 digits) in the places they are written with; text stays text, so
 * that nothing is read as a formula.
 */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook()
  for (const sheet of sheets) add(book, sheet)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
