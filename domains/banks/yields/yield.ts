import type { StandKind } from '../stand/stand.ts'

/**
 * What a hectare of a kind of stand gives: `per_m3` for each m³ of its volume a hectare, and `per_ha` whatever its volume. Every quantity
 * of the banks is of this form, so that a plot contributes area × (per_m3 × volume + per_ha), a city is a sum over kinds of
 * Σ area and Σ area·volume, and a draw of parameters or one changed plot costs next to nothing.
 */
export type Yield = { readonly per_m3: number; readonly per_ha: number }

/** Why a kind of stand has no yield of a measure. */
export type NoYield = { readonly reason: 'not_forest' | 'no_species' | 'no_coefficient' | 'no_volume'; readonly title: string }

export const noYields = {
  not_forest: { reason: 'not_forest', title: '不是有林地或灌木林' },
  no_species: { reason: 'no_species', title: '没有优势树种' },
  no_coefficient: { reason: 'no_coefficient', title: '参数表中没有这个树种组' },
  no_volume: { reason: 'no_volume', title: '没有每公顷蓄积' },
} as const satisfies Record<NoYield['reason'], NoYield>

export const isYield = (y: Yield | NoYield): y is Yield => 'per_m3' in y

/** One measure of a bank, with the yield of each kind under a set of parameters. */
export type Measure<P> = {
  readonly key: string
  readonly title: string
  readonly unit: 't' | 'm3' | 'yuan'
  readonly of: (kind: StandKind, parameters: P) => Yield | NoYield
}

/** What one plot contributes; `reason` when it does not. Area ha, volume m³/ha. */
export function contribution(y: Yield | NoYield, area_ha: number, volume_m3_ha: number | null): number | NoYield {
  if (!isYield(y)) return y
  if (y.per_m3 !== 0 && volume_m3_ha === null) return noYields.no_volume
  return area_ha * (y.per_m3 * (volume_m3_ha ?? 0) + y.per_ha)
}

export const scaled = (y: Yield | NoYield, by: number): Yield | NoYield => (isYield(y) ? { per_m3: y.per_m3 * by, per_ha: y.per_ha * by } : y)
