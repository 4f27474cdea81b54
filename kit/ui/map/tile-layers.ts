import { useEffect } from 'react'
import { tilesOf } from './base-style.ts'
import type { Ready } from './canvas.tsx'
import { featureLayers } from './feature-layers.ts'
import type { RecordLayer } from './layer-items.ts'
import type { GlMap } from './maplibre.ts'
import { ofSense, type Senses } from './sense.ts'
import type { Tones } from './tones.ts'

export type Shown = {
  readonly layers: readonly RecordLayer[]
  /** `layer.sense` of what is left out. */
  readonly hidden: ReadonlySet<string>
  /** Query of the tiles: division, year. */
  readonly query: string
}
export type Chosen = { readonly layer: string; readonly id: string }

const ownLayers = (map: GlMap, name: string) =>
  map
    .getStyle()
    .layers.filter((l) => l.id.startsWith(`${name}:`))
    .map((l) => l.id)

function remove(map: GlMap, name: string) {
  for (const id of ownLayers(map, name)) map.removeLayer(id)
  if (map.getSource(name)) map.removeSource(name)
}

/** What is left out is taken out of the layer's senses, so that no layer draws it. */
const visible = (layer: RecordLayer, hidden: ReadonlySet<string>): Senses => ({
  ...layer.senses,
  shown: layer.senses.shown.filter((sense) => !hidden.has(`${layer.layer}.${sense}`)),
})

function add(map: GlMap, tones: Tones, layer: RecordLayer, shown: Shown) {
  const states = visible(layer, shown.hidden)
  map.addSource(layer.layer, { type: 'vector', tiles: tilesOf(layer.layer, shown.query), minzoom: layer.from_zoom, maxzoom: 16 })
  for (const spec of featureLayers({
    name: layer.layer,
    shape: layer.kind,
    source: { source: layer.layer, 'source-layer': layer.layer },
    states,
    tones,
    kinds: layer.kinds,
    tone: layer.tone,
  })) {
    map.addLayer(spec, map.getLayer('name-river') ? 'name-river' : undefined)
    const own = 'filter' in spec && spec.filter
    if (!own) map.setFilter(spec.id, ofSense(states, states.shown))
  }
}

const weight = { polygon: 0, line: 1, point: 2 } as const

/** Keeps the layers of the map as they are asked for: polygons below, lines above them, points on top. */
export function useTileLayers({ map, tones }: Ready, shown: Shown): void {
  const key = JSON.stringify([shown.layers.map((l) => l.layer), [...shown.hidden], shown.query])
  useEffect(() => {
    const order = shown.layers.toSorted((a, b) => weight[a.kind] - weight[b.kind])
    for (const layer of order) add(map, tones, layer, shown)
    return () => {
      for (const layer of order) if (map.style) remove(map, layer.layer)
    }
  }, [map, tones, key])
}

/** Marks the chosen feature. */
export function useChosenMark({ map }: Ready, shown: Shown, chosen: Chosen | null): void {
  useEffect(() => {
    for (const { layer } of shown.layers) {
      if (map.getLayer(`${layer}:chosen`)) map.setFilter(`${layer}:chosen`, ['==', ['get', 'id'], chosen?.layer === layer ? chosen.id : ''])
    }
  })
}

/** Calls back with the record under a click, or null beside all; nearest first, points before lines before areas. */
export function useClicks({ map }: Ready, shown: Shown, off: boolean, clicked: (chosen: Chosen | null) => void): void {
  useEffect(() => {
    if (off) return
    const names = shown.layers.map((l) => l.layer)
    const at = (x: number, y: number): Chosen | null => {
      const layers = names.flatMap((name) => ownLayers(map, name)).filter((id) => !id.endsWith(':chosen'))
      if (layers.length === 0) return null
      const [found] = map.queryRenderedFeatures(
        [
          [x - 6, y - 6],
          [x + 6, y + 6],
        ],
        { layers },
      )
      return found ? { layer: found.source, id: String(found.properties['id'] ?? found.id) } : null
    }
    const click = (event: { point: { x: number; y: number } }) => clicked(at(event.point.x, event.point.y))
    const move = (event: { point: { x: number; y: number } }) => {
      map.getCanvas().style.cursor = at(event.point.x, event.point.y) ? 'pointer' : ''
    }
    map.on('click', click)
    map.on('mousemove', move)
    return () => {
      map.off('click', click)
      map.off('mousemove', move)
      map.getCanvas().style.cursor = ''
    }
  }, [map, shown, off, clicked])
}
