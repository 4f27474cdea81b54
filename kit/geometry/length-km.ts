import { lengthOf } from './measure.ts'
import { roundHalfUp } from '#kit/quantity/decimal.ts'
import type { Position } from './geojson.ts'

type Line = { readonly type: string; readonly coordinates: unknown }

/** Length of a line in km to two decimals, on the ellipsoid; null for no line. */
export function lengthKm(line: unknown): string | null {
  if (line === null || typeof line !== 'object') return null
  const { type, coordinates } = line as Line
  const parts = type === 'MultiLineString' ? (coordinates as Position[][]) : [coordinates as Position[]]
  return roundHalfUp(String(parts.reduce((sum, part) => sum + lengthOf(part), 0) / 1000), 2)
}
