import { BEF_SET, BY_AREA, CARBON_FRACTION, CONTINUOUS_SET } from '#datasets/banks/carbon.ts'
import { type KindSum, total } from '../totals.ts'
import { drawn, drawnRows, type Rng, rngOf, type Spread, spreadOf } from '../uncertainty.ts'
import { type CarbonParameters, carbonPools } from './yields.ts'

/** Parameters drawn within their stated deviations; one draw holds for all stands alike, as an error of a table does. */
function drawnCarbon(rng: Rng, p: CarbonParameters): CarbonParameters {
  return {
    method: p.method,
    bef: drawnRows(rng, p.bef, BEF_SET.relative_sd),
    continuous: drawnRows(rng, p.continuous, CONTINUOUS_SET.relative_sd),
    by_area: {
      bamboo: drawn(rng, p.by_area.bamboo, BY_AREA.relative_sd),
      economic: drawn(rng, p.by_area.economic, BY_AREA.relative_sd),
      special_shrub: drawn(rng, p.by_area.special_shrub, BY_AREA.relative_sd),
    },
    fraction: drawn(rng, p.fraction, CARBON_FRACTION.relative_sd),
  }
}

/** Carbon of all pools carried, t; null where no pool could be counted. */
export function carbonOf(sums: readonly KindSum[], p: CarbonParameters): number | null {
  const pools = carbonPools.map((pool) => total(pool, p, sums)).filter((n) => n !== null)
  return pools.length === 0 ? null : pools.reduce((a, b) => a + b, 0)
}

/** Many draws of a set; the same seed gives the same ones, and one list of them serves every place, so that places and their sum are drawn alike. */
export function drawsOf(p: CarbonParameters, draws = 1000, seed = 2023): { seed: number; sets: CarbonParameters[] } {
  const rng = rngOf(seed)
  return { seed, sets: Array.from({ length: draws }, () => drawnCarbon(rng, p)) }
}

/** How sure the carbon stock is, as far as parameters go; what inventories mismeasure is not in it. */
export function carbonSpread(sums: readonly KindSum[], { seed, sets }: ReturnType<typeof drawsOf>): Spread | null {
  const values = sets.map((set) => carbonOf(sums, set)).filter((n) => n !== null)
  return values.length < sets.length ? null : spreadOf(values, seed)
}
