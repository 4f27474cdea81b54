import type { BefRow, ContinuousRow } from '#datasets/banks/carbon.ts'
import type { WaterRow } from '#datasets/banks/water.ts'
import type { SpeciesGroup, SpeciesGroupKey } from '#datasets/banks/species-groups.ts'
import type { CarbonParameters } from '../yields/carbon/yields.ts'
import type { StandKind } from '../stand/stand.ts'
import type { WaterParameters } from '../yields/water/yields.ts'

/** Coefficients as numbers, by name and group; what a formula asks for and is not there says so. */
export type Numbers = ReadonlyMap<string, ReadonlyMap<string, number>>

export function numbersOf(rows: Iterable<{ readonly group: string | null; readonly name: string; readonly value: string | number }>): Numbers {
  const numbers = new Map<string, Map<string, number>>()
  for (const { group, name, value } of rows) {
    const of = numbers.get(name) ?? new Map<string, number>()
    of.set(group ?? '', Number(value))
    numbers.set(name, of)
  }
  return numbers
}

const at = (n: Numbers, name: string, group = ''): number | undefined => n.get(name)?.get(group)
const groupsOf = (n: Numbers, name: string): string[] => [...(n.get(name)?.keys() ?? [])]

/** What is wanting in a set before it can be used; empty when nothing is. */
export function wanting(family: 'carbon' | 'water', method: string | null, n: Numbers): string[] {
  const city = (...names: string[]): string[] => names.filter((name) => at(n, name) === undefined)
  const pairs = (names: readonly string[]): string[] => {
    const groups = new Set(names.flatMap((name) => groupsOf(n, name)))
    return [...groups].flatMap((group) => names.filter((name) => at(n, name, group) === undefined).map((name) => `${group}.${name}`))
  }
  if (family === 'water') {
    const forms: readonly SpeciesGroup['form'][] = ['conifer', 'broadleaf', 'mixed', 'bamboo', 'economic', 'shrub']
    return [...city(...cityNames), ...forms.flatMap((form) => formNames.filter((name) => at(n, name, form) === undefined).map((name) => `${form}.${name}`))]
  }
  const area = ['bamboo', 'economic', 'special_shrub'].filter((g) => at(n, 'biomass_t_ha', g) === undefined).map((g) => `${g}.biomass_t_ha`)
  return [...city('carbon_fraction'), ...area, ...pairs(['d', 'bef', 'r']), ...(method === 'continuous' ? pairs(['a', 'b']) : [])]
}

const formNames = ['evapotranspiration_mm', 'quick_flow', 'erosion_t_ha'] as const
const soilNames = ['nitrogen', 'phosphorus', 'potassium', 'organic', 'bulk_density_t_m3'] as const
const priceNames = [
  'reservoir_yuan_m3',
  'purification_yuan_m3',
  'earthwork_yuan_m3',
  'dap_yuan_t',
  'kcl_yuan_t',
  'organic_yuan_t',
  'n_in_dap',
  'p_in_dap',
  'k_in_kcl',
] as const
const cityNames = ['rain_mm', 'bare_erosion_t_ha', ...soilNames, ...priceNames] as const

const picked = <N extends string>(n: Numbers, names: readonly N[], group = ''): Record<N, number> =>
  Object.fromEntries(names.map((name) => [name, at(n, name, group) ?? Number.NaN])) as Record<N, number>
const table = <N extends string>(n: Numbers, names: readonly N[]): Record<string, Record<N, number>> =>
  Object.fromEntries(
    groupsOf(n, names[0] as N)
      .filter((group) => names.every((name) => at(n, name, group) !== undefined))
      .map((group) => [group, picked(n, names, group)]),
  )

export const carbonFrom = (method: CarbonParameters['method'], n: Numbers): CarbonParameters => ({
  method,
  bef: table(n, ['d', 'bef', 'r'] as const) as Partial<Record<SpeciesGroupKey, BefRow>>,
  continuous: table(n, ['a', 'b'] as const) as Partial<Record<SpeciesGroupKey, ContinuousRow>>,
  by_area: {
    bamboo: at(n, 'biomass_t_ha', 'bamboo') ?? Number.NaN,
    economic: at(n, 'biomass_t_ha', 'economic') ?? Number.NaN,
    special_shrub: at(n, 'biomass_t_ha', 'special_shrub') ?? Number.NaN,
  },
  fraction: at(n, 'carbon_fraction') ?? Number.NaN,
})

/** F of the narrowest row that fits: species with origin and age, species with origin, species; 1 where no reference plot is known. */
function correctionOf(n: Numbers) {
  return ({ species_group, origin, age_group }: StandKind) => {
    const narrower = [[species_group, origin, age_group], [species_group, origin], [species_group]].map((parts) => parts.join('|'))
    const f = narrower.map((group) => at(n, 'correction', group)).find((value) => value !== undefined)
    return f === undefined ? null : { per_m3: 0, per_ha: f }
  }
}

export const waterFrom = (n: Numbers): WaterParameters => ({
  ...picked(n, ['rain_mm', 'bare_erosion_t_ha'] as const),
  rows: table(n, formNames) as unknown as Record<SpeciesGroup['form'], WaterRow>,
  soil: picked(n, soilNames),
  prices: picked(n, priceNames),
  correction: correctionOf(n),
})
