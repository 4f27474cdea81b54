import type { BefRow, ContinuousRow } from '#datasets/banks/carbon.ts'
import { CO2_OF_CARBON } from '#datasets/banks/carbon.ts'
import type { SpeciesGroupKey } from '#datasets/banks/species-groups.ts'
import { isMeasuredByVolume, type StandKind } from '../../stand/stand.ts'
import { type Measure, type NoYield, noYields, scaled, type Yield } from '../yield.ts'

type Rows<R> = Readonly<Partial<Record<SpeciesGroupKey, R>>>

/** Parameters of one method; a city declares one and keeps to it. */
export type CarbonParameters = {
  readonly method: 'bef' | 'continuous'
  readonly bef: Rows<BefRow>
  readonly continuous: Rows<ContinuousRow>
  /** t of biomass a ha for stands without volume. */
  readonly by_area: { readonly bamboo: number; readonly economic: number; readonly special_shrub: number }
  readonly fraction: number
}

type Pool = 'above' | 'below'

/** Biomass of trees, t dry matter a ha, by the declared method (domain §3.2). */
function treeBiomass(pool: Pool, group: SpeciesGroupKey, p: CarbonParameters): Yield | NoYield {
  const bef = p.bef[group]
  if (p.method === 'bef') {
    if (!bef) return noYields.no_coefficient
    const above = bef.d * bef.bef
    return { per_m3: pool === 'above' ? above : above * bef.r, per_ha: 0 }
  }
  const whole = p.continuous[group]
  // The function gives the whole tree; the root to shoot ratio of the other set parts it.
  if (!whole || !bef) return noYields.no_coefficient
  const share = pool === 'above' ? 1 / (1 + bef.r) : bef.r / (1 + bef.r)
  return scaled({ per_m3: whole.a, per_ha: whole.b }, share)
}

function poolOf(pool: Pool) {
  return (kind: StandKind, p: CarbonParameters): Yield | NoYield => {
    if (!isMeasuredByVolume(kind.stand_class)) return noYields.not_forest
    if (kind.species_group === null) return noYields.no_species
    return scaled(treeBiomass(pool, kind.species_group, p), p.fraction)
  }
}

/** Bamboo, economic forest and special shrub by area; roots and shoots are not told apart there. */
function byArea(kind: StandKind, p: CarbonParameters): Yield | NoYield {
  if (kind.stand_class !== 'bamboo' && kind.stand_class !== 'economic' && kind.stand_class !== 'special_shrub') return noYields.not_forest
  return { per_m3: 0, per_ha: p.by_area[kind.stand_class] * p.fraction }
}

/** The pools that a map of sub-compartments carries. Dead wood, litter and soil want plots and are absent, not zero. */
export const carbonPools: readonly Measure<CarbonParameters>[] = Object.freeze([
  { key: 'carbon_above', title: '地上生物量碳', unit: 't', of: poolOf('above') },
  { key: 'carbon_below', title: '地下生物量碳', unit: 't', of: poolOf('below') },
  { key: 'carbon_by_area', title: '竹林、经济林、特殊灌木林生物量碳', unit: 't', of: byArea },
])

/** Tonnes of CO2 that a tonne of carbon stands for. */
export const asCo2 = (carbon_t: number): number => carbon_t * CO2_OF_CARBON
