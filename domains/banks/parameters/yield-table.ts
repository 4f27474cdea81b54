import { SPECIES_GROUPS, type SpeciesGroupKey } from '#datasets/banks/species-groups.ts'
import { STAND_CLASSES, type StandClass } from '#datasets/banks/land-classes.ts'
import { Decimal, roundHalfUp } from '#kit/quantity/decimal.ts'
import { carbonPools } from '../yields/carbon/yields.ts'
import { isMeasuredByVolume, kindKey, type StandKind } from '../stand/stand.ts'
import { gepMeasures, waterMeasures } from '../yields/water/yields.ts'
import { isYield, type Measure, type NoYield, type Yield } from '../yields/yield.ts'
import type { Family } from './families.ts'
import type { CoefficientRow } from './coefficients.ts'
import type { KindSum } from '../yields/totals.ts'
import { carbonFrom, numbersOf, waterFrom } from './parse.ts'

/** A line of `siku.bank_yield`: what a hectare of a kind gives under a set. Decimals as text. */
export type YieldRow = { readonly measure: string; readonly kind: string; readonly per_m3: string; readonly per_ha: string }
export type SetContent = { readonly family: Family; readonly method: string | null; readonly coefficients: readonly CoefficientRow[] }

/** All pools of a kind together; none when no pool has a yield. */
const wholeCarbon: (typeof carbonPools)[number] = {
  key: 'carbon',
  title: '森林碳储量',
  unit: 't',
  of: (kind, p): Yield | NoYield => {
    const pools = carbonPools.map((pool) => pool.of(kind, p))
    const counted = pools.filter(isYield)
    if (counted.length === 0) return pools.find((y) => !isYield(y) && y.reason !== 'not_forest') ?? pools[0]!
    return counted.reduce((a, b) => ({ per_m3: a.per_m3 + b.per_m3, per_ha: a.per_ha + b.per_ha }))
  },
}
export const carbonMeasures = [wholeCarbon, ...carbonPools]
export const waterAndGep = [...waterMeasures, ...gepMeasures]

/** The measures of a family, each closed over the set's own parameters. */
export function measuresOf({ family, method, coefficients }: SetContent): readonly Measure<void>[] {
  const n = numbersOf(coefficients)
  const closed = <P>(measures: readonly Measure<P>[], p: P): Measure<void>[] =>
    measures.map((m) => ({ key: m.key, title: m.title, unit: m.unit, of: (kind) => m.of(kind, p) }))
  return family === 'carbon' ? closed(carbonMeasures, carbonFrom(method === 'continuous' ? 'continuous' : 'bef', n)) : closed(waterAndGep, waterFrom(n))
}

/** The kind under which a stand is reckoned: species, origin and age only where trees are measured. */
export function reckoned(kind: StandKind): StandKind {
  return isMeasuredByVolume(kind.stand_class) ? kind : { stand_class: kind.stand_class, species_group: null, origin: null, age_group: null }
}
export const yieldKey = (kind: StandKind): string => kindKey(reckoned(kind))

const trees = (Object.keys(SPECIES_GROUPS) as SpeciesGroupKey[]).filter((g) => ['conifer', 'broadleaf', 'mixed'].includes(SPECIES_GROUPS[g].form))
const origins = ['natural', 'planted', null] as const
const ages = [1, 2, 3, 4, 5, null] as const

/** Every kind that can have a yield. */
export function allKinds(): StandKind[] {
  return (Object.keys(STAND_CLASSES) as StandClass[]).flatMap((stand_class): StandKind[] =>
    isMeasuredByVolume(stand_class)
      ? trees.flatMap((species_group) => origins.flatMap((origin) => ages.map((age_group) => ({ stand_class, species_group, origin, age_group }))))
      : [{ stand_class, species_group: null, origin: null, age_group: null }],
  )
}

/** Eight decimals, far below what any coefficient is known to: sums stay exact and of a length that can be read. */
const digits = (n: number): string => roundHalfUp(new Decimal(n).toFixed(), 8)

/**
 * A measure over sums of kinds, with the very digits that figures use, so that totals equal the sum of contributions; null where
 * nothing could be counted.
 */
export function exactTotal(m: Measure<void>, sums: readonly KindSum[]): { readonly value: string | null; readonly plots: number } {
  let [value, plots, counted] = [new Decimal(0), 0, false]
  for (const s of sums) {
    const y = m.of(reckoned(s))
    if (!isYield(y)) continue
    const [per_m3, per_ha] = [digits(y.per_m3), digits(y.per_ha)]
    const needsVolume = !new Decimal(per_m3).isZero()
    const used = needsVolume ? s.plots - s.unmeasured_plots : s.plots
    if (used === 0) continue
    const area = needsVolume ? new Decimal(s.area_ha).minus(s.unmeasured_ha) : new Decimal(s.area_ha)
    value = value.plus(new Decimal(per_m3).times(s.volume_m3)).plus(area.times(per_ha))
    plots += used
    counted = true
  }
  return { value: counted ? value.toFixed() : null, plots }
}

/** What a set gives for every kind and measure; kinds without a yield are absent, as they contribute nothing. */
export function yieldRows(set: SetContent): YieldRow[] {
  const measures = measuresOf(set)
  return allKinds().flatMap((kind) =>
    measures.flatMap((m): YieldRow[] => {
      const y = m.of(kind)
      return isYield(y) ? [{ measure: m.key, kind: kindKey(kind), per_m3: digits(y.per_m3), per_ha: digits(y.per_ha) }] : []
    }),
  )
}
