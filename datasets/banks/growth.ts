import type { Provenance } from './carbon.ts'
import type { SpeciesGroupKey } from './species-groups.ts'

/** Stock a ha by age, Richards: V(t) = A·(1 − e^(−k·t))^m; A m³/ha, k a year, t years. */
export interface GrowthRow {
  a_m3_ha: number
  k: number
  m: number
  /** Years from planting until the stand closes and counts as forest; before, it is 未成林造林地. */
  closing_years: number
}

const row = (a_m3_ha: number, k: number, m: number, closing_years: number): GrowthRow => ({ a_m3_ha, k, m, closing_years })

/**
 * No growth table of the Sichuan hills is at hand: these curves are set so that they pass through stocks that are common there, and stand in
 * until the city's own continuous plots give theirs. Every scenario says so. A group without a curve of its own is said to have none.
 */
export const GROWTH_SET = {
  title: '林分生长曲线（理查德方程）',
  version: '示意-2023',
  confidence: 'unchecked',
  looked_up_on: '2026-11-28',
  source: '川中丘陵示意值，正式使用前以本市固定样地拟合值替换',
  relative_sd: 0.2,
  planted: {
    cypress: row(160, 0.035, 2.4, 5),
    masson_pine: row(260, 0.06, 2.6, 4),
    soft_broadleaf: row(180, 0.12, 2.5, 3),
    chinese_fir: row(320, 0.085, 2.8, 4),
    cryptomeria: row(380, 0.075, 2.8, 4),
    oak: row(180, 0.04, 2, 5),
    eucalyptus: row(220, 0.25, 2.6, 3),
    mixed_broadleaf: row(190, 0.05, 2.2, 4),
    mixed: row(200, 0.05, 2.2, 4),
  },
  natural: {
    cypress: row(150, 0.028, 2.2, 6),
    masson_pine: row(230, 0.05, 2.4, 5),
    soft_broadleaf: row(160, 0.09, 2.3, 4),
    oak: row(180, 0.035, 2, 6),
    mixed_broadleaf: row(180, 0.045, 2.1, 5),
    mixed: row(190, 0.045, 2.1, 5),
  },
} as const satisfies Provenance & { relative_sd: number } & Record<'planted' | 'natural', Partial<Record<SpeciesGroupKey, GrowthRow>>>

/** Bamboo by cover of the clumps: share of a full stand in years from planting, straight between the years named; full from the last. */
export const BAMBOO_COVER = {
  title: '竹丛覆盖度随年限',
  version: '示意-2023',
  confidence: 'unchecked',
  looked_up_on: '2026-11-28',
  source: '慈竹等丛生竹示意值，正式使用前以本地样地替换',
  cover: [
    [0, 0],
    [1, 0.1],
    [2, 0.25],
    [3, 0.5],
    [4, 0.8],
    [5, 1],
  ],
} as const satisfies Provenance & { cover: readonly (readonly [number, number])[] }
