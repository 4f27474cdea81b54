import { useEffect } from 'react'
import { tilesOf } from './base-style.ts'
import type { Ready } from './canvas.tsx'
import { opacitiesOf, untilDay, type Undimmed } from './fade.ts'
import { featureLayers } from './feature-layers.ts'
import type { RecordLayer } from './layer-items.ts'
import type { FilterSpecification, GlMap, LayerSpecification } from './maplibre.ts'
import { ofSense, type Senses } from './sense.ts'
import type { Tones } from './tones.ts'

export type Shown = {
  /** As they lie on each other, the lowest first. */
  readonly layers: readonly RecordLayer[]
  /** `layer.sense` of what is left out. */
  readonly hidden: ReadonlySet<string>
  /** Query of the tiles: division, year, whose. */
  readonly query: string
  /** Layer → how much of it shines through, 0 to 1. */
  readonly faded?: ReadonlyMap<string, number>
  /** Only what happened until this day is drawn. */
  readonly until?: string | null
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
    const own = 'filter' in spec && spec.filter ? (spec.filter as FilterSpecification) : (ofSense(states, states.shown) as FilterSpecification)
    const undimmed: Undimmed = { opacities: opacitiesOf(spec), filter: own }
    map.addLayer({ ...spec, metadata: undimmed } as LayerSpecification, beneathNames(map))
    map.setFilter(spec.id, own)
  }
}

const beneathNames = (map: GlMap): string | undefined => (map.getLayer('name-river') ? 'name-river' : undefined)
const isChosenMark = (id: string): boolean => id.endsWith(':chosen')

/** Keeps the layers of the map as they are asked for: which, in which order, how much shines through, until when. */
export function useTileLayers({ map, tones }: Ready, shown: Shown): void {
  const { layers, faded, until = null } = shown
  const names = layers.map((l) => l.layer)
  const drawn = JSON.stringify([names.toSorted(), [...shown.hidden], shown.query])
  const dimmed = JSON.stringify([...(faded ?? [])])
  useEffect(() => {
    for (const layer of layers) add(map, tones, layer, shown)
    return () => {
      for (const layer of layers) if (map.style) remove(map, layer.layer)
    }
  }, [map, tones, drawn])
  useEffect(() => {
    for (const name of names) for (const id of ownLayers(map, name)) map.moveLayer(id, beneathNames(map))
  }, [map, tones, drawn, names.join()])
  useEffect(() => {
    for (const name of names) for (const id of ownLayers(map, name).filter((one) => !isChosenMark(one))) dim(map, id, 1 - (faded?.get(name) ?? 0), until)
  }, [map, tones, drawn, dimmed, until])
}

function dim(map: GlMap, id: string, share: number, until: string | null): void {
  const undimmed = map.getLayer(id)?.metadata as Undimmed | undefined
  if (!undimmed) return
  for (const [name, value] of undimmed.opacities) map.setPaintProperty(id, name, value * share)
  map.setFilter(id, untilDay(undimmed.filter, until))
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
      const layers = names.flatMap((name) => ownLayers(map, name)).filter((id) => !isChosenMark(id))
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
