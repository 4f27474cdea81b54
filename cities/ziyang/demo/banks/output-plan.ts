import type { ProductKey } from '#datasets/banks/products.ts'

/** Made-up sizes of the demonstration: what a county brings forth in a year, its price a unit, and its ground. None is the city's own. */
export type OutputPlan = {
  readonly product: ProductKey
  readonly orchard?: true
  /** A middling year of a middling county, in the product's unit; yuan where only money is recorded. */
  readonly size: number
  /** Yuan a unit in a middling month; none for what has no price. */
  readonly price?: number
  /** Hectares of base for a unit. */
  readonly ground?: number
}

export const outputPlans: readonly OutputPlan[] = [
  { product: 'woody_grain', size: 320, price: 7_600, ground: 0.6 },
  { product: 'woody_oil', size: 540, price: 9_800, ground: 0.8 },
  { product: 'nuts', size: 410, price: 13_500, ground: 0.9 },
  { product: 'nuts', orchard: true, size: 120, price: 13_500, ground: 0.8 },
  { product: 'fruit', size: 900, price: 3_200, ground: 0.08 },
  { product: 'fruit', orchard: true, size: 26_000, price: 3_200, ground: 0.06 },
  { product: 'fungi', size: 260, price: 11_000 },
  { product: 'herbs', size: 150, price: 21_000, ground: 1.1 },
  { product: 'bamboo_shoots', size: 700, price: 4_200, ground: 0.4 },
  { product: 'honey', size: 38, price: 46_000 },
  { product: 'feed', orchard: true, size: 1_100, price: 1_450, ground: 0.1 },
  { product: 'timber', size: 2_600, price: 420 },
  { product: 'bamboo_culms', size: 5_200, price: 560, ground: 0.07 },
  { product: 'seedlings', size: 240_000, price: 4.6, ground: 0.0001 },
  { product: 'understory', size: 8_400_000 },
  { product: 'tourism', size: 92_000 },
  { product: 'compensation', size: 2_450_000 },
  { product: 'reserve_finance', size: 31_000_000 },
]

/** What a visitor leaves at the gate and the inn, yuan. */
export const VISIT_YUAN = 68

/** How much of what is grown is sold. */
export const SOLD = 0.82

/** Later years are a little larger. */
export const growthOf = (year: number): number => 1 + 0.045 * (year - 2022)

/** Prices over the year: new crops of autumn press them. */
export const seasonOf = (month: number): number => 1 + 0.08 * Math.cos((2 * Math.PI * (month - 2)) / 12)

export const outputYears = [2021, 2022, 2023] as const
