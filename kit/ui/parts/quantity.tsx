import { Decimal } from '#kit/quantity/decimal.ts'
import { grouped, isLong } from '#kit/quantity/grouped.ts'
import { printed } from '#kit/quantity/render.ts'
import { isUnit, units } from '#kit/quantity/units.ts'
import { said as inWords } from '../text/language.ts'

/** A unit, in the reader's language; what is reckoned with stays Chinese. */
export const Unit = ({ of }: { of: string }) => <small className="unit">{inWords(of)}</small>

/** A number as people read it: digits grouped, the unit smaller and grey, “—” where it is not defined. */
export function Quantity({ value, unit }: { value: string | number | null | undefined; unit?: string | undefined }) {
  if (value === null || value === undefined || value === '') return <span className="quantity undefined">—</span>
  const text = String(value)
  return (
    <span className="quantity" title={isLong(text) ? text : undefined}>
      {grouped(text)}
      {unit && <Unit of={unit} />}
    </span>
  )
}

/** The value of a figure as tables print it: a measure with two decimals, small ones with more, a count and a percentage as they are. */
export function FigureValue({
  value,
  unit,
  said = true,
  reason,
}: {
  value: string | null | undefined
  unit: string
  said?: boolean
  reason?: string | undefined
}) {
  if (value === null || value === undefined)
    return (
      <span className="quantity undefined" title={reason}>
        —
      </span>
    )
  const shown = amount(value, unit)
  return (
    <span className="quantity" title={shown === grouped(value) ? undefined : `${value}${inWords(unit)}`}>
      {shown}
      {said && <Unit of={unit} />}
    </span>
  )
}

/** What is not whole with two decimals, small amounts with more; digits grouped. */
export const measured = (value: string): string => grouped(printed(new Decimal(value), 2))

/** The value of a figure in its unit: measures as `measured`, counts and percentages as they are. */
export const amount = (value: string, unit: string): string => (isUnit(unit) && units[unit].kind === 'measure' ? measured(value) : grouped(value))

/** A stored decimal without the zeros that its scale adds: two decimals stay, so that columns read alike. */
export const meant = (value: string): string => value.replace(/^(-?\d+\.\d\d)(\d*?)0+$/, '$1$2')
