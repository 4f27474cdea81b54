import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { marked, numeric } from './sheet.ts'
import { readSheets } from './xlsx.fixtures.ts'
import { workbook } from './xlsx.server.ts'

const made = (): Promise<Uint8Array<ArrayBuffer>> =>
  workbook([
    {
      name: 'A.1',
      title: '调查表',
      columns: ['村', '面积'],
      rows: [
        ['东村', numeric('1.2300')],
        ['=1+1', numeric(null)],
      ],
    },
    { name: 'B.1', title: '统计', columns: ['合计'], rows: [] },
  ])

it('sheets are read back: title over the head, numbers as numbers in their places, text never a formula, what is empty stays empty', async () => {
  const file = await made()
  expect(await readSheets(file)).toEqual([
    {
      sheet: 'A.1',
      data: [
        ['调查表', null],
        ['村', '面积'],
        ['东村', 1.23],
        ['=1+1', null],
      ],
    },
    { sheet: 'B.1', data: [['统计'], ['合计']] },
  ])
  const parts = unzipSync(file)
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
  expect(part('xl/styles.xml')).toContain('formatCode="0.0000"')
  expect(part('xl/worksheets/sheet1.xml')).not.toContain('<f>')
  expect(part('xl/worksheets/sheet1.xml')).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
  expect(part('xl/worksheets/sheet1.xml')).toMatch(/<pageSetup[^>]*orientation="landscape"[^>]*fitToHeight="0"/)
})

it('keys and columns that are not shown are there, lists are offered, marked cells stand out', async () => {
  const parts = unzipSync(
    await workbook([
      {
        name: '填报',
        title: '',
        keys: ['#kind', '#id', '#area'],
        columns: ['草类', '标识', '面积（亩）'],
        rows: [['禾草', 'x', marked(numeric('1.5'))]],
        hidden: [1],
        lists: new Map([[0, "'选项'!$A$1:$A$2"]]),
      },
      { name: '选项', title: '', columns: ['禾草'], rows: [['豆草']] },
    ]),
  )
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(sheet).toMatch(/<row[^>]*r="1"[^>]*hidden="1"/)
  expect(sheet).not.toMatch(/<row[^>]*r="2"[^>]*hidden/)
  expect(sheet.match(/<col\b[^>]*>/g)?.map((col) => /hidden="1"/.test(col))).toEqual([false, true, false])
  expect(sheet).toMatch(/<dataValidation [^>]*sqref="A3:A5003"><formula1>'选项'!\$A\$1:\$A\$2<\/formula1>/)
  expect(sheet.indexOf('<dataValidations')).toBeGreaterThan(sheet.indexOf('</sheetData>'))
  expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toContain('FFFFE2DD')
})
