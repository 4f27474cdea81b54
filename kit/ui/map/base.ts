import { queryOptions } from '@tanstack/react-query'
import { get } from '../api.ts'
import type { Bounds } from '#kit/geometry/geojson.ts'

type River = { name: string; order: 1 | 2 }
export type PlaceLevel = 'city' | 'county' | 'township'
type Place = { name: string; code: string; level: PlaceLevel; minzoom: number }

/** What lies under every layer. Rivers and place names are sketched, not surveyed. */
export type BaseMap = {
  rivers: GeoJSON.FeatureCollection<GeoJSON.LineString, River>
  places: GeoJSON.FeatureCollection<GeoJSON.Point, Place>
  bounds: Bounds
}

export const baseQuery = queryOptions({ queryKey: ['map', 'base'], queryFn: () => get<BaseMap>('/api/map/base'), staleTime: Infinity })
