import { Decimal, plain, roundHalfUp } from './decimal.ts'
import { rateOf, type RateUnit } from './quantifier.ts'

export interface Rendering {
  /** Decimal string in `unit`. */
  readonly value: string
  /** Printed behind the number as it is; usually a `Unit`. */
  readonly unit: string
  /** Place to which `over` floors, in `unit`; without it the value is printed whole. */
  readonly place?: string
  readonly style: 'exact' | 'over'
  /** Decimals of a measure that is not whole; left out: all of them. */
  readonly decimals?: number
  /** `auto`: 万 for values of ten thousand and more floored to a place of at least 1000; `none` never. Default `auto`. */
  readonly scale?: 'auto' | 'none' | '万' | '亿'
}

const scales = { 万: '10000', 亿: '100000000' } as const

/** Digits that a small amount keeps at least: 0.00989 is told as 0.0099, not as 0.01. */
const LEAST_DIGITS = 2

/** A whole amount stands without decimals, any other with just so many (a small one with more); without `decimals` as it is. */
export function printed(value: Decimal, decimals: number | undefined): string {
  if (decimals === undefined || value.isInteger()) return value.toFixed()
  return roundHalfUp(value.toFixed(), Math.max(decimals, Math.min(LEAST_DIGITS - 1 - value.e, value.decimalPlaces())))
}

function scaled(value: Decimal, place: Decimal, scale: Rendering['scale'], decimals?: number): string {
  if (scale === '万' || scale === '亿') return value.dividedBy(scales[scale]).toFixed() + scale
  const short = scale !== 'none' && place.gte(1000) && value.abs().gte(scales['万'])
  return short ? scaled(value, place, '万') : printed(value, decimals)
}

/** 余 may hide a fiftieth of the value, or a twentieth where it is less than half a step. */
const HIDDEN = { little: '0.02', most: '0.05' } as const

/** The coarsest place up to `most` that fits the size of the value: 59688 by ten thousands would hide a sixth, so it is told by thousands. */
function fittingPlace(value: Decimal, most: Decimal): Decimal | null {
  for (let place = most; place.eq(most) || place.gt(1); place = place.dividedBy(10)) {
    const rest = value.minus(value.dividedToIntegerBy(place).times(place))
    const hidden = rest.dividedBy(value)
    if (value.gte(place) && (hidden.lt(HIDDEN.little) || (hidden.lt(HIDDEN.most) && rest.lt(place.dividedBy(2))))) return place
  }
  return null
}

/**
 * A figure as a report prints it: 171862 人次 at place 10000 → 17万余人次, 3641 个 at 100 → 3600余个, 52.37 → 52.37公里.
 * `over` floors to the place, or to a finer one where too much would be hidden, and says 余 only where a remainder is left;
 * a value below its place is printed whole, a measure to its decimals: 45.000124 → 45.00万亩.
 */
export function renderFigure(figure: Rendering): string {
  const value = new Decimal(figure.value)
  const place = figure.style === 'exact' || value.lte(0) ? null : fittingPlace(value, new Decimal(figure.place ?? '1'))
  if (place === null) return scaled(value, new Decimal(1), figure.scale === 'auto' ? 'none' : figure.scale, figure.decimals) + figure.unit
  const floored = value.dividedToIntegerBy(place).times(place)
  return scaled(floored, place, figure.scale) + (value.gt(floored) ? '余' : '') + figure.unit
}

export interface RatioRendering {
  readonly numerator: string
  readonly denominator: string
  readonly unit: RateUnit
  /** Decimals of the rate at most; zeros at the end are not printed. */
  readonly decimals?: number
}

/** A ratio with both its operands, never bare, those that are not whole with two decimals: `96 / 96 · 100%`; `0 / 0 · —` where nothing is due. */
export function renderRatio(ratio: RatioRendering): string {
  const rate = rateOf(ratio.numerator, ratio.denominator, ratio.unit, ratio.decimals ?? 2)
  const share = rate === null ? '—' : `${plain(rate)}${ratio.unit}`
  return `${printed(new Decimal(ratio.numerator), 2)} / ${printed(new Decimal(ratio.denominator), 2)} · ${share}`
}
