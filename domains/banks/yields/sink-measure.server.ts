import type { Tx } from '#kit/room/gate.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { total } from '#kit/indicator/figures.server.ts'
import { sink } from './indicators.server.ts'
import { DRAWS, drawnSets } from '../parameters/draws.ts'
import { carbonMeasures, type SetContent } from '../parameters/yield-table.ts'
import { carbonFrom, numbersOf } from '../parameters/parse.ts'
import { type SinkSum, sinkSums } from './sink.server.ts'
import type { StandKind } from '../stand/stand.ts'
import { spreadOf } from './uncertainty.ts'
import type { BankMeasure } from '../bank/wire.ts'
import { isYield } from './yield.ts'

const [carbon] = carbonMeasures

const kindFrom = (key: string): StandKind => {
  const [stand_class, species_group, origin, age_group] = key.split('|')
  return { stand_class, species_group: species_group || null, origin: origin || null, age_group: age_group ? Number(age_group) : null } as StandKind
}

/** The sink of matched ground under a set, t of carbon a year. */
function sinkUnder(set: SetContent, sums: readonly SinkSum[]): number {
  const p = carbonFrom(set.method === 'continuous' ? 'continuous' : 'bef', numbersOf(set.coefficients))
  return sums.reduce((sum, s) => {
    const [now, before] = [carbon!.of(kindFrom(s.kind), p), carbon!.of(kindFrom(s.previous_kind), p)]
    if (!isYield(now) || !isYield(before)) return sum
    return sum + now.per_m3 * s.volume + now.per_ha * s.area - before.per_m3 * s.previous_volume - before.per_ha * s.area
  }, 0)
}

/** The yearly sink with its spread over draws; the value is that of the figure it opens to, and none in a year that was not surveyed. */
export async function sinkMeasure(
  tx: Tx,
  q: { readonly year: number; readonly division: { readonly id: string } },
  set: SetContent,
  told: { readonly id: string; readonly title: string },
  unsurveyed: string | undefined,
): Promise<BankMeasure> {
  const head = { key: 'carbon_sink', title: told.title, unit: '吨碳/年', indicator: told.id, price_year: null, nature: 'physical' } as const
  if (unsurveyed) return { ...head, value: null, low: null, high: null, note: unsurveyed }
  const period = periodOfYear(q.year)
  const { value, records } = await total(tx, sink, { period, division: q.division.id })
  const sums = records === 0 ? [] : await sinkSums(tx, { division: q.division.id, day: period.last })
  const range =
    sums.length === 0
      ? null
      : spreadOf(
          [...drawnSets(set)].map((one) => sinkUnder(one, sums)),
          DRAWS.seed,
        )
  return {
    ...head,
    value: records === 0 ? null : value,
    low: range ? String(range.low) : null,
    high: range ? String(range.high) : null,
    note: `按前后两期调查的 ${records} 个小班；只有一期的不计`,
  }
}
