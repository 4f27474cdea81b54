import { Decimal } from '#kit/quantity/decimal.ts'
import { printed } from '#kit/quantity/render.ts'
import { isUnit, units } from '#kit/quantity/units.ts'

/**
 * One indicator's number for one division and year, as it goes over the wire.
 * `value`, `numerator` and `denominator` are decimal strings in `unit`; null where the number is not defined (drawn as “—”, never 0).
 */
export type Figure = {
  readonly indicator: string
  /** The indicator's title, for those who draw it. */
  readonly title?: string
  /** In words what it counts, likewise. */
  readonly description?: string
  readonly year: number
  readonly division: string
  readonly value: string | null
  readonly unit: string
  /** As it is spoken, unit included: 1.2万余人次. */
  readonly text: string
  readonly records: number
  readonly numerator: string | null
  readonly denominator: string | null
  /** Indicator and version of its definition: `room.name@1`. */
  readonly definition: string
  /** Why it has no value; only where it has none. */
  readonly reason?: string
  readonly reason_code?: string
  /** What must be known to read it: that the records of its year are not complete, or that the period has not ended. */
  readonly remark?: string
}

/** What stands where a number is not defined. */
export const undefinedMark = '—'

/**
 * Which part of a figure a sentence shows: as spoken with its unit (a ratio without its operands, which stand beside it in tables
 * and behind it in brackets or on hover), the value to the digit with its unit, as spoken without the unit, or a ratio's two operands.
 */
export type FigurePart = 'text' | 'value' | 'number' | 'operands'

const isRatio = ({ numerator, denominator }: Pick<Figure, 'numerator' | 'denominator'>): boolean => numerator !== null && denominator !== null
const spoken = (figure: Figure): string => (isRatio(figure) ? `${figure.value}${figure.unit}` : figure.text)
const withoutUnit = (figure: Figure): string => {
  const text = spoken(figure)
  return text.endsWith(figure.unit) ? text.slice(0, text.length - figure.unit.length) : text
}

/** An amount as lists print it: what is not whole with two decimals, small amounts with more. */
const amountOf = (value: string): string => printed(new Decimal(value), 2)

/** The value with its unit as lists print it, measures with two decimals; “—” where there is none. */
export const listedValue = ({ value, unit }: Pick<Figure, 'value' | 'unit'>): string =>
  value === null ? undefinedMark : `${isUnit(unit) && units[unit].kind === 'measure' ? amountOf(value) : value}${unit}`

/** A ratio's operands as `107/120`; “—” for what is no ratio. */
export function operandsOf(figure: Pick<Figure, 'numerator' | 'denominator'>): string {
  const { numerator, denominator } = figure
  return numerator === null || denominator === null ? undefinedMark : `${amountOf(numerator)}/${amountOf(denominator)}`
}

/** The words for one part of a figure; “—” when the figure is absent or not defined. */
export function figureText(figure: Figure | undefined, part: FigurePart = 'text'): string {
  if (!figure || figure.value === null) return undefinedMark
  switch (part) {
    case 'text':
      return spoken(figure)
    case 'value':
      return `${figure.value}${figure.unit}`
    case 'number':
      return withoutUnit(figure)
    case 'operands':
      return operandsOf(figure)
  }
}

/** The words for a figure in a table: a ratio with both its operands. */
export const tableText = (figure: Figure | undefined): string => (!figure || figure.value === null ? undefinedMark : figure.text)
