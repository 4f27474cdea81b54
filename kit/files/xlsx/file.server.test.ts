import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { numeric } from '#kit/office/sheet.ts'
import { workbook } from '#kit/office/xlsx.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { readFeatureFile } from '../read.server.ts'
import { dateOfSerial, isDateFormat } from './serial.ts'

const relations =
  '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>'
const styles =
  '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs></styleSheet>'
const sheet = (rows: string): string => `<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData>${rows}</x:sheetData></x:worksheet>`

function packed(rows: string, more: Record<string, string> = {}): Uint8Array {
  const parts = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="说明" r:id="r2" state="hidden"/><sheet name="台账" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml':
      '<sst><si><t>村</t></si><si><r><t>栽植</t></r><r><t>日期</t></r><rPh><t>zaizhi</t></rPh></si><si><t>甲&amp;乙_x000D_</t></si></sst>',
    'xl/worksheets/sheet1.xml': sheet(rows),
    'xl/worksheets/sheet2.xml': sheet('<row><c t="inlineStr"><is><t>没有人看</t></is></c></row>'),
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}
const read = (bytes: Uint8Array) => readFeatureFile(bytes, { kind: null })
const refused = (bytes: Uint8Array): string => {
  try {
    read(bytes)
  } catch (error) {
    if (error instanceof Refusal) return error.code
  }
  return 'read'
}

it('shared, inline and formula texts, numbers, days and times of every kind, booleans and faults are read by their cells', () => {
  const file = read(
    packed(
      `<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>某镇造林台账</x:t></x:is></x:c></x:row>
       <x:row r="3"><x:c r="A3" t="s"><x:v>0</x:v></x:c><x:c r="B3" t="s"><x:v>1</x:v></x:c><x:c r="C3" t="str"><x:f>A1</x:f><x:v>面积</x:v></x:c><x:c r="E3" t="str"><x:v>面积</x:v></x:c><x:c r="F3" t="str"><x:v>合格</x:v></x:c></x:row>
       <x:row r="5"><x:c r="A5" t="s"><x:v>2</x:v></x:c><x:c r="B5" s="1"><x:v>45413</x:v></x:c><x:c r="C5"><x:v>1.25</x:v></x:c><x:c r="E5" t="e"><x:v>#N/A</x:v></x:c><x:c r="F5" t="b"><x:v>1</x:v></x:c></x:row>
       <x:row r="6"><x:c r="A6" s="1"/><x:c r="B6" s="2"><x:v>45413.354166666664</x:v></x:c></x:row><x:row r="7"/>`,
    ),
  )
  expect(file.columns).toEqual(['村', '栽植日期', '面积', '面积（2）', '合格'])
  expect(file.rows.map((row) => [row.line, ...Object.values(row.properties)])).toEqual([
    [5, '甲&乙', '2024-05-01', 1.25, '#N/A', true],
    [6, null, '2024-05-01T08:30:00+08:00', null, null, null],
  ])
})

it('a row of keys says which field a column is, wherever it was moved and whatever it is called', async () => {
  const bytes = await workbook([
    { name: '说明', title: '说明', columns: ['字段', '填法'], rows: [['编号', '必填']] },
    { name: '填报', title: '', keys: ['#hay', '#number'], columns: ['干草（吨）', 'No.'], rows: [[numeric('1.50'), 'A-1']] },
  ])
  const file = read(bytes)
  expect(file.keys).toEqual({ '干草（吨）': 'hay', 'No.': 'number' })
  expect(file.rows).toEqual([{ line: 3, properties: { '干草（吨）': 1.5, 'No.': 'A-1' }, geometry: null }])
})

it('serials are days as spreadsheets count them', () => {
  expect([1, 59, 61, 45292, 0, 3_000_000].map((n) => dateOfSerial(n))).toEqual(['1900-01-01', '1900-02-28', '1900-03-01', '2024-01-01', undefined, undefined])
  expect(dateOfSerial(43830, true)).toBe('2024-01-01')
  expect([
    isDateFormat(14, undefined),
    isDateFormat(57, undefined),
    isDateFormat(176, '0.00"亩"'),
    isDateFormat(176, '[Red]General'),
    isDateFormat(177, 'yyyy/m/d'),
  ]).toEqual([true, true, false, false, true])
})

it('what is broken, cut, binary, boundless or no table is refused with its reason', () => {
  const whole = packed('<x:row><x:c t="str"><x:v>村</x:v></x:c></x:row>')
  expect(refused(whole.subarray(0, whole.length - 40))).toBe('import_zip_invalid')
  expect(refused(packed('', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c t="str"><v>村</v></c></row>' }))).toBe('import_xlsx_invalid')
  expect(refused(packed('', { 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "aa">]><workbook/>' }))).toBe('import_xlsx_invalid')
  expect(refused(packed(''))).toBe('import_empty')
  expect(refused(packed(' '.repeat(8 << 20)))).toBe('import_zip_bomb')
  expect(refused(zipSync({ 'xl/workbook.bin': strToU8('x') }))).toBe('import_xlsx_invalid')
  expect(refused(zipSync({ '表.xlsx': strToU8('x') }))).toBe('import_format_unsupported')
})

it('a large ledger is read at more than two thousand lines a second', { timeout: 60_000 }, () => {
  const row = (n: number): string =>
    `<x:row r="${n}">${['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((c) => `<x:c r="${c}${n}" t="inlineStr"><x:is><x:t>值${n}${c}</x:t></x:is></x:c>`).join('')}</x:row>`
  const bytes = packed(Array.from({ length: 20_000 }, (_, i) => row(i + 1)).join(''))
  const from = performance.now()
  expect(read(bytes).rows).toHaveLength(19_999)
  expect(performance.now() - from).toBeLessThan(10_000)
})
