import type { Polygon, Position } from '#kit/geometry/geojson.ts'
import type { Rng } from '../random.ts'

/** Metres of a degree of latitude, and of longitude at 30° N: near enough to draw by. */
const METRES = { north: 110_850, east: 96_480 } as const

export const offset = ([x, y]: Position, east: number, north: number): Position => [
  Math.round((x + east / METRES.east) * 1e7) / 1e7,
  Math.round((y + north / METRES.north) * 1e7) / 1e7,
]

export const metresBetween = (a: Position, b: Position): number => Math.hypot((a[0] - b[0]) * METRES.east, (a[1] - b[1]) * METRES.north)

/** A ring that every ray from the centre meets once: always valid, and between two circles. */
export type Star = { readonly centre: Position; readonly ring: Position[]; readonly inner_m: number; readonly outer_m: number }

/** @param radii m, from the smallest to the largest that the outline may take */
export function star(centre: Position, [smallest, largest]: readonly [number, number], corners: number, draw: Rng): Star {
  const radii = Array.from({ length: corners }, () => smallest + draw.next() * (largest - smallest))
  const ring = radii.map((r, i) => offset(centre, r * Math.cos((2 * Math.PI * i) / corners), r * Math.sin((2 * Math.PI * i) / corners)))
  // The side between two corners comes nearer to the centre than either.
  return { centre, ring: [...ring, ring[0]!], inner_m: smallest * Math.cos(Math.PI / corners) ** 2, outer_m: Math.max(...radii) }
}

export const whole = (outer: Star): Polygon => ({ type: 'Polygon', coordinates: [outer.ring] })
/** What lies between two stars around one centre. */
export const between = (outer: Star, inner: Star): Polygon => ({ type: 'Polygon', coordinates: [outer.ring, inner.ring.toReversed()] })
