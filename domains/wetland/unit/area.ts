import { SMALL_WETLAND } from '#datasets/wetland/types.ts'
import { AREA_TOLERANCE } from '#datasets/land_use/limits.ts'
import { compare, Decimal } from '#kit/quantity/decimal.ts'
import type { Objection } from '#kit/register/transition.ts'

const M2_OF_HECTARE = 10_000
const MU_OF_HECTARE = 15

/** Hectares as 亩 to four decimals; 1 公顷 = 15 亩 exactly. */
export const muOfHectares = (hectares: string): string => new Decimal(hectares).times(MU_OF_HECTARE).toFixed(4)

/** Hectares as square metres. */
export const metresOf = (hectares: string): string => new Decimal(hectares).times(M2_OF_HECTARE).toFixed(0)

/** A single wetland of at most 8 ha (GB/T 42481-2023); the number itself is included. */
export const isSmall = (hectares: string): boolean => compare(hectares, SMALL_WETLAND.value) <= 0

/** Why a typed area (ha) cannot stand beside the area drawn (m², on the city's plane), or null; as for forest land. */
export function drawnOtherwise(typed: string, drawn_m2: string): Objection | null {
  const drawn = new Decimal(drawn_m2).div(M2_OF_HECTARE)
  const allowed = Decimal.max(drawn.times(AREA_TOLERANCE.percent).div(100), AREA_TOLERANCE.hectares)
  const apart = drawn.minus(typed).abs()
  if (apart.lessThanOrEqualTo(allowed)) return null
  const message = `填报面积${new Decimal(typed).toFixed(4)}公顷与图上平面面积${drawn.toFixed(4)}公顷相差${apart.toFixed(4)}公顷，超过允许的${allowed.toFixed(4)}公顷`
  return { code: 'wetland_area_differs', message, fields: ['area'] }
}
