import { listedValue, operandsOf } from '#kit/chapter/figure.ts'
import { demonstrationMark, type ReportDocument, type ReportFigure } from '#kit/chapter/report.ts'
import { signatureIndents, typeAreaWidth, typeSize } from './official-layout.ts'
import { documentDate } from './report-date.ts'
import { sealWords } from './seal-words.ts'
import { titleLines } from './title-lines.ts'

/** What stands under a figure's name in the appendix: what it counts, its definition, and the digests of its records where it is sealed. */
export const underFigure = ({ description, definition, digests = [] }: ReportFigure): string[] =>
  [description, definition, ...digests.map((digest) => `SHA-256 ${digest}`)].filter((line): line is string => typeof line === 'string')

/** Long runs of digits may be broken every sixteen. */
const breakable = (line: string): string => line.replace(/[0-9a-f]{16}(?=[0-9a-f])/g, '$&\u200b')

/** A report as the print template takes it: words in their places, nothing to compute. */
export function printedReport(report: ReportDocument) {
  const { title, city, issuer, demo, chapters, figures, notes, seal, generated_at } = report
  const date = documentDate(generated_at)
  const indents = signatureIndents(issuer ?? '', date)
  return {
    title,
    author: issuer ?? city,
    keywords: demo ? demonstrationMark : '',
    mark: demo ? demonstrationMark : null,
    seal: seal ? sealWords(seal) : null,
    title_lines: titleLines(title, Math.floor(typeAreaWidth / 20 / typeSize.second)),
    chapters: chapters.map(({ heading, level, paragraphs }) => ({
      heading,
      level,
      paragraphs: paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')),
    })),
    signature: [...(issuer === null ? [] : [[issuer, indents.issuer] as const]), [date, indents.date] as const],
    figures: figures.map((figure, i) => ({
      number: String(i + 1),
      title: figure.title,
      under: underFigure(figure).map(breakable),
      value: listedValue(figure),
      operands: operandsOf(figure),
      records: String(figure.records),
    })),
    notes: notes.map(({ text }) => text),
  }
}
