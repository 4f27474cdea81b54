import type { Polygon } from '#kit/geometry/geojson.ts'

const EARTH_M_PER_DEGREE = 111_320
const CORNERS = 24
const round = (n: number): number => Math.round(n * 1e7) / 1e7

/** Where crown and a strip beyond it lie: the ellipse of both spreads, since crowns are not round. A draft for the county to draw by. */
export function outlineOf(centre: readonly [number, number], crown: { readonly ew_m: number; readonly ns_m: number }, beyond_m: number): Polygon {
  const [x, y] = centre
  const [a, b] = [(crown.ew_m / 2 + beyond_m) / (EARTH_M_PER_DEGREE * Math.cos((y * Math.PI) / 180)), (crown.ns_m / 2 + beyond_m) / EARTH_M_PER_DEGREE]
  const ring = Array.from({ length: CORNERS }, (_, i): [number, number] => {
    const angle = (2 * Math.PI * i) / CORNERS
    return [round(x + a * Math.cos(angle)), round(y + b * Math.sin(angle))]
  })
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] }
}
