import { Decimal, roundHalfUp } from './decimal.ts'

/**
 * What a text says of its number. The first six are the rule of the statistics; the last three keep apart what the law
 * keeps apart: 以上 (at_least) includes the number, 以下 (below) does not, 不超过 (at_most) does; 超过 is `more_than`.
 */
export type Quantifier = 'exact' | 'over' | 'about' | 'near' | 'at_least' | 'ordinal' | 'more_than' | 'at_most' | 'below'

export interface Written {
  readonly value: string
  readonly quantifier: Quantifier
  /** Place value of the last significant digit as written. */
  readonly place: string
  /** Resolution of the writing; a continuous quantity is rounded to it before an exact comparison. Default: none. */
  readonly step?: string
}

/**
 * Whether a true value may be written so.
 *
 * - `exact`: equal; with `step`, the truth rounded half up to it is equal (52.3712 公里 may be written 52.37).
 * - `over` 余: c < n < c + p.
 * - `about` 约: n rounds half up to c at the place p, and differs from c by no more than a tenth of c.
 * - `near` 近、不足: n < c, and short of it by less than p and by no more than a tenth of c (with p = 1 the tenth alone).
 * - `at_least` n ≥ c, `more_than` n > c, `at_most` n ≤ c, `below` n < c. An `ordinal` is no amount: never consistent.
 */
export function consistent(claim: Written, truth: string): boolean {
  const c = new Decimal(claim.value)
  const n = new Decimal(truth)
  const p = new Decimal(claim.place)
  switch (claim.quantifier) {
    case 'exact':
      return n.eq(c) || (claim.step !== undefined && toStep(n, claim.step).eq(c))
    case 'over':
      return n.gt(c) && n.lt(c.plus(p))
    case 'about':
      return toStep(n, claim.place).eq(c) && n.minus(c).abs().lte(c.abs().times('0.1'))
    case 'near':
      return n.lt(c) && n.gte(c.times('0.9')) && (p.lte(1) || n.gt(c.minus(p)))
    case 'at_least':
      return n.gte(c)
    case 'more_than':
      return n.gt(c)
    case 'at_most':
      return n.lte(c)
    case 'below':
      return n.lt(c)
    case 'ordinal':
      return false
  }
}

function toStep(value: Decimal, step: string): Decimal {
  return value.dividedBy(step).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(step)
}

/** 余 on a whole number written to the unit (418余个) leaves no whole number to be true. Continuous units may: 13余公里. */
export function impossibleOver(claim: Written, whole: boolean): boolean {
  return claim.quantifier === 'over' && whole && new Decimal(claim.place).lte(1)
}

/** How often a rate is told: of a hundred, or of a thousand (成灾率). */
const perUnit = { '%': 100, '‰': 1000 } as const
export type RateUnit = keyof typeof perUnit
export const isRateUnit = (unit: string): unit is RateUnit => Object.hasOwn(perUnit, unit)

/**
 * One number of another in a rate's unit, rounded half up, as a string with exactly so many decimals; `null` over zero.
 * `rateOf('0.45', '7.20', '%', 2)` → `"6.25"`, in ‰ `"62.50"`.
 */
export function rateOf(numerator: string, denominator: string, unit: RateUnit, decimals = 0): string | null {
  if (new Decimal(denominator).isZero()) return null
  return roundHalfUp(new Decimal(numerator).dividedBy(denominator).times(perUnit[unit]).toFixed(), decimals)
}

/** Smallest and largest value (both excluded unless equal) a written operand may stand for; `null` is unbounded. */
export function bounds(claim: Written): { low: string | null; high: string | null } {
  const c = new Decimal(claim.value)
  switch (claim.quantifier) {
    case 'exact':
      return { low: c.toFixed(), high: c.toFixed() }
    case 'over':
      return { low: c.toFixed(), high: c.plus(claim.place).toFixed() }
    case 'about':
      return { low: c.times('0.9').toFixed(), high: c.times('1.1').toFixed() }
    case 'near':
      return { low: c.times('0.9').toFixed(), high: c.toFixed() }
    case 'at_least':
    case 'more_than':
      return { low: c.toFixed(), high: null }
    case 'at_most':
    case 'below':
      return { low: null, high: c.toFixed() }
    case 'ordinal':
      return { low: null, high: null }
  }
}
