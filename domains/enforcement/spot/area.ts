import { roundHalfUp } from '#kit/quantity/decimal.ts'
import { convert } from '#kit/quantity/units.ts'

/** m² to 亩 at four decimals. */
export const muOf = (square_metres: string | number): string => roundHalfUp(convert(String(square_metres), '平方米', '亩'), 4)
