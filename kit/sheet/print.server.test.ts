import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { SheetDocument, SheetPicture } from './document.ts'
import { fitting, sheetPdf } from './print.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'siku-sheet-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mP8z8BQz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC', 'base64')
const picture = (sha256: string, size = png.length): SheetPicture => ({
  field: '整改后佐证',
  sha256,
  media_type: 'image/png',
  size,
  caption: '2023-05-01 08:00（相机记录）',
})
writeFileSync(join(folder, 'a'.repeat(64)), png)
const pathOf = (sha256: string): string => join(folder, sha256)

const sheet = (more: Partial<SheetDocument> = {}): SheetDocument => ({
  title: '疑似图斑核查佐证报告',
  register: '疑似图斑',
  record: '990101-0001',
  head: [{ title: '地区', words: '试验省试验市西县西一镇西一村' }],
  lines: ['图斑面积 10.00 亩。'],
  sections: [{ title: '登记内容', facts: [{ title: '情况描述', words: '很长的文字'.repeat(40) }] }],
  tables: [{ title: '依据', heads: ['依据', '部分（亩）'], rows: [['使用林地许可', '3.00']] }],
  shapes: [{ class: 'own', title: '图斑范围', area_mu: null, geometry: { type: 'Point', coordinates: [105, 30] } }],
  pictures: [picture('a'.repeat(64))],
  files: ['决定书：a.pdf'],
  steps: [{ at: '2023-05-01 08:00', who: '张三', what: '登记', reason: null }],
  basis: ['森林法66'],
  issuer: '试验市林长制办公室',
  printed_by: '李四',
  printed_at: '2023-05-02T08:00:00+08:00',
  demo: false,
  ...more,
})

const text = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1')
const images = (pdf: Uint8Array): number => [...text(pdf).matchAll(/\/Subtype \/Image/g)].length

it('is a PDF/A-2b with sketch and picture, and the same sheet gives the same bytes', async () => {
  const [one, two] = [await sheetPdf(sheet(), pathOf), await sheetPdf(sheet(), pathOf)]
  expect(text(one)).toContain('<pdfaid:part>2</pdfaid:part>')
  expect(images(one)).toBeGreaterThan(0)
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
  expect(Buffer.from(one).equals(Buffer.from(await sheetPdf(sheet({ shapes: [] }), pathOf)))).toBe(false)
}, 60_000)

it('is made without pictures, ground or steps as well, and a lost file does not hinder it', async () => {
  expect(images(await sheetPdf(sheet({ pictures: [], shapes: [], tables: [], sections: [], steps: [], files: [], lines: [], basis: [] }), pathOf))).toBe(0)
  expect(images(await sheetPdf(sheet({ pictures: [picture('b'.repeat(64))] }), pathOf))).toBe(0)
}, 60_000)

it('reads nothing of the record as markup', async () => {
  const odd = '#panic("x") $a$ *b* `c` @d \\ <e> "f" 【g】'
  const pdf = await sheetPdf(
    sheet({ title: odd, record: odd, lines: [odd], issuer: odd, sections: [{ title: odd, facts: [{ title: odd, words: odd }] }] }),
    pathOf,
  )
  expect(text(pdf).slice(0, 5)).toBe('%PDF-')
}, 60_000)

it('prints no more pictures than a sheet can carry', () => {
  expect(fitting(Array.from({ length: 20 }, () => picture('c'))).length).toBe(12)
  expect(fitting([picture('c', 30 << 20), picture('d', 20 << 20), picture('e', 5 << 20)]).map((p) => p.sha256)).toEqual(['c'])
})
