import { Button } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { areaOf, lengthOf } from '#kit/geometry/measure.ts'
import type { Position } from '#kit/geometry/geojson.ts'
import type { Ready } from '#kit/ui/map/canvas.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { Unit } from '#kit/ui/parts/quantity.tsx'
import { t } from '../../text/text.ts'

type Kind = 'line' | 'polygon'
type Measured = { length: number; area: number | null }
/** Square metres of a mu: 10000 / 15. */
const mu = 10_000 / 15

function measured(geometry: GeoJSON.Geometry): Measured | null {
  if (geometry.type === 'LineString') return { length: lengthOf(geometry.coordinates as Position[]), area: null }
  if (geometry.type !== 'Polygon') return null
  const ring = (geometry.coordinates[0] ?? []) as Position[]
  return { length: lengthOf(ring), area: ring.length < 4 ? null : areaOf({ type: 'Polygon', coordinates: [ring] }) }
}

type Properties = { ready: Ready; measuring: boolean; setMeasuring: (on: boolean) => void; /** beside the two measures */ children?: ReactNode }

/** Distance in kilometres and area in mu and hectares, on the ellipsoid. */
export function Measure({ ready, measuring, setMeasuring, children }: Properties) {
  const [kind, setKind] = useState<Kind | null>(null)
  const [found, setFound] = useState<Measured | null>(null)
  useEffect(() => {
    if (!kind) return
    let stop = () => {}
    let gone = false
    const told = (geometry: GeoJSON.Geometry) => setFound(measured(geometry))
    void import('#kit/ui/map/drawing.ts').then(({ startDrawing }) => {
      if (!gone) stop = startDrawing(ready.map, kind, { tones: ready.tones, onFinish: told, onChange: told }).stop
    })
    return () => {
      gone = true
      stop()
    }
  }, [kind, ready])
  const start = (next: Kind | null) => {
    setFound(null)
    setKind(next)
    setMeasuring(next !== null)
  }
  return (
    <div className="map-tools">
      <div className="row">
        <Button
          size="small"
          type={kind === 'line' ? 'primary' : 'default'}
          aria-pressed={kind === 'line'}
          onClick={() => start(kind === 'line' ? null : 'line')}
        >
          {t('map.measure_line')}
        </Button>
        <Button
          size="small"
          type={kind === 'polygon' ? 'primary' : 'default'}
          aria-pressed={kind === 'polygon'}
          onClick={() => start(kind === 'polygon' ? null : 'polygon')}
        >
          {t('map.measure_area')}
        </Button>
        {children}
      </div>
      {measuring && kind && <Told kind={kind} found={found} stop={() => start(null)} />}
    </div>
  )
}

const fixed = (n: number, digits: number) => grouped(n.toFixed(digits))

function Told({ kind, found, stop }: { kind: Kind; found: Measured | null; stop: () => void }) {
  return (
    <div className="map-measure" role="status">
      {!found && <span className="quiet">{t(kind === 'line' ? 'map.measure_help_line' : 'map.measure_help_area')}</span>}
      {found && found.area !== null && (
        <div>
          <span className="quiet">{t('map.area')}</span> <strong>{fixed(found.area / mu, 2)}</strong>
          <Unit of="亩" />　{fixed(found.area / 10_000, 4)}
          <small className="unit">ha</small>
        </div>
      )}
      {found && (
        <div>
          <span className="quiet">{t(kind === 'line' ? 'map.length' : 'map.perimeter')}</span> <strong>{fixed(found.length / 1000, 3)}</strong>
          <small className="unit">km</small>
        </div>
      )}
      <Button size="small" onClick={stop}>
        {t('map.measure_stop')}
      </Button>
    </div>
  )
}
