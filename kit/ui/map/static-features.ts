import { useEffect } from 'react'
import type { RegisterDefinition } from '#kit/wire/registers.ts'
import { boundsOf } from './geometry-bounds.ts'
import type { Ready } from './canvas.tsx'
import { featureLayers, type Shape } from './feature-layers.ts'
import type { GeoJSONSource } from './maplibre.ts'
import { sensesOf } from './sense.ts'

export type Placed = {
  readonly id: string
  readonly state: string
  /** How its clock stands, where one runs. */ readonly clock: string | null
  readonly geometry: GeoJSON.Geometry
}

const collection = (records: readonly Placed[]): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: records.map(({ id, state, clock, geometry }) => ({ type: 'Feature', properties: { id, state, clock }, geometry })),
})

/** Draws a few records that are at hand, not from tiles; goes where they are when they change, unless told to stay. */
export function useStaticFeatures({ map, tones }: Ready, definition: RegisterDefinition, shape: Shape, records: readonly Placed[], stay = false): void {
  useEffect(() => {
    map.addSource('static', { type: 'geojson', data: collection([]) })
    for (const layer of featureLayers({ name: 'static', shape, source: { source: 'static' }, states: sensesOf(definition), tones })) map.addLayer(layer)
    return () => {
      if (!map.style) return
      for (const { id } of map.getStyle().layers) if (id.startsWith('static:')) map.removeLayer(id)
      map.removeSource('static')
    }
  }, [map, tones, definition, shape])
  const key = records.map((r) => `${r.id} ${r.state} ${r.clock}`).join()
  useEffect(() => {
    map.getSource<GeoJSONSource>('static')?.setData(collection(records))
    const bounds = boundsOf(records.map((r) => r.geometry))
    if (bounds && !stay) map.fitBounds(bounds, { padding: 40, maxZoom: 12.5, duration: 0 })
  }, [map, tones, definition, shape, key])
}
