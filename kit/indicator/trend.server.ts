import type { Figure } from '#kit/chapter/figure.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { detailed } from './breakdown.server.ts'
import type { Question } from './compile.server.ts'
import type { Indicator } from './define.server.ts'
import { figuresIn, totalsAsked } from './figures.server.ts'
import type { Ground } from './ground.server.ts'
import { recall } from './kept/reading.server.ts'
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

/** Run it seeing everything, for a figure that has a value. */
export async function trendOf(tx: Tx, i: Indicator, q: Question, place: { code: string; id: string }, ground: Ground): Promise<Trend> {
  const { year } = q.period
  const { by_month } = await detailed(tx, i, q, place.code, { own: place.id, children: [] }, ground)
  if (by_month) return { by: 'month', points: monthsUpTo(year, ground.today, new Map(by_month.map((m) => [m.month, m.value]))) }
  const years = Array.from({ length: YEARS }, (_, n) => year - YEARS + 1 + n)
  const asked = (at: number): Question => ({ ...q, period: periodOfYear(at, null) })
  await recall(
    tx,
    years.flatMap((at) => totalsAsked([i], asked(at))),
  )
  const points: TrendPoint[] = []
  for (const at of years) {
    const found = await figuresIn(tx, [i], asked(at), place.code, ground)
    points.push({ at, value: whole(found.get(i.id)) })
  }
  return { by: 'year', points }
}
