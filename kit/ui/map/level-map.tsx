import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { divisionBy } from '../parts/divisions.ts'
import { usePrefersDark } from '../theme.ts'
import { fonts } from './base-style.ts'
import { MapCanvas, type Ready } from './canvas.tsx'
import { useFocus } from './focus.ts'
import type { LevelMapProperties } from './level-map-slot.ts'
import type { ExpressionSpecification } from './maplibre.ts'

const layers = ['level-fill', 'level-chosen', 'level-mark', 'level-name'] as const

/** Divisions in the colour of their level, each with the level's mark: never by colour alone. A click opens one. */
export default function LevelMap(given: LevelMapProperties) {
  return (
    <div className="level-map">
      <MapCanvas label={given.label} scale={false}>
        {(ready) => <Levels ready={ready} {...given} />}
      </MapCanvas>
    </div>
  )
}

const lookUp = (pairs: readonly (readonly [string, string])[], otherwise: string): ExpressionSpecification =>
  (pairs.length === 0 ? ['literal', otherwise] : ['match', ['get', 'code'], ...pairs.flat(), otherwise]) as unknown as ExpressionSpecification

function Levels({ ready, division, rows, levels, unknown, chosen, onOpen }: LevelMapProperties & { ready: Ready }) {
  const { map, tones } = ready
  const dark = usePrefersDark()
  const { data: one } = useQuery({ ...divisionBy(rows[0]?.division ?? ''), enabled: rows.length > 0 })
  useFocus(ready, division)
  useEffect(() => {
    if (!one) return
    const source = `division_${one.level}`
    const levelOf = new Map(levels.map((l) => [l.key, l]))
    const colours = rows.flatMap((r): [string, string][] => {
      const l = r.level === null ? undefined : levelOf.get(r.level)
      return l ? [[r.division, dark ? l.dark : l.light]] : []
    })
    const marks = rows.map((r): [string, string] => [r.division, r.level === null ? unknown : (levelOf.get(r.level)?.mark ?? unknown)])
    const names = rows.map((r): [string, string] => [r.division, r.name])
    const shown: ExpressionSpecification = ['in', ['get', 'code'], ['literal', rows.map((r) => r.division)]]
    const paint = { 'text-color': tones.ink, 'text-halo-color': tones.halo, 'text-halo-width': 1.6 }
    map.addLayer(
      {
        id: 'level-fill',
        type: 'fill',
        source,
        'source-layer': source,
        filter: shown,
        paint: { 'fill-color': lookUp(colours, tones.fine), 'fill-opacity': 0.9, 'fill-outline-color': tones.halo },
      },
      'river',
    )
    map.addLayer({
      id: 'level-chosen',
      type: 'line',
      source,
      'source-layer': source,
      filter: ['==', ['get', 'code'], chosen ?? ''],
      paint: { 'line-color': tones.focus, 'line-width': 3 },
    })
    map.addLayer({
      id: 'level-mark',
      type: 'symbol',
      source: 'places',
      filter: shown,
      layout: { 'text-field': lookUp(marks, ''), 'text-font': fonts, 'text-size': 12, 'text-allow-overlap': true },
      paint,
    })
    map.addLayer({
      id: 'level-name',
      type: 'symbol',
      source: 'places',
      filter: shown,
      layout: { 'text-field': lookUp(names, ''), 'text-font': fonts, 'text-size': 11, 'text-offset': [0, 1.2], 'text-padding': 1 },
      paint,
    })
    map.setLayoutProperty('name-township', 'visibility', 'none')
    const titles = new Map(rows.map((r) => [r.division, `${r.name}：${(r.level === null ? undefined : levelOf.get(r.level)?.title) ?? unknown}`]))
    const at = ({ point }: { point: { x: number; y: number } }): string | undefined => {
      const [found] = map.queryRenderedFeatures([point.x, point.y], { layers: ['level-fill'] })
      return found ? String(found.properties['code']) : undefined
    }
    const click = (event: { point: { x: number; y: number } }) => {
      const code = at(event)
      if (code) onOpen(code)
    }
    const move = (event: { point: { x: number; y: number } }) => {
      const code = at(event)
      map.getCanvas().style.cursor = code ? 'pointer' : ''
      map.getCanvas().title = titles.get(code ?? '') ?? ''
    }
    map.on('click', click)
    map.on('mousemove', move)
    return () => {
      map.off('click', click)
      map.off('mousemove', move)
      if (map.style) for (const id of layers) if (map.getLayer(id)) map.removeLayer(id)
    }
  }, [map, one, rows, levels, unknown, chosen, division, dark, onOpen])
  return null
}
