import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { divisionBy } from '../parts/divisions.ts'
import type { Division } from '#kit/wire/divisions.ts'
import { divisionLevels } from './base-style.ts'
import type { Ready } from './canvas.tsx'
import { LngLatBounds, type GlMap } from './maplibre.ts'

const zooms = { county: 9.4, township: 11.5, village: 12.5 } as const

/** The extent of a division as far as its tiles are loaded. */
function extentOf(map: GlMap, division: Division): LngLatBounds | null {
  const name = `division_${division.level}`
  const features = map.querySourceFeatures(name, { sourceLayer: name, filter: ['==', ['get', 'code'], division.code] })
  const bounds = new LngLatBounds()
  for (const { geometry } of features) {
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
    for (const [lon, lat] of rings.flat()) if (lon !== undefined && lat !== undefined) bounds.extend([lon, lat])
  }
  return bounds.isEmpty() ? null : bounds
}

function outline({ map, tones }: Ready, division: Division) {
  if (map.getLayer('focus')) map.removeLayer('focus')
  if (division.level === 'city') return
  map.addLayer({
    id: 'focus',
    type: 'line',
    source: `division_${division.level}`,
    'source-layer': `division_${division.level}`,
    filter: ['==', ['get', 'code'], division.code],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': tones.accent, 'line-width': 3 },
  })
}

/** Room kept free on the left, where a panel may lie over the map. */
const paddingOf = (map: GlMap, left: number) => ({ top: 24, bottom: 32, right: 24, left: map.getContainer().clientWidth > 900 ? left : 24 })

/** Outlines the chosen division and, unless told to stay, goes there: first near it, then, its tiles being there, to its extent. */
export function useFocus(ready: Ready, code: string, { stay = false, left = 24 }: { stay?: boolean; left?: number } = {}): void {
  const { map, base } = ready
  const { data: division } = useQuery(divisionBy(code))
  const parent = division?.level === 'village' ? division.parent : null
  useEffect(() => {
    if (!division || !divisionLevels.includes(division.level)) return
    outline(ready, division)
    if (stay) return
    const place = base.places.features.find((f) => f.properties.code === (parent ?? division.code))
    const [lon, lat] = place?.geometry.coordinates ?? []
    if (division.level === 'city' || lon === undefined || lat === undefined) map.fitBounds(base.bounds, { padding: paddingOf(map, left), duration: 0 })
    else map.jumpTo({ center: [lon, lat], zoom: zooms[division.level] })
    const settle = () => {
      const extent = extentOf(map, division)
      if (extent) map.fitBounds(extent, { padding: paddingOf(map, left), duration: 300, maxZoom: 14 })
    }
    const leave = () => map.off('idle', settle)
    map.once('idle', settle)
    map.once('mousedown', leave)
    map.once('wheel', leave)
    map.once('touchstart', leave)
    return () => {
      leave()
    }
  }, [map, division?.code, stay])
}
