import { strFromU8, unzipSync } from 'fflate'
import { expect, onTestFinished, test, vi } from 'vitest'
import { sampleReport } from '#kit/chapter/fixtures.ts'
import { reportDocx } from './report-docx.server.ts'

async function partsOf(report = sampleReport()): Promise<(name: string) => string> {
  const files = unzipSync(new Uint8Array(await reportDocx(report)))
  return (name) => {
    const bytes = files[name]
    if (!bytes) throw new Error(`no part ${name}`)
    return strFromU8(bytes)
  }
}

const document = async () => (await partsOf())('word/document.xml')
/** Each paragraph's text with its properties. */
const paragraphsOf = (xml: string) =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>/g)].map(([, inner = '']) => ({
    inner,
    text: [...inner.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)].map((m) => m[1]).join(''),
  }))
const paragraphWith = (xml: string, text: string) => paragraphsOf(xml).find((p) => p.text.includes(text))!.inner
const attribute = (xml: string, tag: string, name: string) => Number(new RegExp(`<w:${tag} [^>]*w:${name}="(-?\\d+)"`).exec(xml)?.[1])
const mm = (twips: number) => (twips / 1440) * 25.4

test('the page is A4 with a type area of 156 × 225 mm, 37 mm from the top and 28 mm from the left (GB/T 9704-2012 5.1, 5.2.1)', async () => {
  const xml = await document()
  expect(mm(attribute(xml, 'pgSz', 'w'))).toBeCloseTo(210, 1)
  expect(mm(attribute(xml, 'pgSz', 'h'))).toBeCloseTo(297, 1)
  expect(mm(attribute(xml, 'pgMar', 'top'))).toBeCloseTo(37, 1)
  expect(mm(attribute(xml, 'pgMar', 'left'))).toBeCloseTo(28, 1)
  expect(210 - mm(attribute(xml, 'pgMar', 'left') + attribute(xml, 'pgMar', 'right'))).toBeCloseTo(156, 1)
  expect(297 - mm(attribute(xml, 'pgMar', 'top') + attribute(xml, 'pgMar', 'bottom'))).toBeCloseTo(225, 1)
})

test('22 lines of 28 characters go on a page (5.2.3)', async () => {
  const xml = await document()
  const pitch = attribute(xml, 'docGrid', 'linePitch')
  expect(Math.floor(((225 / 25.4) * 1440) / pitch)).toBe(22)
  const body = paragraphWith(xml, '全年接待读者')
  expect(body).toContain(`w:line="${pitch}" w:lineRule="exact"`)
  const width = 16 * 20 + attribute(body, 'spacing', 'val')
  expect(Math.floor(((156 / 25.4) * 1440) / width)).toBe(28)
})

test('each run names its Chinese font, and digits are Times New Roman but for page numbers', async () => {
  const part = await partsOf()
  for (const name of ['word/document.xml', 'word/header1.xml', 'word/header2.xml', 'word/footer1.xml', 'word/footer2.xml']) {
    const runs = [...part(name).matchAll(/<w:r>(.*?)<\/w:r>/g)].map((m) => m[1]!)
    expect(runs.length).toBeGreaterThan(0)
    for (const run of runs) expect(run).toMatch(/<w:rFonts [^>]*w:eastAsia="[^"]+"/)
    if (!name.includes('footer')) for (const run of runs) expect(run).toContain('w:ascii="Times New Roman"')
  }
})

test('title, headings and text have their faces and sizes (7.3.1–7.3.3)', async () => {
  const xml = await document()
  const faces = [
    ['某市2031年图书馆', '方正小标宋简体', 44],
    ['一、阅读服务', '黑体', 32],
    ['（一）读者服务', '楷体_GB2312', 32],
    ['全年接待读者', '仿宋_GB2312', 32],
  ] as const
  for (const [text, face, halfPoints] of faces) {
    expect(paragraphWith(xml, text)).toContain(`w:eastAsia="${face}"`)
    expect(attribute(paragraphWith(xml, text), 'sz', 'val')).toBe(halfPoints)
  }
  expect(paragraphWith(xml, '某市2031年图书馆')).toContain('<w:jc w:val="center"/>')
  expect(paragraphWith(xml, '一、阅读服务')).toContain('w:val="Heading1"')
  expect(paragraphWith(xml, '（一）读者服务')).toContain('w:val="Heading2"')
})

