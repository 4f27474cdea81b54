import { AlignmentType, Document, DocumentGridType, Footer, Header, HeadingLevel, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx'
import { demonstrationMark, type ReportChapter, type ReportDocument } from '#kit/chapter/report.ts'
import { appendix } from './docx-appendix.server.ts'
import { packDocument } from './docx-pack.server.ts'
import { bodyParagraph, emptyLine, exactLine, offGrid, runOptions, textRun } from './docx-run.server.ts'
import { linePitch, page, signatureIndents, typeAreaWidth, typefaces, typeSize } from './official-layout.ts'
import { documentDate } from './report-date.ts'
import { sealWords } from './seal-words.ts'
import { titleLines } from './title-lines.ts'

/** The report as a Word file in the layout of GB/T 9704-2012; the same report gives the same bytes. */
export function reportDocx(report: ReportDocument): Promise<Buffer> {
  const { title, city, issuer, year, chapters, demo } = report
  const document = new Document({
    title,
    subject: `${city}${year}年`,
    creator: issuer ?? city,
    lastModifiedBy: issuer ?? city,
    keywords: demo ? demonstrationMark : undefined,
    evenAndOddHeaderAndFooters: true,
    styles,
    sections: [
      {
        properties,
        headers: demo ? { default: header(), even: header() } : undefined,
        footers: { default: footer('right'), even: footer('left') },
        children: [...sealLines(report), ...heading(title), ...chapters.flatMap(chapterParagraphs), ...signature(report), ...appendix(report)],
      },
    ],
  })
  return packDocument(document, report.generated_at)
}

const properties = {
  page: {
    size: { width: page.width, height: page.height },
    margin: { top: page.top, left: page.left, right: page.right, bottom: page.bottom, header: page.header, footer: page.footer, gutter: 0 },
  },
  grid: { type: DocumentGridType.LINES, linePitch },
}

const headingStyle = (face: 'heading1' | 'heading2') => ({ run: { ...runOptions({ face }), color: '000000' }, paragraph: { spacing: exactLine } })

const styles = {
  default: {
    document: { run: runOptions() },
    heading1: headingStyle('heading1'),
    heading2: headingStyle('heading2'),
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true, run: runOptions() },
    { id: offGrid, name: 'Off Grid', basedOn: 'Normal', paragraph: { spacing: { before: 0, after: 0 } } },
  ],
}

/** Above the title of a sealed report: its number, hand and hour, and the digests; in red where they no longer hold. */
function sealLines({ seal }: ReportDocument): Paragraph[] {
  if (!seal) return []
  const { lines, sound } = sealWords(seal)
  const look = { face: 'heading1', size: typeSize.fifth, color: sound ? '17553A' : 'B3261E', loose: true } as const
  return lines.map((line) => new Paragraph({ style: offGrid, spacing: { line: 270, lineRule: LineRuleType.EXACT }, children: [textRun(line, look)] }))
}

function heading(title: string): Paragraph[] {
  const spacing = { line: 660, lineRule: LineRuleType.EXACT, before: 0, after: 0 }
  const runs = titleLines(title, Math.floor(typeAreaWidth / 20 / typeSize.second)).map((text, i) =>
    textRun(text, { face: 'title', size: typeSize.second, broken: i > 0 }),
  )
  return [new Paragraph({ style: offGrid, alignment: AlignmentType.CENTER, spacing, children: runs }), emptyLine()]
}

function chapterParagraphs({ heading: text, level, paragraphs }: ReportChapter): Paragraph[] {
  const face = level === 1 ? 'heading1' : 'heading2'
  const top = bodyParagraph([textRun(text, { face })], { heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, keepNext: true })
  return [top, ...paragraphs.map(({ runs }) => bodyParagraph(runs.map((run) => textRun(run.text))))]
}

function signature({ issuer, generated_at }: ReportDocument): Paragraph[] {
  const date = documentDate(generated_at)
  const indents = signatureIndents(issuer ?? '', date)
  const line = (text: string, indent: number, keepNext: boolean) =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: exactLine,
      keepNext,
      indent: { right: Math.round(indent * typeSize.third * 20) },
      children: [textRun(text)],
    })
  return [emptyLine(), ...(issuer === null ? [] : [line(issuer, indents.issuer, true)]), line(date, indents.date, false)]
}

const header = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [textRun(demonstrationMark, { face: 'heading1', size: typeSize.fourth, color: 'B3261E', loose: true })],
      }),
    ],
  })

/** “— 1 —”, size 4 宋体, one character from the outer edge (7.5): right on odd pages, left on even ones. */
function footer(side: 'left' | 'right'): Footer {
  const look = { ...runOptions({ face: 'pageNumber', size: typeSize.fourth, loose: true }), font: typefaces.pageNumber }
  const alignment = side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT
  return new Footer({
    children: [
      new Paragraph({ alignment, indent: { [side]: typeSize.fourth * 20 }, children: [new TextRun({ ...look, children: ['— ', PageNumber.CURRENT, ' —'] })] }),
    ],
  })
}
