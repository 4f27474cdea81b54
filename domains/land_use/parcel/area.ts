import { AREA_TOLERANCE } from '#datasets/land_use/limits.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { typedAreaApart } from '#kit/quantity/typed-area.ts'
import { convert } from '#kit/quantity/units.ts'
import type { Objection } from '#kit/register/transition.ts'

/** Square metres (decimal text) as hectares to four decimals, half up: as survey tables are written. */
export const hectares = (square_metres: string): string => new Decimal(convert(square_metres, '平方米', '公顷')).toFixed(4)

/** The sum of hectares, to four decimals. */
export const sumHectares = (parts: readonly string[]): string => parts.reduce((sum, part) => sum.plus(part), new Decimal(0)).toFixed(4)

/** Hectares as 亩 to two decimals, half up: as a permit is reported. 1 公顷 = 15 亩. */
export const mu = (ha: string): string => new Decimal(ha).times(15).toFixed(2)

/** Square metres as 亩 to four decimals. */
export const muOf = (square_metres: string): string => new Decimal(convert(square_metres, '平方米', '亩')).toFixed(4)

/** Why a typed area (ha) cannot stand beside the area drawn (m², on the city's plane), or null; the larger of a share and an amount is allowed. */
export function areaDiffers(typed_ha: string, drawn_m2: string): Objection | null {
  const message = typedAreaApart(typed_ha, drawn_m2, AREA_TOLERANCE)
  return message === null ? null : { code: 'parcel_area_differs', message, fields: ['area'] }
}
