import type { Importance } from './consistency.ts'
import { type Chapter, inOrder } from './define.ts'
import { type Figure, figureText, tableText, undefinedMark } from './figure.ts'
import { chineseOrdinal } from './numerals.ts'
import type { Sentence, SentenceHole, SentencePart } from './sentence.ts'

export type TextRun = { readonly text: string }
/** A run that shows a figure; without a value its text is “—”. */
export type FigureRun = TextRun & {
  readonly indicator: string
  readonly title: string
  readonly value: string | null
  readonly unit: string
  readonly definition: string | null
  readonly records: number
}
export type ReportRun = TextRun | FigureRun
export type ReportParagraph = { readonly runs: readonly ReportRun[] }

export type ReportChapter = {
  readonly number: string
  readonly title: string
  /** The title as it is printed, with its ordinal: 一、 or （一）. */
  readonly heading: string
  readonly level: 1 | 2
  readonly paragraphs: readonly ReportParagraph[]
}

/** A line of the appendix: one figure of the report with what it stands on. */
export type ReportFigure = Omit<Figure, 'definition' | 'title' | 'description'> & {
  readonly title: string
  readonly definition: string | null
  /** In words: which records, which clock, what each contributes. */
  readonly description: string | null
  /** Digests of the lists of records behind it; only in a sealed report. */
  readonly digests?: readonly string[]
}

export type ReportNote = {
  readonly code: 'demonstration' | 'figure_missing' | 'figure_undefined' | 'figure_remark' | 'inconsistent'
  readonly text: string
  readonly indicator?: string
}

/** A rule of consistency held against this report. */
export type ReportCheck = {
  readonly rule: string
  readonly title: string
  /** Null where an operand is not defined, so that nothing can be said. */
  readonly holds: boolean | null
  /** The figures as they were compared. */
  readonly found: string
  readonly indicators: readonly string[]
  /** Why it does not hold, in writing; null as long as nobody has said. */
  readonly explanation: string | null
  /** Absent in reports sealed before rules had it. */
  readonly importance?: Importance
  /** What to do where it does not hold. */
  readonly remedy?: string
}

/** What a sealed report carries on every page: that it is sealed, by whom and when, and its digest. */
export type ReportSeal = {
  readonly number: string
  readonly sealed_at: string
  readonly sealed_by: string
  readonly sha256: string
  readonly sm3: string
  readonly sound: boolean
}

/** A report as data: what the JSON, the web page and the Word file are made of. */
export type ReportDocument = {
  readonly title: string
  readonly city: string
  /** Who signs; left out, nobody does. */
  readonly issuer: string | null
  readonly year: number
  readonly division: string
  /** RFC 3339 with offset. */
  readonly generated_at: string
  readonly demo: boolean
  readonly chapters: readonly ReportChapter[]
  readonly figures: readonly ReportFigure[]
  readonly notes: readonly ReportNote[]
  /** Rules of consistency, each with what was found. */
  readonly checks: readonly ReportCheck[]
  /** Set where a sealed report is shown; what is frozen itself has none. */
  readonly seal?: ReportSeal
}

export type ReportInput = {
  readonly title: string
  readonly city: string
  readonly issuer?: string
  readonly year: number
  readonly division: string
  readonly generated_at: string
  readonly demo: boolean
  readonly chapters: readonly Chapter[]
  /** Titles of the parts that chapters belong to, by the first part of their number: 4 → the title above 4.1 and 4.2. */
  readonly parts?: Readonly<Record<string, string>>
  readonly figures: ReadonlyMap<string, Figure>
}

/** What the document says of itself when its records are not real. */
export const demonstrationMark = '演示数据'

/** Whether a run shows a figure. */
export const isFigureRun = (run: ReportRun): run is FigureRun => 'indicator' in run

/**
 * Writes the figures into the chapters' sentences. A figure that is absent or not defined is “—” and is named in the notes;
 * nothing is left out silently. Chapters come in the order of their numbers.
 */
