import { compare } from '#kit/quantity/decimal.ts'
import type { Sent } from '#kit/wire/door.ts'
import { inWords, type Standing } from './standing.server.ts'
import type { TargetRow } from './wire.ts'

/** A target's standing as the door tells it. */
export function told(t: Standing, titles: ReadonlyMap<string, string>): Sent<TargetRow> {
  const { progress: p } = t
  const last = t.aims.at(-1) ?? { year: t.period_to, value: '0' }
  return {
    id: t.id,
    plan: t.plan,
    plan_title: t.plan_title,
    period: `${t.period_from}—${t.period_to}`,
    name: t.name,
    nature: inWords.natures[t.nature],
    direction: inWords.directions[t.direction],
    measure: inWords.measures[t.measure],
    unit: t.unit,
    figure: t.figure === null ? null : { id: t.figure, title: titles.get(t.figure) ?? t.figure },
    aim: p.aim,
    final: { year: last.year, value: last.value },
    actual: p.actual,
    share: p.share,
    gap: p.gap,
    needed_a_year: p.needed_a_year,
    years_left: p.years_left,
    time_share: p.time_share,
    reason: p.reason,
    met: p.gap === null ? null : compare(p.gap, '0') === 0,
  }
}
