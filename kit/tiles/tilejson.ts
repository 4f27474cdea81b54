import type { Bounds } from '#kit/geometry/geojson.ts'

/** Description of a tile layer for map clients (TileJSON 3.0.0). */
export interface TileJson {
  tilejson: '3.0.0'
  name: string
  tiles: string[]
  minzoom: number
  maxzoom: number
  bounds: Bounds
  center: [number, number, number]
  attribution?: string
  vector_layers: { id: string; fields: Record<string, string>; minzoom: number; maxzoom: number }[]
}

export interface TileLayerDescription {
  id: string
  title: string
  /** Address with `{z}/{x}/{y}`. */
  url: string
  bounds: Bounds
  minzoom?: number
  maxzoom?: number
  /** Property → its title. */
  fields: Record<string, string>
  attribution?: string
}

export function tileJson({ id, title, url, bounds, minzoom = 0, maxzoom = 16, fields, attribution }: TileLayerDescription): TileJson {
  const [west, south, east, north] = bounds
  return {
    tilejson: '3.0.0',
    name: title,
    tiles: [url],
    minzoom,
    maxzoom,
    bounds,
    center: [(west + east) / 2, (south + north) / 2, minzoom],
    ...(attribution === undefined ? {} : { attribution }),
    vector_layers: [{ id, fields, minzoom, maxzoom }],
  }
}
