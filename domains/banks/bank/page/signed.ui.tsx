import { Quantity } from '#kit/ui/parts/quantity.tsx'

const grows = (value: string): boolean => !value.startsWith('-') && !/^0(\.0+)?$/.test(value)

/** A difference: one that grows carries its sign too. */
export function Signed({ value, unit }: { value: string | null; unit?: string }) {
  return (
    <>
      {value !== null && grows(value) && '+'}
      <Quantity value={value} unit={unit} />
    </>
  )
}
