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
}

/** What stands where a number is not defined. */
export const undefinedMark = '—'

/**
 * Which part of a figure a sentence shows: as spoken with its unit, the value to the digit with its unit, as spoken
 * without the unit, or a ratio's two operands.
 */
export type FigurePart = 'text' | 'value' | 'number' | 'operands'

const withoutUnit = ({ text, unit }: Figure): string => (text.endsWith(unit) ? text.slice(0, text.length - unit.length) : text)

/** A ratio's operands as `107/120`; “—” for what is no ratio. */
export function operandsOf({ numerator, denominator }: Pick<Figure, 'numerator' | 'denominator'>): string {
  return numerator === null || denominator === null ? undefinedMark : `${numerator}/${denominator}`
}

/** The words for one part of a figure; “—” when the figure is absent or not defined. */
export function figureText(figure: Figure | undefined, part: FigurePart = 'text'): string {
  if (!figure || figure.value === null) return undefinedMark
  switch (part) {
    case 'text': return figure.text
    case 'value': return `${figure.value}${figure.unit}`
    case 'number': return withoutUnit(figure)
    case 'operands': return operandsOf(figure)
  }
}
