import { GROWTH_SET } from '#datasets/banks/growth.ts'
import { drawsOf } from '../yields/carbon/spread.ts'
import type { CarbonParameters } from '../yields/carbon/yields.ts'
import type { BankParameters } from '../yields/table.ts'
import { drawn, rngOf, type Spread, spreadOf } from '../yields/uncertainty.ts'
import { type Amounts, amountsIn, carbonIn, differenceOf } from './amounts.ts'
import type { ScenarioInput, ScenarioStand } from './input.ts'
import { type Futures, futuresOf } from './paths.ts'

/** Years after the action that a scenario is told for. */
export const HORIZONS = [1, 5, 10, 30] as const
const LAST = Math.max(...HORIZONS)
const DRAWS = 1000
const SEED = 2023

/** The two futures beside each other, `years` after the action. Year 0 is right after it. */
export type ScenarioYear = { readonly years: number; readonly year: number; readonly without: Amounts; readonly with: Amounts; readonly difference: Amounts }
/** `since` adds up what flows in a year from the action on; `carbon_spread` is of the difference in carbon, t. */
export type ScenarioHorizon = ScenarioYear & {
  readonly since: { readonly water_regulated_m3: number | null; readonly soil_kept_t: number | null }
  readonly carbon_spread: Spread | null
}
export type ScenarioResult = {
  readonly horizons: readonly ScenarioHorizon[]
  /** Each year from 0 to 30, for charts. */
  readonly course: readonly ScenarioYear[]
  readonly removed_m3: number
  readonly lost_m3: number
  readonly notes: readonly string[]
}

const sum = (values: readonly (number | null)[]): number | null => values.reduce<number | null>((n, v) => (n === null || v === null ? null : n + v), 0)

/** Only the coefficients that the futures ask for: drawing the others would cost most of the time and change nothing. */
function asked(carbon: CarbonParameters, futures: Futures): CarbonParameters {
  const parcels = [0, ...HORIZONS].flatMap((years) => [...futures.with(years), ...futures.without(years)])
  const groups = new Set<string>(parcels.flatMap((p) => p.species_group ?? []))
  const only = <R extends object>(rows: R): R => Object.fromEntries(Object.entries(rows).filter(([group]) => groups.has(group))) as R
  return { ...carbon, bef: only(carbon.bef), continuous: only(carbon.continuous) }
}

/** Both futures under one draw of carbon parameters and one of growth, many times: what they share does not blur their difference. */
function spreadsOf(futures: Futures, { carbon }: BankParameters): (Spread | null)[] {
  const { seed, sets } = drawsOf(asked(carbon, futures), DRAWS, SEED)
  const rng = rngOf(seed)
  const paces = sets.map(() => drawn(rng, 1, GROWTH_SET.relative_sd))
  return HORIZONS.map((years) => {
    const values = sets
      .map((set, i) => {
        const [a, b] = [carbonIn(futures.with(years, paces[i]), set), carbonIn(futures.without(years, paces[i]), set)]
        return a === null || b === null ? null : a - b
      })
      .filter((n) => n !== null)
    return values.length < sets.length ? null : spreadOf(values, seed)
  })
}

/** Both futures year by year, from 0 to the last horizon. */
export const courseOf = (futures: Futures, from: number, parameters: BankParameters): ScenarioYear[] =>
  Array.from({ length: LAST + 1 }, (_, years) => {
    const [without, after] = [amountsIn(futures.without(years), parameters), amountsIn(futures.with(years), parameters)]
    return { years, year: from + years, without, with: after, difference: differenceOf(after, without) }
  })

/**
 * What an action adds or takes in 1, 5, 10 and 30 years, against the same land without it. Everything is area × (per_m3 × volume + per_ha) under the given
 * parameters, volumes by the growth curves. Pure: the stand comes from the caller, or from the input.
 * @throws Refusal 422 for a stand that does not bear the action
 */
export function runScenario(input: ScenarioInput, parameters: BankParameters, stand: ScenarioStand | undefined = input.stand): ScenarioResult {
  const futures = futuresOf(input, stand)
  const course = courseOf(futures, input.year, parameters)
  const spreads = spreadsOf(futures, parameters)
  const horizons = HORIZONS.flatMap((years, i): ScenarioHorizon[] => {
    const at = course[years]
    if (!at) return []
    const flows = course.slice(1, years + 1).map((y) => y.difference)
    return [
      {
        ...at,
        since: { water_regulated_m3: sum(flows.map((f) => f.water_regulated_m3)), soil_kept_t: sum(flows.map((f) => f.soil_kept_t)) },
        carbon_spread: spreads[i] ?? null,
      },
    ]
  })
  return { horizons, course, removed_m3: futures.removed_m3, lost_m3: futures.lost_m3, notes: futures.notes }
}
