import { Checkbox } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useAddress } from '../address.ts'
import type { ListMapProperties } from './slots.ts'
import { clockColour } from '../parts/states.ts'
import { t } from '../text/text.ts'
import { MapCanvas, type Ready } from './canvas.tsx'
import type { Shape } from './feature-layers.ts'
import { useStaticFeatures } from './static-features.ts'

/** The rows of the page on a map; pointing at one marks the other, and the list can be limited to the window. */
export default function ListMap(given: ListMapProperties) {
  return (
    <div className="list-map">
      <MapCanvas label={t('map.list_label')}>{(ready) => <Rows ready={ready} {...given} />}</MapCanvas>
    </div>
  )
}

function Rows({ ready, definition, records, marked, onMark, onBounds }: ListMapProperties & { ready: Ready }) {
  const { map } = ready
  const [parameters] = useAddress()
  const [only, setOnly] = useState(parameters.has('bbox'))
  const field = definition.map?.geometry ?? ''
  const shape: Shape = definition.map?.kind ?? 'point'
  const placed = useMemo(
    () =>
      records.flatMap((r) =>
        r[field] ? [{ id: r.id, state: r.state, clock: r.task ? clockColour(r.task) : null, geometry: r[field] as GeoJSON.Geometry }] : [],
      ),
    [records, field],
  )
  useStaticFeatures(ready, definition, shape, placed, only)
  useEffect(() => {
    if (map.getLayer('static:chosen')) map.setFilter('static:chosen', ['==', ['get', 'id'], marked ?? ''])
  })
  usePointing(ready, onMark)
  useWindowOf(ready, only, onBounds)
  return (
    <label className="list-map-window">
      <Checkbox
        checked={only}
        onChange={(e) => {
          setOnly(e.target.checked)
          if (!e.target.checked) onBounds(null)
        }}
      >
        {t('map.list_window')}
      </Checkbox>
      {placed.length === 0 && <small className="quiet">{t('map.list_none')}</small>}
    </label>
  )
}

function usePointing({ map }: Ready, onMark: (id: string | null) => void) {
  const latest = useRef(onMark)
  latest.current = onMark
  useEffect(() => {
    const at = ({ point: { x, y } }: { point: { x: number; y: number } }) => {
      const layers = map.getStyle().layers.flatMap(({ id }) => (id.startsWith('static:') && id !== 'static:chosen' ? [id] : []))
      if (layers.length === 0) return
      const [found] = map.queryRenderedFeatures(
        [
          [x - 5, y - 5],
          [x + 5, y + 5],
        ],
        { layers },
      )
      map.getCanvas().style.cursor = found ? 'pointer' : ''
      latest.current(found ? String(found.properties['id']) : null)
    }
    map.on('mousemove', at)
    map.on('click', at)
    return () => {
      map.off('mousemove', at)
      map.off('click', at)
    }
  }, [map])
}

function useWindowOf({ map }: Ready, only: boolean, onBounds: (bbox: string | null) => void) {
  const latest = useRef(onBounds)
  latest.current = onBounds
  useEffect(() => {
    if (!only) return
    const own = window.location.pathname
    const tell = () => {
      if (window.location.pathname !== own) return
      const b = map.getBounds()
      latest.current([b.getWest(), b.getSouth(), b.getEast(), b.getNorth()].map((n) => n.toFixed(5)).join(','))
    }
    tell()
    map.on('moveend', tell)
    return () => {
      map.off('moveend', tell)
    }
  }, [map, only])
}