export function buildReport(input: ReportInput): ReportDocument {
  const { title, city, issuer = null, year, division, generated_at, demo, figures } = input
  const chapters = inOrder(input.chapters)
  const listed = holesOf(chapters).map((hole) => listedFigure(hole, figures.get(hole.indicator), { year, division }))
  return {
    title,
    city,
    issuer,
    year,
    division,
    generated_at,
    demo,
    chapters: numbered(chapters, input.parts ?? {}, figures),
    figures: listed,
    notes: [...(demo ? [demonstrationNote] : []), ...listed.flatMap((figure) => noteOf(figure))],
    checks: [],
  }
}

/** All that the chapters say, a paragraph a line. */
export const textOfReport = (report: Pick<ReportDocument, 'chapters'>): string =>
  report.chapters.flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map((run) => run.text).join(''))).join('\n')

const demonstrationNote: ReportNote = {
  code: 'demonstration',
  text: `本报告依据${demonstrationMark}生成，仅供演示，不作为统计和决策依据。`,
}

function holesOf(chapters: readonly Chapter[]): SentenceHole[] {
  const holes = chapters.flatMap(({ sentences }) => sentences.flatMap(({ parts }) => parts)).filter((part) => typeof part !== 'string')
  return [...new Map(holes.toReversed().map((hole) => [hole.indicator, hole])).values()].toReversed()
}

/** The title as the figure says it, else as the sentence does. */
const titleOf = (hole: SentenceHole, figure: Figure | undefined): string => figure?.title ?? hole.title

function listedFigure(hole: SentenceHole, figure: Figure | undefined, where: { year: number; division: string }): ReportFigure {
  const absent = {
    indicator: hole.indicator,
    ...where,
    value: null,
    unit: '',
    text: undefinedMark,
    records: 0,
    numerator: null,
    denominator: null,
    definition: null,
  }
  return { ...(figure ?? absent), description: figure?.description ?? null, title: titleOf(hole, figure), text: tableText(figure) }
}

function noteOf({ indicator, title, value, definition, reason, remark }: ReportFigure): ReportNote[] {
  if (value !== null) return remark === undefined ? [] : [{ code: 'figure_remark', indicator, text: `“${title}”：${remark}。` }]
  return definition === null
    ? [{ code: 'figure_missing', indicator, text: `“${title}”尚无数据来源，正文以“${undefinedMark}”表示。` }]
    : [{ code: 'figure_undefined', indicator, text: `“${title}”${reason ?? '在本期没有可供计算的记录'}，正文以“${undefinedMark}”表示。` }]
}

function numbered(chapters: readonly Chapter[], parts: Readonly<Record<string, string>>, figures: ReadonlyMap<string, Figure>): ReportChapter[] {
  const out: ReportChapter[] = []
  const count = { top: 0, sub: 0, part: '' }
  for (const { number, title, sentences } of chapters) {
    const part = number.split('.')[0]!
    const partTitle = parts[part]
    if (partTitle !== undefined && part !== count.part) {
      count.top += 1
      count.sub = 0
      out.push({ number: part, title: partTitle, heading: `${chineseOrdinal(count.top)}、${partTitle}`, level: 1, paragraphs: [] })
    }
    count.part = part
    const level = partTitle === undefined ? 1 : 2
    const ordinal = level === 1 ? `${chineseOrdinal((count.top += 1))}、` : `（${chineseOrdinal((count.sub += 1))}）`
    out.push({ number, title, heading: `${ordinal}${title}`, level, paragraphs: paragraphsOf(sentences, figures) })
  }
  return out
}

function paragraphsOf(sentences: readonly Sentence[], figures: ReadonlyMap<string, Figure>): ReportParagraph[] {
  const groups: Sentence[][] = []
  for (const sentence of sentences) {
    const last = groups.at(-1)
    if (last && !sentence.opens) last.push(sentence)
    else groups.push([sentence])
  }
  return groups.map((group) => ({ runs: group.flatMap(({ parts }) => parts.map((part) => runOf(part, figures))) }))
}

function runOf(part: SentencePart, figures: ReadonlyMap<string, Figure>): ReportRun {
  if (typeof part === 'string') return { text: part }
  const { indicator } = part
  const figure = figures.get(indicator)
  return {
    text: figureText(figure, part.part),
    indicator,
    title: titleOf(part, figure),
    value: figure?.value ?? null,
    unit: figure?.unit ?? '',
    definition: figure?.definition ?? null,
    records: figure?.records ?? 0,
  }
}
