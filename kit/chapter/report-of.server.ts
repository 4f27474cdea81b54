import { beijingInstant } from '#kit/calendar/date.ts'
import { checksOf, withChecks } from '#kit/chapter/consistency.ts'
import { indicatorsOfChapters } from '#kit/chapter/define.ts'
import type { Figure } from '#kit/chapter/figure.ts'
import { buildReport, type ReportCheck, type ReportDocument, textOfReport } from '#kit/chapter/report.ts'
import type { Question } from '#kit/indicator/compile.server.ts'
import type { Api } from '#kit/http/api.server.ts'
import { wordingFaults } from '#kit/claims/claims.server.ts'
import { figuresOf } from '#kit/indicator/counting.server.ts'

/** Which report: year and place, and the place's name. */
export type ReportAsked = { readonly question: Question; readonly division: string; readonly name: string }

/** The indicators that the chapters of the report show. */
export const reportIndicators = (api: Api): Set<string> => new Set(indicatorsOfChapters(api.chapters))

/** The report of a year and place as it stands now, with what the rules of consistency found. */
export async function reportOf(api: Api, asked: ReportAsked): Promise<ReportDocument> {
  return reportFrom(api, asked, await figuresOf(api, asked.question, asked.division, reportIndicators(api)), beijingInstant(Date.now()))
}

/** The report written from figures at hand; `explanations` answer for rules that fail, by rule. */
export function reportFrom(
  api: Api,
  asked: ReportAsked,
  figures: ReadonlyMap<string, Figure>,
  generated_at: string,
  explanations?: Readonly<Record<string, string>>,
): ReportDocument {
  const { year } = asked.question.period
  const report = buildReport({
    title: api.city.report_title(asked.name, year),
    city: asked.name,
    issuer: api.city.issuer,
    year,
    division: asked.division,
    generated_at,
    demo: api.demo !== null,
    chapters: api.chapters,
    figures: described(api, figures),
    parts: Object.fromEntries(api.outline.parts.map((p) => [p.number, p.title])),
  })
  return withChecks(report, [...checksOf(api.rules, report), wordingCheck(api, report)], explanations)
}

/** Each figure with the words of its definition, which a sealed report keeps as well. */
function described(api: Api, figures: ReadonlyMap<string, Figure>): Map<string, Figure> {
  const words = new Map(api.indicators.map((i) => [i.id, i.description]))
  return new Map([...figures].map(([id, figure]) => [id, { ...figure, description: words.get(id) }]))
}

/** Faults of the texts read last: an unchanged report is not read again. */
const readLately = new WeakMap<Api, Map<string, string[]>>()
const MOST_TEXTS = 32

function faultsOf(api: Api, text: string, year: number): string[] {
  const known = readLately.get(api) ?? new Map<string, string[]>()
  readLately.set(api, known)
  const faults = known.get(text) ?? wordingFaults(api, text, year)
  known.set(text, faults)
  for (const oldest of known.keys()) if (known.size > MOST_TEXTS) known.delete(oldest)
  return faults
}

/** The report's own text read as a stranger's: numbers, units and terms as they may be written. */
function wordingCheck(api: Api, report: ReportDocument): ReportCheck {
  const faults = faultsOf(api, textOfReport(report), report.year)
  return {
    rule: 'text:wording',
    title: '“数量、单位与法律用语书写正确”',
    holds: faults.length === 0,
    found: faults.join('；'),
    indicators: [],
    explanation: null,
    importance: 'must',
    remedy: '改正报告中出错的句子所依据的记录或写法',
  }
}
