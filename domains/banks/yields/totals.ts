import { Decimal } from '#kit/quantity/decimal.ts'
import { kindKey, type Stand, type StandKind } from '../stand/stand.ts'
import { contribution, isYield, type Measure, type NoYield, noYields, type Yield } from './yield.ts'

/** Stands of one kind in one place: what is needed of them to compute anything linear in area and volume. */
export type KindSum = StandKind & {
  readonly place: string
  readonly plots: number
  readonly area_ha: string
  readonly volume_m3: string
  readonly unmeasured_plots: number
  readonly unmeasured_ha: string
}

/** Σ area and Σ area·volume by place and kind; plots without volume apart, as they give nothing where volume counts. */
export function sumByKind(stands: Iterable<Stand>, placeOf: (s: Stand) => string = (s) => s.division): KindSum[] {
  type Open = { kind: StandKind; place: string; plots: number; area: Decimal; volume: Decimal; unmeasured: number; unmeasuredArea: Decimal }
  const sums = new Map<string, Open>()
  for (const s of stands) {
    const place = placeOf(s)
    const key = `${place}|${kindKey(s)}`
    const { stand_class, species_group, origin, age_group } = s
    const open = sums.get(key) ?? {
      kind: { stand_class, species_group, origin, age_group },
      place,
      plots: 0,
      area: new Decimal(0),
      volume: new Decimal(0),
      unmeasured: 0,
      unmeasuredArea: new Decimal(0),
    }
    open.plots += 1
    open.area = open.area.plus(s.area_ha)
    if (s.volume_m3_ha === null) {
      open.unmeasured += 1
      open.unmeasuredArea = open.unmeasuredArea.plus(s.area_ha)
    } else open.volume = open.volume.plus(new Decimal(s.area_ha).times(s.volume_m3_ha))
    sums.set(key, open)
  }
  return [...sums.values()].map((o) => ({
    ...o.kind,
    place: o.place,
    plots: o.plots,
    area_ha: o.area.toFixed(),
    volume_m3: o.volume.toFixed(),
    unmeasured_plots: o.unmeasured,
    unmeasured_ha: o.unmeasuredArea.toFixed(),
  }))
}

/** What a kind in a place gives, and what of it could not be counted. */
export function amountOf(y: Yield | NoYield, s: KindSum): { amount: number; left_out: { reason: NoYield; plots: number; area_ha: number } | null } {
  if (!isYield(y)) return { amount: 0, left_out: { reason: y, plots: s.plots, area_ha: Number(s.area_ha) } }
  const [area, volume] = [Number(s.area_ha), Number(s.volume_m3)]
  if (y.per_m3 === 0 || s.unmeasured_plots === 0) return { amount: y.per_m3 * volume + y.per_ha * area, left_out: null }
  const measured = area - Number(s.unmeasured_ha)
  return {
    amount: y.per_m3 * volume + y.per_ha * measured,
    left_out: { reason: noYields.no_volume, plots: s.unmeasured_plots, area_ha: Number(s.unmeasured_ha) },
  }
}

/** A measure over many sums; null where none of them could be counted: what is missing is not zero. */
export function total<P>(m: Measure<P>, parameters: P, sums: readonly KindSum[]): number | null {
  const counted = sums.map((s) => ({ s, ...amountOf(m.of(s, parameters), s) })).filter(({ s, left_out }) => left_out === null || left_out.plots < s.plots)
  return counted.length === 0 ? null : counted.reduce((n, { amount }) => n + amount, 0)
}

/** What one stand gives, for the drill-down: the sum of all of them is the total. */
export const standAmount = <P>(m: Measure<P>, parameters: P, s: Stand): number | NoYield => contribution(m.of(s, parameters), s.area_ha, s.volume_m3_ha)
