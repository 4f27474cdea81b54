import { asCo2, type CarbonParameters, carbonPools } from '../yields/carbon/yields.ts'
import { isMeasuredByVolume } from '../stand/stand.ts'
import type { BankParameters } from '../yields/table.ts'
import { waterMeasures } from '../yields/water/yields.ts'
import { contribution, type Measure } from '../yields/yield.ts'
import type { Parcel } from './parcel.ts'

/** What is reckoned of land at one time. `stock` is there, `yearly` flows in a year. */
export const scenarioMeasures = {
  carbon_t: { title: '碳储量', unit: '吨碳', nature: 'stock' },
  co2_t: { title: '折合二氧化碳', unit: '吨', nature: 'stock' },
  volume_m3: { title: '木材蓄积', unit: '立方米', nature: 'stock' },
  water_regulated_m3: { title: '调节水量', unit: '立方米/年', nature: 'yearly' },
  soil_kept_t: { title: '固土', unit: '吨/年', nature: 'yearly' },
} as const
export type ScenarioMeasure = keyof typeof scenarioMeasures
/** Null where land that belongs to the measure could not be counted; land that does not belong to it counts nought. */
export type Amounts = Readonly<Record<ScenarioMeasure, number | null>>

function sumOf<P>(m: Measure<P>, parameters: P, parcels: readonly Parcel[]): number | null {
  let sum = 0
  for (const p of parcels) {
    const part = contribution(m.of(p, parameters), p.area_ha, p.volume_m3_ha)
    if (typeof part === 'number') sum += part
    else if (part.reason !== 'not_forest') return null
  }
  return sum
}

/** Carbon of all pools that a map carries, t. */
export function carbonIn(parcels: readonly Parcel[], p: CarbonParameters): number | null {
  let sum = 0
  for (const pool of carbonPools) {
    const part = sumOf(pool, p, parcels)
    if (part === null) return null
    sum += part
  }
  return sum
}

/** Timber standing in stands that count as forest, m³. */
const volumeIn = (parcels: readonly Parcel[]): number =>
  parcels.reduce((n, p) => n + (isMeasuredByVolume(p.stand_class) ? p.area_ha * (p.volume_m3_ha ?? 0) : 0), 0)

const waterBy = (key: string): Measure<BankParameters['water']> => {
  const found = waterMeasures.find((m) => m.key === key)
  if (!found) throw new RangeError(`scenario.measure: 没有 ${key}`)
  return found
}
const [regulated, soil] = [waterBy('water_regulated'), waterBy('soil_kept')]

export function amountsIn(parcels: readonly Parcel[], { carbon, water }: BankParameters): Amounts {
  const carbon_t = carbonIn(parcels, carbon)
  return {
    carbon_t,
    co2_t: carbon_t === null ? null : asCo2(carbon_t),
    volume_m3: volumeIn(parcels),
    water_regulated_m3: sumOf(regulated, water, parcels),
    soil_kept_t: sumOf(soil, water, parcels),
  }
}

const minus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b)

export const differenceOf = (a: Amounts, b: Amounts): Amounts =>
  Object.fromEntries((Object.keys(scenarioMeasures) as ScenarioMeasure[]).map((key) => [key, minus(a[key], b[key])])) as Amounts
