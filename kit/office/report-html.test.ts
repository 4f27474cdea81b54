import { expect, test } from 'vitest'
import { chapter } from '#kit/chapter/define.ts'
import { sampleReport } from '#kit/chapter/fixtures.ts'
import { sentence } from '#kit/chapter/sentence.ts'
import { figureHref, reportHtml } from './report-html.ts'

const page = reportHtml(sampleReport())
const anchors = (html: string) => [...html.matchAll(/<a ([^>]*)>([^<]*)<\/a>/g)].map(([, attributes = '', text = '']) => ({ attributes, text }))

test('each figure of the text and of the appendix leads to its records', () => {
  const report = sampleReport()
  const inText = report.chapters.flatMap((c) => c.paragraphs.flatMap((p) => p.runs.filter((run) => 'indicator' in run)))
  expect(anchors(page).length).toBe(inText.length + report.figures.length)
  for (const { attributes } of anchors(page)) {
    const id = /data-indicator="([^"]+)"/.exec(attributes)![1]!
    expect(attributes).toContain(`href="/figures/${id}?year=2031&amp;division=990000"`)
    expect(attributes).toMatch(/class="figure( undefined)?"/)
  }
  expect(anchors(page)[0]).toMatchObject({ text: '1.2万余人次', attributes: expect.stringContaining('title="到馆读者：12345人次，记录987条"') })
})

test('an address keeps to one path step and one query, whatever the id', () => {
  expect(figureHref('a/b?c', 2031, '1&2')).toBe('/figures/a%2Fb%3Fc?year=2031&division=1%262')
})

test('text is shown, never run', () => {
  const html = reportHtml(sampleReport({ title: '<script>alert(1)</script>', issuer: '"甲"&乙' }))
  expect(html).not.toContain('<script')
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(html).toContain('&quot;甲&quot;&amp;乙')
  expect(html).toContain('&lt;未编目&gt;&amp;“待核”')
})

test('what a figure says is text too', () => {
  const figure = {
    indicator: 'library.books',
    title: '"书"',
    year: 2031,
    division: '990000',
    value: '1',
    unit: '<i>',
    text: '1<i>',
    records: 1,
    numerator: null,
    denominator: null,
    definition: 'a"b@1',
  }
  const html = reportHtml(
    sampleReport({ figures: new Map([['library.books', figure]]), chapters: [chapter('1', '甲', sentence`${{ id: 'library.books', title: '书' }}`)] }),
  )
  expect(html).not.toContain('<i>')
  expect(html).toContain('data-definition="a&quot;b@1"')
  expect(html).toContain('>1&lt;i&gt;</a>')
})

test('the page stands alone: it loads nothing', () => {
  expect(page).not.toMatch(/<(script|link|img|iframe)\b|url\(|@import|src=/)
})

test('headings follow the levels under one title, in Chinese', () => {
  expect(page).toContain('<html lang="zh-CN">')
  expect([...page.matchAll(/<(h[1-6])[^>]*>([^<]*)/g)].map(([, tag, text]) => [tag, text])).toEqual([
    ['h1', '某市2031年图书馆工作情况报告'],
    ['h2', '一、阅读服务'],
    ['h3', '（一）读者服务'],
    ['h3', '（二）馆藏'],
    ['h2', '二、场馆'],
    ['h3', '（一）礼堂维修'],
    ['h2', '附录'],
    ['h2', '说明'],
  ])
})

test('demonstration data is marked on the sheet, in the title and on printed pages; real data is not', () => {
  expect(page).toContain('<div class="mark" role="note">演示数据</div>')
  expect(page).toContain('（演示数据）</title>')
  expect(page).toContain('@top-right{content:"演示数据"')
  expect(reportHtml(sampleReport({ demo: false }))).not.toContain('演示数据')
})

test('the appendix names operands, records and definitions, and says what is missing', () => {
  expect(page).toMatch(
    /按期归还率<\/a><\/td><td class="number">87.5 <small>%<\/small><\/td><td class="number">7\/8<\/td><td class="number">12<\/td><td><small>library\.returned@2/,
  )
  expect(page).toContain('data-code="figure_missing">“修理座椅”尚无数据来源')
})
