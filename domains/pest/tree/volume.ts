import { STEM_EQUATIONS, type StemEquation } from '#datasets/banks/stem-volume.ts'
import type { PineSpecies } from '#datasets/pest/pine.ts'
import { Decimal } from '#kit/quantity/decimal.ts'

/** A species that has no equation of its own is reckoned as 马尾松. */
const equations: Readonly<Record<PineSpecies, StemEquation>> = {
  masson: STEM_EQUATIONS['masson-pine-db51'],
  slash: STEM_EQUATIONS['masson-pine-db51'],
  yunnan: STEM_EQUATIONS['yunnan-pine'],
  armand: STEM_EQUATIONS['armand-pine'],
  other: STEM_EQUATIONS['masson-pine-db51'],
}

/** Volume over bark of a stem, m³ to four decimals: V = a·D^b·H^c. */
export function pineVolume(species: PineSpecies, diameter_cm: string, height_m: string): string {
  const { a, b, c } = equations[species]
  return new Decimal(a).times(new Decimal(diameter_cm).pow(b)).times(new Decimal(height_m).pow(c)).toFixed(4)
}
