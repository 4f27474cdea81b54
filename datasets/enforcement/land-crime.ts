import type { Basis } from '#datasets/law.ts'
import type { LookedUp } from '#kit/provenance/looked-up.ts'

/** How areas under two thresholds are taken together. */
type Mixing =
  /** Ratios to the thresholds add up to 1 (法释〔2023〕8号 第一条第二款第三项). */
  | 'ratios'
  /** Both at half, or one at half and both together at that one's threshold (法释〔2005〕15号 第一条第三、四项). */
  | 'halves'

/** From what area on the illegal occupation and destruction of forest land is a crime (刑法342). */
export type LandCrimeRule = LookedUp & {
  readonly valid_from: string
  readonly valid_to: string | null
  readonly basis: Basis
  readonly public_welfare_mu: string
  readonly commercial_mu: string
  readonly mixing: Mixing
  /** Reached at half when punished so often within so many years before the act; null: no such rule. */
  readonly halved_after: { readonly penalties: number; readonly years: number } | null
}

/** The older rule names 防护林地 and 特种用途林地, which are today's 公益林地, and 其他林地, today's 商品林地. */
export const LAND_CRIME: readonly LandCrimeRule[] = [
  {
    valid_from: '2005-12-30',
    valid_to: '2023-08-14',
    basis: { document: 'land_crime_2005', article: '第一条' },
    confidence: 'document',
    looked_up_on: '2026-11-28',
    public_welfare_mu: '5',
    commercial_mu: '10',
    mixing: 'halves',
    halved_after: null,
  },
  {
    valid_from: '2023-08-15',
    valid_to: null,
    basis: { document: 'forest_crime_2023', article: '第一条第二款' },
    confidence: 'document',
    looked_up_on: '2026-11-28',
    public_welfare_mu: '5',
    commercial_mu: '10',
    mixing: 'ratios',
    halved_after: { penalties: 2, years: 2 },
  },
]
