import { useEffect } from 'react'
import { MapCanvas, type Ready } from '../map/canvas.tsx'
import { boundsOf } from '../map/geometry-bounds.ts'
import type { GeoJSONSource, LayerSpecification } from '../map/maplibre.ts'
import type { OverlayMapProperties } from './overlay-map.tsx'
import { addPatterns, pieceColours } from './patterns.ts'
import { pieceClasses } from './piece.ts'

const outlinesOf = (geometries: readonly GeoJSON.Geometry[]): GeoJSON.FeatureCollection =>
  ({ type: 'FeatureCollection', features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry })) })

function layersOf({ tones }: Ready): LayerSpecification[] {
  const colours = pieceColours(tones)
  return [
    ...pieceClasses.toReversed().flatMap((kind): LayerSpecification[] => [
      { id: `piece:${kind}`, type: 'fill', source: 'pieces', filter: ['==', ['get', 'class'], kind], paint: { 'fill-pattern': `piece-${kind}` } },
      { id: `piece:${kind}:edge`, type: 'line', source: 'pieces', filter: ['==', ['get', 'class'], kind], paint: { 'line-color': colours[kind], 'line-width': 1.2 } },
    ]),
    { id: 'piece:outline', type: 'line', source: 'outlines', layout: { 'line-join': 'round' }, paint: { 'line-color': tones.focus, 'line-width': 2.5 } },
  ]
}

function Drawn({ ready, outlines, pieces }: OverlayMapProperties & { ready: Ready }) {
  const { map, tones } = ready
  useEffect(() => {
    addPatterns(map, tones)
    map.addSource('pieces', { type: 'geojson', data: outlinesOf([]) })
    map.addSource('outlines', { type: 'geojson', data: outlinesOf([]) })
    const layers = layersOf(ready)
    for (const layer of layers) map.addLayer(layer)
    return () => {
      if (!map.style) return
      for (const { id } of layers) map.removeLayer(id)
      for (const source of ['pieces', 'outlines']) map.removeSource(source)
    }
  }, [map, tones])
  useEffect(() => {
    map.getSource<GeoJSONSource>('pieces')?.setData(pieces)
    map.getSource<GeoJSONSource>('outlines')?.setData(outlinesOf(outlines))
    const bounds = boundsOf(outlines.length > 0 ? outlines : pieces.features.map((f) => f.geometry))
    if (bounds) map.fitBounds(bounds, { padding: 32, maxZoom: 16.5, duration: 0 })
  }, [map, tones, outlines, pieces])
  return null
}

/** The picture; loaded with the map. */
export default function OverlayDrawing(given: OverlayMapProperties) {
  return <MapCanvas label={given.label}>{(ready) => <Drawn ready={ready} {...given} />}</MapCanvas>
}
