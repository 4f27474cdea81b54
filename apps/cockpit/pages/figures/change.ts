import { Decimal, plain } from '#kit/quantity/decimal.ts'

/** Difference of two decimal strings, signed (+12, -3), '0' where they are equal; null where one is not defined. */
export function changeOf(now: string | null, before: string | null | undefined): string | null {
  if (now === null || before === null || before === undefined) return null
  const change = new Decimal(now).minus(before)
  return `${change.isPositive() && !change.isZero() ? '+' : ''}${plain(change)}`
}
