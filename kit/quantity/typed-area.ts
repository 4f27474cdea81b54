import { Decimal } from './decimal.ts'
import { convert } from './units.ts'

/** How far a typed area may lie from the drawn one: the larger of a share (percent) and an amount (公顷). */
export type AreaTolerance = { readonly percent: string; readonly hectares: string }

/** Why a typed area (公顷) cannot stand beside the area drawn (平方米, on the city's plane), in words, or null. */
export function typedAreaApart(typed_ha: string, drawn_m2: string, { percent, hectares }: AreaTolerance): string | null {
  const drawn = new Decimal(convert(drawn_m2, '平方米', '公顷'))
  const allowed = Decimal.max(drawn.times(percent).dividedBy(100), hectares)
  const apart = drawn.minus(typed_ha).abs()
  if (apart.lessThanOrEqualTo(allowed)) return null
  return `填报面积${new Decimal(typed_ha).toFixed(4)}公顷与图上平面面积${drawn.toFixed(4)}公顷相差${apart.toFixed(4)}公顷，超过允许的${allowed.toFixed(4)}公顷`
}
