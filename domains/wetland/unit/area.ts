import { SMALL_WETLAND } from '#datasets/wetland/types.ts'
import { AREA_TOLERANCE } from '#datasets/land_use/limits.ts'
import { compare, Decimal } from '#kit/quantity/decimal.ts'
import { typedAreaApart } from '#kit/quantity/typed-area.ts'
import { convert } from '#kit/quantity/units.ts'
import type { Objection } from '#kit/register/transition.ts'

/** Hectares as 亩 to four decimals. */
export const muOfHectares = (hectares: string): string => new Decimal(convert(hectares, '公顷', '亩')).toFixed(4)

/** Hectares as square metres. */
export const metresOf = (hectares: string): string => new Decimal(convert(hectares, '公顷', '平方米')).toFixed(0)

/** A single wetland of at most 8 ha (GB/T 42481-2023); the number itself is included. */
export const isSmall = (hectares: string): boolean => compare(hectares, SMALL_WETLAND.value) <= 0

/** Why a typed area (ha) cannot stand beside the area drawn (m², on the city's plane), or null; as for forest land. */
export function drawnOtherwise(typed: string, drawn_m2: string): Objection | null {
  const message = typedAreaApart(typed, drawn_m2, AREA_TOLERANCE)
  return message === null ? null : { code: 'wetland_area_differs', message, fields: ['area'] }
}
