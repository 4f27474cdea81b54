import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { numeric } from './sheet.ts'
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
