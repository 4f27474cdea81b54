import { AREA_TOLERANCE } from '#datasets/public_forest/compensation.ts'
import type { MultiPolygon, Polygon } from '#kit/geometry/geojson.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import { Decimal, roundHalfUp } from '#kit/quantity/decimal.ts'

/** Ellipsoidal area of a drawn plot in 亩, two decimals (1 亩 = 2000/3 m²). */
export const drawnMu = (boundary: unknown): string => roundHalfUp(new Decimal(areaOf(boundary as Polygon | MultiPolygon)).times(3).div(2000).toFixed(), 2)

/** Why the official area cannot be that of the drawn plot, in words; null within the tolerance. Both in 亩. */
export function areaDiffers(official: string, drawn: string): string | null {
  const difference = new Decimal(official).minus(drawn).abs()
  if (difference.lte(new Decimal(official).times(AREA_TOLERANCE.share))) return null
  const percent = new Decimal(AREA_TOLERANCE.share).times(100).toFixed()
  return `登记面积${official}亩，图形量得${drawn}亩，相差${difference.toFixed()}亩，超过允许的${percent}%；请核对图形或面积`
}
