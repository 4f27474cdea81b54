import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { checkGeometry, type GeometryProblem } from '#kit/geometry/geometry.ts'
import type { MapPickProperties } from './slots.ts'
import { catalogue, t } from '../text/text.ts'
import { MapCanvas, type Ready } from './canvas.tsx'
import { useWhereWhen } from '../address.ts'
import { startDrawing, type Drawing } from './drawing.ts'
import { useFocus } from './focus.ts'
import { boundsOf } from './geometry-bounds.ts'

const say = catalogue({ 'pick.middle': '放在地图正中', 'pick.keys': '方向键移动地图、+ - 缩放' } as const)
const decimals = 6

/** Draws a point, a line or a polygon into a form. What is wrong with a shape is said at once, in words. */
export default function MapPick(given: MapPickProperties) {
  return (
    <div className="map-pick">
      <MapCanvas label={t('map.pick_label', { what: given.label })}>{(ready) => <Pick ready={ready} {...given} />}</MapCanvas>
    </div>
  )
}

const partsOf = (geometry: GeoJSON.Geometry | null) =>
  geometry?.type === 'MultiPolygon' || geometry?.type === 'MultiLineString' ? geometry.coordinates.length : 1

function Pick({ ready, kind, value, onChange }: MapPickProperties & { ready: Ready }) {
  const { map, tones, base } = ready
  const { division } = useWhereWhen()
  useFocus(ready, division, { stay: value !== null })
  const [problems, setProblems] = useState<readonly GeometryProblem[]>([])
  const drawing = useRef<Drawing | null>(null)
  const own = useRef<GeoJSON.Geometry | null>(null)
  const latest = useRef(onChange)
  latest.current = onChange
  const give = (geometry: GeoJSON.Geometry | null) => {
    const checked = geometry && checkGeometry(geometry, { kind, bounds: base.bounds })
    setProblems(checked && !checked.ok ? checked.problems : [])
    own.current = checked?.ok ? (checked.geometry as GeoJSON.Geometry) : geometry
    latest.current(own.current)
  }
  useEffect(() => {
    const made = (drawing.current = startDrawing(map, kind, { tones, onFinish: give }))
    own.current = null
    return () => {
      made.stop()
      drawing.current = null
    }
  }, [map, kind, tones])
  useEffect(() => {
    if (value !== null && JSON.stringify(value) === JSON.stringify(own.current)) return
    if (value === null && own.current === null) return
    own.current = value
    drawing.current?.show(value)
    const checked = value && checkGeometry(value, { kind, bounds: base.bounds })
    setProblems(checked && !checked.ok ? checked.problems : [])
    const bounds = value && boundsOf([value])
    if (bounds && checked?.ok) map.fitBounds(bounds, { padding: 60, maxZoom: 13, duration: 0 })
  }, [value, map, kind, tones])
  /** Without a pointer: the map is moved by the arrow keys, and the point put where its middle is. */
  const middle = () => {
    const { lng, lat } = map.getCenter()
    const point = { type: 'Point' as const, coordinates: [Number(lng.toFixed(decimals)), Number(lat.toFixed(decimals))] }
    give(point)
    drawing.current?.show(point)
  }
  const again = () => {
    drawing.current?.show(null)
    give(null)
  }
  return (
    <>
      {kind === 'point' && <span className="map-middle" aria-hidden="true" />}
      <div className="map-pick-help">
        <span>{t(`map.pick_${kind}`)}</span>
        {kind === 'point' && (
          <Button size="small" title={say('pick.keys')} onClick={middle}>
            {say('pick.middle')}
          </Button>
        )}
        {value && (
          <Button size="small" onClick={again}>
            {t('map.pick_again')}
          </Button>
        )}
        {partsOf(value) > 1 && <span className="problem">{t('map.pick_parts', { n: partsOf(value) })}</span>}
        {problems.map((p, i) => (
          <span key={i} className="problem" role="alert">
            {p.message}
          </span>
        ))}
      </div>
    </>
  )
}
