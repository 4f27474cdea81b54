import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { t } from '../../text/text.ts'
import { Icon } from '../icon.tsx'
import { readCoordinates, writeCoordinates, type Shape } from './coordinates.ts'
import type { InputProperties } from './input.tsx'

type Properties = InputProperties & { kind: Shape; openMap?: () => void }

/** A geometry written as coordinates; the map writes into it too. */
export function GeometryInput({ kind, value, onChange, id, invalid, describedBy, openMap }: Properties) {
  const outside = writeCoordinates(value as GeoJSON.Geometry | null)
  const [text, setText] = useState(outside)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    if (outside !== writeCoordinates(readCoordinates(kind, text).geometry)) setText(outside)
  }, [outside])
  const write = (next: string) => {
    setText(next)
    const read = readCoordinates(kind, next)
    setProblem(read.problem)
    onChange(read.geometry)
  }
  const shown = {
    id,
    value: text,
    status: invalid || problem ? ('error' as const) : ('' as const),
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
  }
  return (
    <>
      <div className="row wrap">
        {kind === 'point' ? (
          <Input {...shown} className="coordinates" onChange={(e) => write(e.target.value)} placeholder="105.3312, 30.0921" />
        ) : (
          <Input.TextArea
            {...shown}
            autoSize={{ minRows: 3, maxRows: 10 }}
            onChange={(e) => write(e.target.value)}
            placeholder={'105.3312, 30.0921\n105.3340, 30.0934'}
          />
        )}
        {openMap && (
          <Button icon={<Icon name="map" />} onClick={openMap}>
            {t('input.draw')}
          </Button>
        )}
        {kind === 'point' && <HereButton found={write} failed={setProblem} />}
      </div>
      <small className={problem ? 'problem' : 'quiet'} role={problem ? 'alert' : undefined}>
        {problem ?? t(kind === 'point' ? 'input.point_help' : 'input.shape_help')}
      </small>
    </>
  )
}

/** Writes where the device is now. */
export function HereButton({ found, failed }: { found: (text: string) => void; failed: (why: string) => void }) {
  const [asking, setAsking] = useState(false)
  if (!('geolocation' in navigator)) return null
  const ask = () => {
    setAsking(true)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setAsking(false)
        found(`${coords.longitude.toFixed(6)}, ${coords.latitude.toFixed(6)}`)
      },
      (error) => {
        setAsking(false)
        failed(t('input.no_position', { why: error.message }))
      },
      { enableHighAccuracy: true, timeout: 15_000 },
    )
  }
  return (
    <Button icon={<Icon name="place" />} loading={asking} onClick={ask}>
      {t('input.use_here')}
    </Button>
  )
}
