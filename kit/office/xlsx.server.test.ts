import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { numeric } from './sheet.ts'
import { workbook } from './xlsx.server.ts'

it('sheets are read back: title over the head, numbers as numbers in their places, text never a formula, what is empty stays empty', async () => {
  const file = await workbook([{ name: 'A.1', title: '调查表', columns: ['村', '面积'], rows: [['东村', numeric('1.2300')], ['=1+1', numeric(null)]] }, { name: 'B.1', title: '统计', columns: ['合计'], rows: [] }])
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(file.buffer)
  expect(book.worksheets.map((s) => s.name)).toEqual(['A.1', 'B.1'])
  const sheet = book.getWorksheet('A.1')!
  expect([sheet.getCell('A1').value, sheet.getCell('A2').value, sheet.getCell('B2').value]).toEqual(['调查表', '村', '面积'])
  expect([sheet.getCell('B3').value, sheet.getCell('B3').numFmt]).toEqual([1.23, '0.0000'])
  expect(sheet.getCell('A4')).toMatchObject({ value: '=1+1', type: ExcelJS.ValueType.String })
  expect(sheet.getCell('B4').value).toBeNull()
})
