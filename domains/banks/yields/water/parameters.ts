import { PRICES_1721, SOIL_SET, WATER_SET } from '#datasets/banks/water.ts'
import type { Provenance } from '#datasets/banks/carbon.ts'
import type { WaterParameters } from './yields.ts'

/** The coefficients at hand. F is 1: no reference plot of the city is known yet. */
export const publishedWater: WaterParameters = Object.freeze({
  rain_mm: WATER_SET.rain_mm,
  bare_erosion_t_ha: WATER_SET.bare_erosion_t_ha,
  rows: WATER_SET.rows,
  soil: SOIL_SET,
  prices: PRICES_1721,
})

export const waterProvenance: readonly Provenance[] = [WATER_SET, SOIL_SET, PRICES_1721].map(({ title, version, source, confidence, looked_up_on }) => ({
  title,
  version,
  source,
  confidence,
  looked_up_on,
}))
