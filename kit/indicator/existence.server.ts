import type { Indicator } from './define.server.ts'
import { type Ground, groundKey, recordsIn } from './ground.server.ts'
import type { Question } from './compile.server.ts'
import { formulasOf } from './terms.server.ts'

/** Why a figure has no value: it is not kept at that level or by month, its period is yet to come, or nobody recorded or surveyed the period. */
type AbsenceCode = 'level' | 'month' | 'future' | 'as_of' | 'no_records' | 'not_surveyed'
export type Absence = { readonly code: AbsenceCode; readonly reason: string }

/**
 * A register of so many records in its busiest year does not fall below a tenth of that by chance: such a year is one that
 * nobody recorded, or not wholly. Of rarer things none in a year is a fact.
 */
const REGULAR = 30
const SHARE = 10

/** `partial`: recorded, but not wholly; `running`: the period has not ended. */
type Coverage = 'whole' | 'partial' | 'running' | 'none'

const coverageOrder: readonly Coverage[] = ['none', 'partial', 'running', 'whole']

function coverageOf(counts: ReadonlyMap<number, number>, year: number, running: boolean): Coverage {
  const busiest = Math.max(0, ...counts.values())
  const first = Math.min(...counts.keys())
  const own = counts.get(year) ?? 0
  if (busiest < REGULAR) return running ? 'running' : year < first ? 'none' : 'whole'
  if (own === 0) return 'none'
  if (running) return 'running'
  return own * SHARE < busiest ? 'partial' : 'whole'
}

/** How far the records of its registers cover the year of a figure: of several registers the least. */
function coverage(i: Indicator, { period }: Question, ground: Ground): Coverage {
  const running = period.to > ground.today
  const found = formulasOf(i).map((f) => {
    const own = coverageOf(recordsIn(ground, groundKey(f), f.kind === 'stock', period.year), period.year, running)
    // what is entered for a year of its own, as a plan or an allotment is, is entered for it whole: that later years also hold its uses says nothing of it
    return own === 'partial' && f.kind !== 'stock' && f.clock === 'belongs_to_year' ? 'whole' : own
  })
  return found.toSorted((a, b) => coverageOrder.indexOf(a) - coverageOrder.indexOf(b))[0] ?? 'whole'
}

/** The levels of divisions a figure is kept at: those that all its parts are kept at; undefined for every level. */
export function levelsOf(i: Indicator): readonly string[] | undefined {
  if ('register' in i.formula) return i.levels
  const parts = [i.levels, levelsOf(i.formula.of), levelsOf(i.formula.kind === 'ratio' ? i.formula.per : i.formula.minus)].filter((l) => l !== undefined)
  return parts.length === 0 ? undefined : parts.reduce((all, own) => all.filter((level) => own.includes(level)))
}

export const keptAt = (i: Indicator, level: string): boolean => levelsOf(i)?.includes(level) ?? true

/** Whether a figure is told by month: not when the clock of one of its parts is only a year. */
const monthly = (i: Indicator): boolean => formulasOf(i).every((f) => f.kind === 'stock' || f.clock !== 'belongs_to_year')

/** The surveyed parts of a figure of which the year brought none; told with the survey before it. */
function notSurveyed(i: Indicator, year: number, ground: Ground): Absence | undefined {
  const surveys = formulasOf(i).flatMap((f) => (f.kind === 'stock' && f.surveyed ? [[...(ground.years.get(groundKey(f))?.keys() ?? [])]] : []))
  const missed = surveys.find((years) => !years.includes(year))
  if (!missed) return undefined
  const before = missed.filter((y) => y < year)
  return { code: 'not_surveyed', reason: before.length === 0 ? `${year}年没有更新` : `${year}年没有更新，最近一次为${Math.max(...before)}年` }
}

/** Why a figure does not exist for what is asked; undefined where it does. */
export function absenceOf(i: Indicator, q: Question, ground: Ground): Absence | undefined {
  const { year, month, from } = q.period
  if (!keptAt(i, ground.level)) return { code: 'level', reason: '这一级不统计此指标' }
  if (month !== null && !monthly(i)) return { code: 'month', reason: '此指标按所属年度统计，没有分月的数' }
  if (from > ground.today) return { code: 'future', reason: '统计期还没有开始' }
  if (q.as_of !== undefined && Date.parse(q.as_of) < Date.parse(`${from}T00:00:00+08:00`)) return { code: 'as_of', reason: '所选时点早于统计期' }
  return coverage(i, q, ground) === 'none' ? { code: 'no_records', reason: `${year}年${i.unrecorded ?? '没有记录'}` } : notSurveyed(i, year, ground)
}

/** What must be known to read a figure: that its year was not wholly recorded, or has not ended. */
export function remarkOf(i: Indicator, q: Question, ground: Ground): string | undefined {
  const found = coverage(i, q, ground)
  if (found === 'partial') return `${q.period.year}年记录不全`
  return found === 'running' ? '统计期未满' : undefined
}
