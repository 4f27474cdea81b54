import type { Bounds } from '#kit/geometry/geojson.ts'

function positions(value: unknown): number[][] {
  if (!Array.isArray(value)) return []
  return typeof value[0] === 'number' ? [value as number[]] : value.flatMap(positions)
}

/** West, south, east, north of geometries; null for none. */
export function boundsOf(geometries: readonly GeoJSON.Geometry[]): Bounds | null {
  const all = geometries.flatMap((g) => (g.type === 'GeometryCollection' ? [] : positions(g.coordinates)))
  if (all.length === 0) return null
  return all.reduce<Bounds>(
    ([w, s, e, n], [x = 0, y = 0]) => [Math.min(w, x), Math.min(s, y), Math.max(e, x), Math.max(n, y)],
    [Infinity, Infinity, -Infinity, -Infinity],
  )
}
