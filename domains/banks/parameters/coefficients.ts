import { BEF_SET, BY_AREA, CARBON_FRACTION, CONTINUOUS_SET, type DisputedValue, type Provenance } from '#datasets/banks/carbon.ts'
import { PRICES_1721, SOIL_SET, WATER_SET } from '#datasets/banks/water.ts'
import type { Confidence } from '#kit/provenance/looked-up.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Family } from './families.ts'

/** One coefficient of a set as the register keeps it; `group` is a species group, a form of stand, or empty. */
export type CoefficientRow = {
  readonly group: string | null
  readonly name: string
  readonly value: string
  readonly relative_sd: string
  readonly source: string
  readonly confidence: Confidence
}

export const keyOf = (row: Pick<CoefficientRow, 'group' | 'name'>): string => `${row.group ?? ''}.${row.name}`

const text = (n: number): string => new Decimal(n).toFixed()
const cited = ({ title, version, source, confidence }: Provenance, value: number, sd: number, group: string | null, name: string): CoefficientRow => ({
  group,
  name,
  value: text(value),
  relative_sd: text(sd),
  source: `${title} ${version}：${source}`.slice(0, 300),
  confidence,
})

/** Where two prints differ, both numbers stand in the source. */
function withDispute(row: CoefficientRow, disputes: readonly DisputedValue[]): CoefficientRow {
  const found = disputes.find((d) => d.group === row.group && d.name === row.name)
  return found
    ? { ...row, source: `${row.source}；各本不一：采用${text(found.used)}，另有${text(found.other)}`.slice(0, 300), confidence: found.confidence }
    : row
}

function tableRows<N extends string>(
  set: Provenance & { readonly disputed?: readonly DisputedValue[] },
  rows: Readonly<Record<string, Readonly<Record<N, number>> | undefined>>,
  sd: Readonly<Record<N, number>>,
): CoefficientRow[] {
  const names = Object.keys(sd) as N[]
  return Object.entries(rows).flatMap(([group, row]) =>
    row ? names.map((name) => withDispute(cited(set, row[name], sd[name], group, name), set.disputed ?? [])) : [],
  )
}

/** The published carbon coefficients: both methods lie in one set, the set declares which is used. */
export const publishedCarbonRows = (): CoefficientRow[] => [
  ...tableRows(BEF_SET, BEF_SET.rows, BEF_SET.relative_sd),
  ...tableRows(CONTINUOUS_SET, CONTINUOUS_SET.rows, CONTINUOUS_SET.relative_sd),
  ...Object.entries(BY_AREA.rows).map(([group, value]) => cited(BY_AREA, value, BY_AREA.relative_sd, group, 'biomass_t_ha')),
  cited(CARBON_FRACTION, CARBON_FRACTION.value, CARBON_FRACTION.relative_sd, null, 'carbon_fraction'),
]

const { rain_mm: rainSd, bare_erosion_t_ha: bareSd, evapotranspiration_mm, quick_flow, erosion_t_ha } = WATER_SET.relative_sd

/** The water and soil coefficients at hand: soil and prices are taken as given (no deviation is known). */
export const publishedWaterRows = (): CoefficientRow[] => [
  cited(WATER_SET, WATER_SET.rain_mm, rainSd, null, 'rain_mm'),
  cited(WATER_SET, WATER_SET.bare_erosion_t_ha, bareSd, null, 'bare_erosion_t_ha'),
  ...tableRows(WATER_SET, WATER_SET.rows, { evapotranspiration_mm, quick_flow, erosion_t_ha }),
  ...(['nitrogen', 'phosphorus', 'potassium', 'organic', 'bulk_density_t_m3'] as const).map((name) => cited(SOIL_SET, SOIL_SET[name], 0, null, name)),
  ...(
    [
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
  ).map((name) => cited(PRICES_1721, PRICES_1721[name], 0, null, name)),
]

export const publishedRows = (family: Family): CoefficientRow[] => (family === 'carbon' ? publishedCarbonRows() : publishedWaterRows())
