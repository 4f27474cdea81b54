import type { Figure } from '#kit/chapter/figure.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { allPartsAsked, detailed, toldByMonth } from './breakdown.server.ts'
import type { Question } from './compile.server.ts'
import type { Indicator } from './define.server.ts'
import { figuresIn, totalsAsked } from './figures.server.ts'
import type { Ground } from './ground.server.ts'
import type { Asking } from './kept/reading.server.ts'
import { periodOfYear } from './period.ts'

export type TrendPoint = { readonly at: number; readonly value: string | null }
/** How a figure went: through the months of its year, or through the years up to it where months say nothing of it. */
export type Trend = { readonly by: 'month' | 'year'; readonly points: readonly TrendPoint[] }

const YEARS = 5

/** The months of a year that have begun by a day, each with its value, none recorded being 0. */
export function monthsUpTo(year: number, today: string, found: ReadonlyMap<number, string>): TrendPoint[] {
  const last = today.slice(0, 4) === String(year) ? Number(today.slice(5, 7)) : 12
  return Array.from({ length: last }, (_, i) => ({ at: i + 1, value: found.get(i + 1) ?? '0' }))
}

/** A year that is not wholly recorded, or still runs, is no point of a line through years. */
const whole = (figure: Figure | undefined): string | null => (figure && figure.remark === undefined ? figure.value : null)

type Place = { readonly code: string; readonly id: string }

/** The same question of each year of a line through years. */
const throughYears = (q: Question): Question[] => Array.from({ length: YEARS }, (_, n) => ({ ...q, period: periodOfYear(q.period.year - YEARS + 1 + n, null) }))

/** What is asked for the trends of some figures, to be recalled at once. */
export const trendsAsked = (indicators: readonly Indicator[], q: Question, { id }: Place): Asking[] => [
  ...allPartsAsked(indicators, q, { own: id, children: [] }),
  ...throughYears(q).flatMap((year) =>
    totalsAsked(
      indicators.filter((i) => !toldByMonth(i)),
      year,
    ),
  ),
]

/** Run it seeing everything, for a figure that has a value. */
export async function trendOf(tx: Tx, i: Indicator, q: Question, place: Place, ground: Ground): Promise<Trend> {
  const { by_month } = await detailed(tx, i, q, place.code, { own: place.id, children: [] }, ground)
  if (by_month) return { by: 'month', points: monthsUpTo(q.period.year, ground.today, new Map(by_month.map((m) => [m.month, m.value]))) }
  const points: TrendPoint[] = []
  for (const year of throughYears(q)) {
    const found = await figuresIn(tx, [i], year, place.code, ground)
    points.push({ at: year.period.year, value: whole(found.get(i.id)) })
  }
  return { by: 'year', points }
}
