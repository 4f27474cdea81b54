import { Decimal } from '#kit/quantity/decimal.ts'

const percent = (share: Decimal): string => share.times(100).toFixed(2)
const reduced = (before: number, after: number): Decimal => new Decimal(before - after).dividedBy(before)

/** 虫口减退率: what went of what was there, %. */
export const reductionOf = (before: number, after: number): string => percent(reduced(before, after))

/**
 * 校正虫口减退率: what the treatment did beyond what happened untreated, %: (treated − control) / (1 − control). Below nought it did worse than nothing
 * and is told so.
 */
export function correctedOf(treated: { before: number; after: number }, control: { before: number; after: number }): string {
  const untreated = reduced(control.before, control.after)
  return percent(reduced(treated.before, treated.after).minus(untreated).dividedBy(new Decimal(1).minus(untreated)))
}
