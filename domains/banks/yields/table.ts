import { SPECIES_GROUPS } from '#datasets/banks/species-groups.ts'
import type { Discard } from '../stand/attributes.ts'
import { carbonOf, carbonSpread, drawsOf } from './carbon/spread.ts'
import { asCo2, type CarbonParameters, carbonPools } from './carbon/yields.ts'
import { ageGroupTitle } from '../stand/growth/age-group.ts'
import { isMeasuredByVolume, type Stand } from '../stand/stand.ts'
import { amountOf, type KindSum, sumByKind, total } from './totals.ts'
import { gepMeasures, waterMeasures, type WaterParameters } from './water/yields.ts'

/** `price_year` is that of the water parameters' prices; no value is shown without it. */
export type BankParameters = { readonly carbon: CarbonParameters; readonly water: WaterParameters; readonly price_year: number }
/** One line: a place, a species group, an age group, and what its stands hold and do. Numbers keep the precision of the computation. */
export type BankLine = Readonly<Record<string, string | number | null>>

/** The physical base of the money and the food bank that plots show; their amounts come from ledgers of sales, payments and bases. */
const isFoodBase = (s: KindSum): boolean => s.stand_class === 'economic'
const isTimberBase = (s: KindSum): boolean => s.stand_class === 'arbour' || s.stand_class === 'bamboo'

const sumOf = (sums: readonly KindSum[], pick: (s: KindSum) => string): number => sums.reduce((n, s) => n + Number(pick(s)), 0)

function lineOf(place: string, sums: readonly KindSum[], p: BankParameters, draws: ReturnType<typeof drawsOf>): BankLine {
  const [first] = sums
  const carbon = carbonOf(sums, p.carbon)
  const spread = carbonSpread(sums, draws)
  return {
    division: place,
    species_group: first?.species_group ? SPECIES_GROUPS[first.species_group].title : '—',
    age_group: first?.age_group ? ageGroupTitle(first, first.age_group) : '—',
    plots: sums.reduce((n, s) => n + s.plots, 0),
    plots_without_volume: sums.reduce((n, s) => n + (isMeasuredByVolume(s.stand_class) ? s.unmeasured_plots : 0), 0),
    area_ha: sumOf(sums, (s) => s.area_ha),
    volume_m3: sumOf(sums, (s) => s.volume_m3),
    ...Object.fromEntries(carbonPools.map((m) => [`${m.key}_t`, total(m, p.carbon, sums)])),
    carbon_t: carbon,
    carbon_low_t: spread?.low ?? null,
    carbon_high_t: spread?.high ?? null,
    co2_t: carbon === null ? null : asCo2(carbon),
    ...Object.fromEntries([...waterMeasures, ...gepMeasures].map((m) => [`${m.key}_${m.unit}`, total(m, p.water, sums)])),
    price_year: p.price_year,
    money_timber_m3: sumOf(sums.filter(isTimberBase), (s) => s.volume_m3),
    food_base_ha: sumOf(sums.filter(isFoodBase), (s) => s.area_ha),
  }
}

/** The four banks by place, species group and age group, in that order. `placeOf` cuts the division to the wanted level. */
export function bankTable(stands: readonly Stand[], p: BankParameters, placeOf: (s: Stand) => string): BankLine[] {
  const draws = drawsOf(p.carbon)
  const sums = sumByKind(stands, placeOf)
  const groups = Map.groupBy(sums, (s) => [s.place, s.species_group ?? '', s.age_group ?? ''].join('|'))
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => lineOf(own[0]?.place ?? '', own, p, draws))
}

export type LeftOut = { readonly measure: string; readonly reason: string; readonly plots: number; readonly area_ha: number }

/** What could not be counted, by measure and reason: never a silent zero. */
export function leftOut(stands: readonly Stand[], p: BankParameters): LeftOut[] {
  const found = new Map<string, LeftOut>()
  const note = (measure: string, reason: string, plots: number, area_ha: number): void => {
    const key = `${measure}|${reason}`
    const before = found.get(key)
    found.set(key, { measure, reason, plots: plots + (before?.plots ?? 0), area_ha: area_ha + (before?.area_ha ?? 0) })
  }
  const sums = sumByKind(stands, () => '')
  for (const s of sums) {
    for (const m of carbonPools) add(m.title, amountOf(m.of(s, p.carbon), s).left_out)
    for (const m of waterMeasures.slice(0, 1)) add('水与土', amountOf(m.of(s, p.water), s).left_out)
  }
  return [...found.values()]

  function add(measure: string, left: ReturnType<typeof amountOf>['left_out']): void {
    // Stands of another class belong to another measure; that is no loss.
    if (left && left.reason.reason !== 'not_forest') note(measure, left.reason.title, left.plots, left.area_ha)
  }
}

export type Discarded = { readonly reason: string; readonly plots: number }
export const discardedBy = (discards: readonly Discard[]): Discarded[] =>
  [...Map.groupBy(discards, (d) => d.title)].map(([reason, list]) => ({ reason, plots: list.length }))
