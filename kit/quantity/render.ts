import { Decimal, plain } from './decimal.ts'
import { percentOf } from './quantifier.ts'

export interface Rendering {
  /** Decimal string in `unit`. */
  readonly value: string
  /** Printed behind the number as it is; usually a `Unit`. */
  readonly unit: string
  /** Place to which `over` floors, in `unit`; without it the value is printed whole. */
  readonly place?: string
  readonly style: 'exact' | 'over'
  /** `auto`: 万 for values of ten thousand and more floored to a place of at least 1000; `none` never. Default `auto`. */
  readonly scale?: 'auto' | 'none' | '万' | '亿'
}

const scales = { 万: '10000', 亿: '100000000' } as const

function scaled(value: Decimal, place: Decimal, scale: Rendering['scale']): string {
  if (scale === '万' || scale === '亿') return value.dividedBy(scales[scale]).toFixed() + scale
  const short = scale !== 'none' && place.gte(1000) && value.abs().gte(scales['万'])
  return short ? scaled(value, place, '万') : value.toFixed()
}

/**
 * A figure as a report prints it: 171862 人次 at place 10000 → 17万余人次, 3641 个 at 100 → 3600余个, 52.37 → 52.37公里.
 * `over` floors to the place and says 余 only where a remainder is left; a value below its place is printed whole.
 */
export function renderFigure(figure: Rendering): string {
  const value = new Decimal(figure.value)
  const place = new Decimal(figure.place ?? '1')
  if (figure.style === 'exact' || value.lt(place)) {
    return scaled(value, new Decimal(1), figure.scale === 'auto' ? 'none' : figure.scale) + figure.unit
  }
  const floored = value.dividedToIntegerBy(place).times(place)
  return scaled(floored, place, figure.scale) + (value.gt(floored) ? '余' : '') + figure.unit
}

export interface RatioRendering {
  readonly numerator: string
  readonly denominator: string
  /** Decimals of the percentage at most; zeros at the end are not printed. */
  readonly decimals?: number
}

/** A ratio with both its operands, never bare: `96 / 96 · 100%`; `0 / 0 · —` where nothing is due. */
export function renderRatio(ratio: RatioRendering): string {
  const percent = percentOf(ratio.numerator, ratio.denominator, ratio.decimals ?? 2)
  const share = percent === null ? '—' : `${plain(percent)}%`
  return `${plain(ratio.numerator)} / ${plain(ratio.denominator)} · ${share}`
}
