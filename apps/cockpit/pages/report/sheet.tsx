import { demonstrationMark, isFigureRun, type ReportChapter, type ReportDocument, type ReportFigure, type ReportParagraph } from '#kit/chapter/report.ts'
import { day } from '#kit/ui/parts/time.ts'
import type { ComparedFigure } from '#kit/wire/figures.ts'
import { t } from '../../text/text.ts'
import { FigureInText } from './figure-in-text.tsx'
import { Margin } from './margin.tsx'
import { RevisionMarks } from './revision-marks.tsx'
import { Sources } from './sources.tsx'
import type { Revision } from '#kit/wire/report.ts'

export type Compared = {
  readonly report: ReportDocument
  readonly figures: ReadonlyMap<string, ReportFigure>
  readonly before: ReadonlyMap<string, ComparedFigure>
  readonly compare: boolean
  readonly revisions?: ReadonlyMap<string, Revision>
  readonly open?: (indicator: string) => void
}
type Properties = Omit<Compared, 'figures'>

/** 2023年12月31日, without leading zeros, as official documents write a day. */
function documentDate(instant: string): string {
  const [year, month, date] = day(instant).split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** The report as a sheet of paper; beside a paragraph, when asked for, what its figures were a year before, and what changed since a seal. */
export function Sheet(properties: Properties) {
  const { report, compare, revisions } = properties
  const figures = new Map(report.figures.map((f) => [f.indicator, f]))
  const moved = [...(revisions?.values() ?? [])].some(({ status, redefined }) => status !== 'same' || redefined !== null)
  const given: Compared = { ...properties, figures }
  return (
    <article lang="zh-CN" className={compare || moved ? 'sheet compared' : 'sheet'} aria-label={t('report.sheet')}>
      {report.demo && (
        <p className="sheet-mark" role="note">
          {demonstrationMark}
        </p>
      )}
      <h1 className="sheet-title">{report.title}</h1>
      {report.chapters.map((chapter) => (
        <Chapter key={chapter.number} chapter={chapter} given={given} />
      ))}
      {report.issuer && <p className="signature">{report.issuer}</p>}
      <p className="signature">
        <time dateTime={report.generated_at}>{documentDate(report.generated_at)}</time>
      </p>
      <Sources given={given} />
    </article>
  )
}

function Chapter({ chapter, given }: { chapter: ReportChapter; given: Compared }) {
  const Heading = chapter.level === 1 ? 'h2' : 'h3'
  return (
    <section id={`chapter-${chapter.number}`}>
      <Heading>{chapter.heading}</Heading>
      {chapter.paragraphs.map((paragraph, i) => (
        <Paragraph key={i} paragraph={paragraph} given={given} />
      ))}
    </section>
  )
}

function Paragraph({ paragraph, given }: { paragraph: ReportParagraph; given: Compared }) {
  const shown = [...new Set(paragraph.runs.filter(isFigureRun).map((run) => run.indicator))]
  return (
    <div className="sheet-row">
      <p>{paragraph.runs.map((run, i) => (isFigureRun(run) ? <FigureInText key={i} run={run} given={given} /> : <span key={i}>{run.text}</span>))}</p>
      {(given.compare || given.revisions) && (
        <div className="beside">
          {given.revisions && given.open && <RevisionMarks indicators={shown} revisions={given.revisions} open={given.open} />}
          {given.compare && <Margin indicators={shown} given={given} />}
        </div>
      )}
    </div>
  )
}
