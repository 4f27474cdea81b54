import { expect, it } from 'vitest'
import { chapter } from '#kit/chapter/define.ts'
import { sampleReport } from '#kit/chapter/fixtures.ts'
import { paragraph } from '#kit/chapter/sentence.ts'
import { reportPdf } from './report-pdf.server.ts'

const text = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1')
const pages = (pdf: Uint8Array): number => [...text(pdf).matchAll(/\/Type \/Page$/gm)].length
const lines = (n: number) =>
  sampleReport({
    title: '题',
    chapters: [chapter('1', '章', paragraph(Object.assign(['林'.repeat(26 + 28 * (n - 1))], { raw: [] }) as TemplateStringsArray))],
    parts: {},
    demo: false,
    issuer: undefined,
    figures: new Map(),
  })

it('is a PDF/A-2b on A4 with its fonts in it', async () => {
  const pdf = text(await reportPdf(sampleReport()))
  expect(pdf.slice(0, 8)).toBe('%PDF-1.7')
  expect(pdf).toContain('<pdfaid:part>2</pdfaid:part>')
  expect(pdf).toMatch(/\/MediaBox \[0 0 595\.\d+ 841\.\d+\]/)
  for (const font of ['NotoSerifSC-Regular', 'NotoSerifSC-Bold', 'NotoSansSC-Regular']) expect(pdf).toContain(font)
}, 30_000)

it('holds 22 lines of 28 characters a page (GB/T 9704-2012 5.2.3)', async () => {
  // the first page has the title, the line under it and a heading besides; an empty line and the date end the last
  const firstPage = 22 - 3
  const [full, over] = [await reportPdf(lines(firstPage + 22 - 2)), await reportPdf(lines(firstPage + 22 - 1))]
  expect([pages(full), pages(over)]).toEqual([2, 3])
}, 30_000)

it('is the same file for the same report, and another for another', async () => {
  const report = sampleReport()
  expect(Buffer.from(await reportPdf(report)).equals(Buffer.from(await reportPdf(report)))).toBe(true)
  expect(Buffer.from(await reportPdf(report)).equals(Buffer.from(await reportPdf(sampleReport({ title: '另一份报告' }))))).toBe(false)
}, 30_000)

it('reads nothing of the report as markup', async () => {
  const odd = '#panic("x") $a$ *b* `c` @d \\ <e> "f" 【g】'
  expect(pages(await reportPdf(sampleReport({ title: odd, issuer: odd })))).toBe(2)
}, 30_000)
