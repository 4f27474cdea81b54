import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { workbook } from './workbook.server.ts'

const sheet = { name: '甲<乙>', widths: [10, 10], frozen: 1, rows: [['名称', '值'], ['<a & "b">', { number: '12345678.90' }], [null, { number: '-0.5' }]] }
const parts = (bytes: Uint8Array) => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))

test('text is escaped, numbers are kept to the digit, empty cells are left out', () => {
  const xml = parts(workbook([sheet]))['xl/worksheets/sheet1.xml'] ?? ''
  expect(xml).toContain('<c r="B2" s="0"><v>12345678.90</v></c>')
  expect(xml).toContain('&lt;a &amp; &quot;b&quot;&gt;')
  expect(xml).not.toContain('r="A3"')
})

test('every sheet is named, typed and related; the same sheets give the same bytes', () => {
  const files = parts(workbook([sheet, { ...sheet, name: '丙' }]))
  expect(files['xl/workbook.xml']).toContain('name="甲&lt;乙&gt;" sheetId="1" r:id="r1"')
  expect(files['xl/_rels/workbook.xml.rels']).toContain('worksheets/sheet2.xml')
  expect(files['[Content_Types].xml']).toContain('/xl/worksheets/sheet2.xml')
  expect(Buffer.from(workbook([sheet])).equals(Buffer.from(workbook([sheet])))).toBe(true)
})

test('columns go on after Z', () => {
  const wide = { ...sheet, widths: [], rows: [Array.from({ length: 28 }, () => 'x')] }
  expect(parts(workbook([wide]))['xl/worksheets/sheet1.xml']).toContain('<c r="AB1"')
})