test('the first line of text and headings is indented by two characters', async () => {
  const xml = await document()
  for (const text of ['全年接待读者', '一、阅读服务', '（一）读者服务']) expect(paragraphWith(xml, text)).toContain('w:firstLineChars="200"')
})

test('figures stand in the text, marks that XML knows are escaped, dashes stand for what is not defined', async () => {
  const xml = await document()
  expect(paragraphsOf(xml).map((p) => p.text)).toEqual(
    expect.arrayContaining(['全年接待读者1.2万余人次，合计12345人次。', '新购图书640册，&lt;未编目&gt;&amp;“待核”的另计。', '更换灯具—，修理座椅—。']),
  )
})

test('page numbers are “— 1 —” in size 4 宋体, to the right on odd and to the left on even pages (7.5)', async () => {
  const part = await partsOf()
  expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  const rels = part('word/_rels/document.xml.rels')
  for (const [kind, side] of [
    ['default', 'right'],
    ['even', 'left'],
  ] as const) {
    const id = new RegExp(`<w:footerReference w:type="${kind}" r:id="(\\w+)"`).exec(part('word/document.xml'))![1]
    const target = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(rels)![0].match(/Target="([^"]+)"/)![1]
    const xml = part(`word/${target}`)
    expect(paragraphsOf(xml)[0]!.text).toBe('—  —')
    expect(xml).toMatch(/— <\/w:t>.*PAGE<\/w:instrText>.*<w:t[^>]*> —/)
    expect(xml).toContain(`<w:jc w:val="${side}"/>`)
    expect(xml).toContain('w:eastAsia="宋体"')
    expect(attribute(xml, 'sz', 'val')).toBe(28)
  }
})

test('the date is that of Beijing, without leading zeros, under who signs (7.3.5)', async () => {
  const texts = paragraphsOf(await document()).map((p) => p.text)
  expect(texts.slice(texts.indexOf('某市文化局'), texts.indexOf('某市文化局') + 2)).toEqual(['某市文化局', '2032年1月1日'])
})

test('the appendix is a table with a header row that each page repeats, a row a figure', async () => {
  const rows = [...(await document()).matchAll(/<w:tr>(.*?)<\/w:tr>/g)].map((m) => m[1]!)
  expect(rows.length).toBe(1 + sampleReport().figures.length)
  expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false, false, false])
  expect(paragraphsOf(rows[2]!).map((p) => p.text)).toEqual(['2', '按期归还率', 'library.returned@2', '87.5%', '7/8', '12'])
})

test('demonstration data is said above every page and in the notes; real data is not marked', async () => {
  const part = await partsOf()
  for (const name of ['word/header1.xml', 'word/header2.xml']) expect(part(name)).toContain('演示数据')
  expect(part('word/document.xml')).toContain('仅供演示')
  const real = await partsOf(sampleReport({ demo: false }))
  expect(() => real('word/header1.xml')).toThrow('no part')
  expect(real('word/document.xml')).not.toContain('演示')
})

test('the document says its language, title and moment', async () => {
  const part = await partsOf()
  const core = part('docProps/core.xml')
  for (const fact of ['<dc:language>zh-CN<', '<dc:title>某市2031年图书馆工作情况报告<', '<dc:creator>某市文化局<', '>2031-12-31T17:30:00Z</dcterms:created>'])
    expect(core).toContain(fact)
  expect(part('word/styles.xml')).toMatch(/<w:docDefaults>.*<w:lang w:val="zh-CN" w:eastAsia="zh-CN"\/>.*<\/w:docDefaults>/)
  expect(part('word/styles.xml')).toContain('w:styleId="Normal" w:default="1"')
})

test('lines of the table and the title keep their own height beside the grid', async () => {
  const part = await partsOf()
  expect(part('word/styles.xml')).toMatch(/w:styleId="OffGrid".*?<w:pPr><w:snapToGrid w:val="0"\/>/)
  expect(paragraphWith(part('word/document.xml'), '到馆读者')).toContain('w:val="OffGrid"')
})

test('the same report gives the same bytes, later too', async () => {
  onTestFinished(() => void vi.useRealTimers())
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2032-01-02T03:04:05Z') })
  const first = await reportDocx(sampleReport())
  vi.setSystemTime(Date.parse('2040-05-06T07:08:09Z'))
  expect((await reportDocx(sampleReport())).equals(first)).toBe(true)
  expect((await reportDocx(sampleReport({ title: '另一份' }))).equals(first)).toBe(false)
})
