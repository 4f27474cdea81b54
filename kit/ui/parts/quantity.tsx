/** A number as people read it: digits grouped, the unit smaller and grey, “—” where it is not defined. */
export function Quantity({ value, unit }: { value: string | number | null | undefined; unit?: string | undefined }) {
  if (value === null || value === undefined || value === '') return <span className="quantity undefined">—</span>
  return <span className="quantity">{grouped(String(value))}{unit && <small className="unit">{unit}</small>}</span>
}

/** Groups the digits of a decimal string; never goes through a float. */
export function grouped(value: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(value)
  if (!match) return value
  const [, sign = '', whole = '', fraction = ''] = match
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + fraction
}
