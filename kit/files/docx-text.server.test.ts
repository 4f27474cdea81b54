import { strToU8, zipSync, type Zippable } from 'fflate'
import { expect, test } from 'vitest'
import { sampleReport } from '#kit/chapter/fixtures.ts'
import { DocxProblem, docxText } from './docx-text.server.ts'
import { reportDocx } from '#kit/office/report-docx.server.ts'

const xml = (body: string, root = 'document') => `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="urn:w"><w:body>${body}</w:body></w:${root}>`
const line = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const packed = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])) as Zippable)
const text = (body: string) => docxText(packed({ 'word/document.xml': xml(body) }))

function problemOf(read: () => unknown): DocxProblem {
  try {
    read()
  } catch (problem) {
    if (problem instanceof DocxProblem) return problem
  }
  throw new Error('no DocxProblem')
}

test('each paragraph is a line, its runs joined, its entities read', () => {
  expect(text(`${line('藏书640')}<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:t>&lt;乙&gt;&amp;&#20057;</w:t></w:r></w:p><w:p/>${line('丙')}`)).toBe(
    '藏书640\n甲<乙>&乙\n\n丙',
  )
})

test('a number split over runs stays one number', () => {
  expect(text('<w:p><w:r><w:t>12</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>345</w:t></w:r><w:r><w:t>人次</w:t></w:r></w:p>')).toBe('12345人次')
})

test('a table row is a line with tabs between its cells', () => {
  const cell = (inner: string) => `<w:tc><w:tcPr/>${inner}</w:tc>`
  expect(
    text(
      `${line('表')}<w:tbl><w:tr>${cell(line('到馆'))}${cell(line('1') + line('2'))}</w:tr><w:tr>${cell(line('新购'))}${cell('<w:p/>')}</w:tr></w:tbl>${line('完')}`,
    ),
  ).toBe('表\n到馆\t1 2\n新购\n完')
})

test('tabs and breaks are kept; tab stops, deleted text, field codes and the second copy of a text box are not', () => {
  expect(
    text(
      '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t></w:r><w:del><w:r><w:t>删</w:t><w:delText>删</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>' +
        '<mc:AlternateContent><mc:Choice><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>',
    ),
  ).toBe('一\t二\n三\n框')
})

test('a text box stands apart from the paragraph it hangs on, whose number stays whole', () => {
  expect(
    text('<w:p><w:r><w:t>共12</w:t></w:r><w:r><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:r><w:r><w:t>34册</w:t></w:r></w:p>'),
  ).toBe('框\n共1234册')
})

test('a table inside a cell stays on the row of that cell', () => {
  const row = (...cells: string[]) => `<w:tbl><w:tr>${cells.map((c) => `<w:tc>${c}</w:tc>`).join('')}</w:tr></w:tbl>`
  expect(text(row(line('外'), row(line('内一'), line('内二')) + '<w:p/>', line('末')))).toBe('外\t内一\t内二\t末')
})

test('reading time grows with the text and not with its square', () => {
  const rows = `<w:tr><w:tc>${line('甲')}</w:tc><w:tc>${line('1')}</w:tc></w:tr>`.repeat(60_000)
  const start = performance.now()
  expect(text(`<w:tbl>${rows}</w:tbl>`).length).toBe(60_000 * 4 - 1)
  text(`${line(' '.repeat(2_000_000))}<${'a'.repeat(2_000_000)}${line('完')}`)
  expect(performance.now() - start).toBeLessThan(5_000)
})

test('footnotes come after the text; macros and pictures are not read', () => {
  const file = packed({ 'word/vbaProject.bin': 'x', 'word/document.xml': xml(line('正文')), 'word/footnotes.xml': xml(line('脚注'), 'footnotes') })
  expect(docxText(file)).toBe('正文\n脚注')
})

test('the report written as Word reads back as its own text', async () => {
  const lines = docxText(new Uint8Array(await reportDocx(sampleReport()))).split('\n')
  expect(lines.slice(0, 5)).toEqual(['某市2031年图书馆工作情况报告', '', '一、阅读服务', '（一）读者服务', '全年接待读者1.2万余人次，合计12345人次。'])
  expect(lines).toContain('1\t到馆读者 library.readers@1\t12345人次\t—\t987')
})

test('what is no .docx is refused in Chinese with a stable code', () => {
  const refusals = [
    new Uint8Array(),
    strToU8('只是文字'),
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
    packed({ 'xl/workbook.xml': '<a/>' }),
    strToU8('PK 不是压缩包'),
  ]
  for (const bytes of refusals) {
    const problem = problemOf(() => docxText(bytes))
    expect(problem.code).toBe('docx_unreadable')
    expect(problem.message).toMatch(/\.docx/)
  }
})

test('a file cut short is refused, not half read', () => {
  const whole = packed({ 'word/document.xml': xml(Array.from({ length: 3000 }, (_, i) => line(`第${i}行${(i * 7919) % 9973}`)).join('')) })
  expect(problemOf(() => docxText(whole.slice(0, whole.length / 2))).message).toContain('不完整')
})

test('entities declared in the file are refused', () => {
  expect(() => docxText(packed({ 'word/document.xml': `<!DOCTYPE a [<!ENTITY b "bb">]>${xml(line('&b;'))}` }))).toThrow(DocxProblem)
})

test('a bomb is given up at the limit, whatever size it claims', () => {
  const bomb = packed({ 'word/document.xml': xml(line('0'.repeat(80 * 1024 * 1024))) })
  expect(bomb.length).toBeLessThan(200_000)
  expect(problemOf(() => docxText(bomb)).message).toContain('50 MB')
  const view = new DataView(bomb.buffer, bomb.byteOffset)
  view.setUint32(22, 100, true)
  expect(problemOf(() => docxText(bomb)).message).toContain('50 MB')
})

test('a smaller limit can be set', () => {
  expect(() => docxText(packed({ 'word/document.xml': xml(line('字'.repeat(5000))) }), { inflated: 10_000 })).toThrow(DocxProblem)
})

test('a bomb that claims to be small in the archive’s own list is not unfolded beyond what it claims', () => {
  const bomb = packed({ 'word/document.xml': xml(line('0'.repeat(80 * 1024 * 1024))) })
  const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength)
  const listed = view.getUint32(bomb.length - 22 + 16, true)
  view.setUint32(listed + 24, 100, true)
  expect(problemOf(() => docxText(bomb)).message).toContain('已损坏')
})
