import { BAMBOO_COVER, GROWTH_SET, type GrowthRow } from '#datasets/banks/growth.ts'
import type { SpeciesGroupKey } from '#datasets/banks/species-groups.ts'
import type { Origin } from '../stand.ts'

type Curve = Pick<GrowthRow, 'a_m3_ha' | 'k' | 'm'>

const tables: Readonly<Record<Origin, Partial<Record<SpeciesGroupKey, GrowthRow>>>> = GROWTH_SET

/** The curve of a species group by origin; null where the table has none. */
export const curveOf = (group: SpeciesGroupKey, origin: Origin): GrowthRow | null => tables[origin][group] ?? null

export const plantable = Object.keys(GROWTH_SET.planted) as (keyof typeof GROWTH_SET.planted)[]

/** Stock at an age, m³/ha: A·(1 − e^(−k·t))^m. */
export const volumeAt = ({ a_m3_ha, k, m }: Curve, years: number): number => a_m3_ha * (1 - Math.exp(-k * Math.max(0, years))) ** m

/** The age at which the curve has a stock, years; null for a stock that it never reaches. */
export function ageAt({ a_m3_ha, k, m }: Curve, volume_m3_ha: number): number | null {
  if (volume_m3_ha >= a_m3_ha) return null
  return -Math.log(1 - (Math.max(0, volume_m3_ha) / a_m3_ha) ** (1 / m)) / k
}

/**
 * Stock of a stand some years on: it grows as the curve does from the age that has its stock, so that a thinned stand grows like a
 * younger one. `pace` scales the increment. A stand beyond the curve stays as it is.
 */
export function grownVolume(curve: Curve, volume_m3_ha: number, years: number, pace = 1): number {
  const age = ageAt(curve, volume_m3_ha)
  return age === null ? volume_m3_ha : volume_m3_ha + pace * (volumeAt(curve, age + years) - volume_m3_ha)
}

/** Share of full cover of a bamboo stand some years from planting, 0 to 1. */
export function bambooCover(years: number): number {
  const points: readonly (readonly [number, number])[] = BAMBOO_COVER.cover
  const after = points.findIndex(([year]) => years < year)
  if (after === 0) return 0
  const [from, to] = [points[after - 1], points[after]]
  if (!from || !to) return points.at(-1)?.[1] ?? 0
  return from[1] + ((to[1] - from[1]) * (years - from[0])) / (to[0] - from[0])
}
