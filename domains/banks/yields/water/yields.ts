import type { WaterRow } from '#datasets/banks/water.ts'
import type { SpeciesGroup } from '#datasets/banks/species-groups.ts'
import { formOf, type StandKind } from '../../stand/stand.ts'
import { type Measure, type NoYield, noYields, scaled, type Yield } from '../yield.ts'

/** Correction factor F by kind: biomass of the assessed stand over that of the reference plot (GB/T 38582-2020); 1 where no plot is known. */
export type Correction = (kind: StandKind) => Yield | null

export type WaterParameters = {
  readonly rain_mm: number
  readonly bare_erosion_t_ha: number
  readonly rows: Readonly<Record<SpeciesGroup['form'], WaterRow>>
  readonly soil: {
    readonly nitrogen: number
    readonly phosphorus: number
    readonly potassium: number
    readonly organic: number
    readonly bulk_density_t_m3: number
  }
  readonly prices: {
    readonly reservoir_yuan_m3: number
    readonly purification_yuan_m3: number
    readonly earthwork_yuan_m3: number
    readonly dap_yuan_t: number
    readonly kcl_yuan_t: number
    readonly organic_yuan_t: number
    readonly n_in_dap: number
    readonly p_in_dap: number
    readonly k_in_kcl: number
  }
  readonly correction?: Correction
}

type Per = (row: WaterRow, p: WaterParameters) => number

/** Water a ha of stand regulates in a year, m³: 10·(P − E − C). Below zero where a stand takes more than it holds back: said, not cut off. */
const regulated: Per = (row, p) => 10 * (p.rain_mm - row.evapotranspiration_mm - row.quick_flow * p.rain_mm)
/** Soil a ha keeps in a year, t: X2 − X1. */
const soilKept: Per = (row, p) => p.bare_erosion_t_ha - row.erosion_t_ha

function nutrientValue(p: WaterParameters): number {
  const { soil, prices } = p
  return (
    (soil.nitrogen * prices.dap_yuan_t) / prices.n_in_dap +
    (soil.phosphorus * prices.dap_yuan_t) / prices.p_in_dap +
    (soil.potassium * prices.kcl_yuan_t) / prices.k_in_kcl +
    soil.organic * prices.organic_yuan_t
  )
}

/** The distributed method: division → species group → origin → age group; here one kind of stand, with its F. */
const measure = (key: string, title: string, unit: Measure<WaterParameters>['unit'], per: Per): Measure<WaterParameters> => ({
  key,
  title,
  unit,
  of: (kind, p): Yield | NoYield => {
    const form = formOf(kind)
    if (form === null) return kind.species_group === null && kind.stand_class === 'arbour' ? noYields.no_species : noYields.not_forest
    return scaled(p.correction?.(kind) ?? { per_m3: 0, per_ha: 1 }, per(p.rows[form], p))
  },
})

/** Formulas of GB/T 38582-2020 as domain §3.1 has them; values by the alternative-cost prices of their price year. */
export const waterMeasures: readonly Measure<WaterParameters>[] = Object.freeze([
  measure('water_regulated', '调节水量', 'm3', regulated),
  measure('soil_kept', '固土', 't', soilKept),
  measure('nitrogen_kept', '保肥（氮）', 't', (row, p) => soilKept(row, p) * p.soil.nitrogen),
  measure('phosphorus_kept', '保肥（磷）', 't', (row, p) => soilKept(row, p) * p.soil.phosphorus),
  measure('potassium_kept', '保肥（钾）', 't', (row, p) => soilKept(row, p) * p.soil.potassium),
  measure('organic_kept', '保持有机质', 't', (row, p) => soilKept(row, p) * p.soil.organic),
  measure('water_value', '调节水量价值', 'yuan', (row, p) => regulated(row, p) * p.prices.reservoir_yuan_m3),
  measure('purification_value', '净化水质价值', 'yuan', (row, p) => regulated(row, p) * p.prices.purification_yuan_m3),
  measure('soil_value', '固土价值', 'yuan', (row, p) => (soilKept(row, p) * p.prices.earthwork_yuan_m3) / p.soil.bulk_density_t_m3),
  measure('nutrient_value', '保肥价值', 'yuan', (row, p) => soilKept(row, p) * nutrientValue(p)),
])

/** GEP: final use only, no correction factor; kept in a book of its own and never added to the above (发改基础〔2022〕481号). */
export const gepMeasures: readonly Measure<WaterParameters>[] = Object.freeze([
  {
    key: 'gep_water',
    title: '水源涵养（GEP）',
    unit: 'm3',
    of: (kind, p) => {
      const form = formOf(kind)
      return form === null ? noYields.not_forest : { per_m3: 0, per_ha: regulated(p.rows[form], p) }
    },
  },
])
