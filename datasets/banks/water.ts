import type { Provenance } from './carbon.ts'
import type { SpeciesGroup } from './species-groups.ts'

type Form = SpeciesGroup['form']

/** What a stand of one form does with rain and soil in a year. */
export interface WaterRow {
  /** Evapotranspiration, mm. */
  evapotranspiration_mm: number
  /** Quick run-off as a share of rain. */
  quick_flow: number
  /** Erosion modulus under the stand, t/ha. */
  erosion_t_ha: number
}

const row = (evapotranspiration_mm: number, quick_flow: number, erosion_t_ha: number): WaterRow => ({ evapotranspiration_mm, quick_flow, erosion_t_ha })

/**
 * GB/T 38582-2020 wants coefficients of the nearest plot station. There is none in the files at hand: these lie inside the ranges
 * that the literature gives for hilly Sichuan and must be replaced before anything is published; every figure says so.
 */
export const WATER_SET = {
  title: '水源涵养与保育土壤系数',
  version: '示意-2023',
  confidence: 'unchecked',
  looked_up_on: '2026-11-28',
  source: '川中丘陵文献范围内的示意值，正式发布前须以本地生态站系数替换',
  rain_mm: 950,
  bare_erosion_t_ha: 35,
  rows: {
    conifer: row(600, 0.13, 5),
    broadleaf: row(620, 0.11, 3.5),
    mixed: row(610, 0.12, 4),
    bamboo: row(590, 0.14, 4),
    economic: row(570, 0.18, 8),
    shrub: row(560, 0.19, 6),
  },
  relative_sd: { rain_mm: 0.1, evapotranspiration_mm: 0.1, quick_flow: 0.25, erosion_t_ha: 0.4, bare_erosion_t_ha: 0.3 },
} as const satisfies Provenance & { rain_mm: number; bare_erosion_t_ha: number; rows: Record<Form, WaterRow>; relative_sd: Record<string, number> }

/** Purple soil of the Sichuan hills: mass shares and bulk density. */
export const SOIL_SET = {
  title: '土壤养分含量',
  version: '示意-2023',
  confidence: 'unchecked',
  looked_up_on: '2026-11-28',
  source: '紫色土文献范围内的示意值，正式使用前以本地样点替换',
  nitrogen: 0.001,
  phosphorus: 0.0006,
  potassium: 0.02,
  organic: 0.018,
  bulk_density_t_m3: 1.35,
} as const satisfies Provenance & Record<string, number | string>

/** Prices of the public-data table of LY/T 1721-2008; to be indexed, and never printed without their year. */
export const PRICES_1721 = {
  title: '社会公共数据表',
  version: 'LY/T 1721-2008',
  confidence: 'unchecked',
  looked_up_on: '2026-11-28',
  source: 'LY/T 1721-2008 附录',
  price_year: 2005,
  reservoir_yuan_m3: 6.1107,
  purification_yuan_m3: 2.09,
  earthwork_yuan_m3: 12.6,
  /** Fertiliser prices (2007) and the nutrient in them: DAP 14.0 % N and 15.01 % P, KCl 50 % K. */
  dap_yuan_t: 2400,
  kcl_yuan_t: 2200,
  organic_yuan_t: 320,
  n_in_dap: 0.14,
  p_in_dap: 0.1501,
  k_in_kcl: 0.5,
} as const satisfies Provenance & { price_year: number } & Record<string, number | string>
