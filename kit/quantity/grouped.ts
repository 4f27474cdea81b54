import { plain, roundHalfUp } from './decimal.ts'

/** Computed amounts have more decimals than anybody reads; shown are four, all of them stand in the record and in exports. */
const MOST_DECIMALS = 6
export const isLong = (value: string): boolean => (value.split('.')[1]?.length ?? 0) > MOST_DECIMALS

/** Groups the digits of a decimal string, long ones rounded to four decimals; never goes through a float. */
export function grouped(value: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(isLong(value) && /^-?[\d.]+$/.test(value) ? plain(roundHalfUp(value, 4)) : value)
  if (!match) return value
  const [, sign = '', whole = '', fraction = ''] = match
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + fraction
}
