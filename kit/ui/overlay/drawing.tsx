import { useEffect } from 'react'
import { MapCanvas, type Ready } from '../map/canvas.tsx'
import { fonts } from '../map/base-style.ts'
import { boundsOf } from '../map/geometry-bounds.ts'
import type { FilterSpecification, GeoJSONSource, LayerSpecification } from '../map/maplibre.ts'
import type { OverlayMapProperties } from './overlay-map.tsx'
import { addPatterns, patternName, pieceColour } from './patterns.ts'
import { legendOf, numbered, pieceClasses, type PieceClass } from './piece.ts'

const outlinesOf = (geometries: readonly GeoJSON.Geometry[]): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
})

type Line = { readonly kind: PieceClass; readonly tint: number; readonly filter: FilterSpecification }

/** Each kind of line with its filter: what is told is drawn tint by tint. */
const linesOf = (tones: Ready['tones']): Line[] =>
  pieceClasses.toReversed().flatMap((kind): Line[] => {
    if (kind !== 'told') return [{ kind, tint: 0, filter: ['==', ['get', 'class'], kind] }]
    const many = tones.kinds.length
    return tones.kinds.map((_, tint) => ({ kind, tint, filter: ['all', ['==', ['get', 'class'], kind], ['==', ['%', ['get', 'tint'], many], tint]] }))
  })

function layersOf({ tones }: Ready): LayerSpecification[] {
  return [
    ...linesOf(tones).flatMap(({ kind, tint, filter }): LayerSpecification[] => [
      { id: `piece:${kind}:${tint}`, type: 'fill', source: 'pieces', filter, paint: { 'fill-pattern': patternName(kind, tint) } },
      {
        id: `piece:${kind}:${tint}:edge`,
        type: 'line',
        source: 'pieces',
        filter,
        paint: { 'line-color': pieceColour(tones, kind, tint), 'line-width': kind === 'forbidden' ? 2 : 1.2 },
      },
    ]),
    { id: 'piece:outline', type: 'line', source: 'outlines', layout: { 'line-join': 'round' }, paint: { 'line-color': tones.focus, 'line-width': 2.5 } },
    {
      id: 'piece:number',
      type: 'symbol',
      source: 'pieces',
      layout: { 'text-field': ['to-string', ['get', 'number']], 'text-font': fonts, 'text-size': 13 },
      paint: { 'text-color': tones.ink, 'text-halo-color': tones.halo, 'text-halo-width': 2 },
    },
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
    map.getSource<GeoJSONSource>('pieces')?.setData(numbered(pieces, legendOf(pieces)))
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
