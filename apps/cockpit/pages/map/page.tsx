import { useState } from 'react'
import { useRegisters } from '#kit/ui/parts/registers.ts'
import { useAddress, useWhereWhen } from '#kit/ui/address.ts'
import { MapCanvas } from '#kit/ui/map/canvas.tsx'
import { useLayerItems, useRecordLayers } from '#kit/ui/map/layer-items.ts'
import { useSession } from '#kit/ui/session.ts'
import { t } from '../../text/text.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { LayerPanel } from './layer-panel.tsx'
import { Live } from './live.tsx'
import { useQuery } from '@tanstack/react-query'
import { imageryQuery } from '#kit/ui/map/imagery-query.ts'
import { dayIn, fadedIn, hiddenIn, layersIn, topmostFirst, viewIn } from './view-address.ts'
import './map-page.css'

/** One map of everything that has a place. What it shows stands in the address. */
export default function Page() {
  const me = useSession()
  const { division, year } = useWhereWhen()
  const [parameters, set] = useAddress()
  const { items, error, refetch } = useLayerItems()
  const { data: registers } = useRegisters()
  const [opening] = useState(() => viewIn(parameters))
  const waiting = new Set((registers?.items ?? []).filter((r) => r.waiting > 0).map((r) => r.register))
  const names = layersIn(parameters, items ?? [], waiting)
  const layers = topmostFirst(parameters, names, useRecordLayers(items, names))
  const imagery = useQuery({ ...imageryQuery, enabled: parameters.get('base') === 'imagery' })
  const only_year = parameters.get('only_year') === '1'
  const hidden = hiddenIn(parameters, layers)
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  const mine = parameters.get('mine') === '1'
  const until = dayIn(parameters)
  const narrowed = { ...(division === me.scope.code ? {} : { division }), ...(only_year ? { year: String(year) } : {}), ...(mine ? { mine: '1' } : {}) }
  const query = new URLSearchParams({ ...narrowed, ...(until ? { days: '1' } : {}) }).toString()
  const shown = { layers: layers.toReversed(), hidden, query: query ? `?${query}` : '', faded: fadedIn(parameters), until }
  return (
    <div className="map-page">
      <h1 className="sr-only">{t('map.title')}</h1>
      <MapCanvas label={t('map.label')} view={opening}>
        {(ready) => (
          <Live
            ready={ready}
            shown={shown}
            division={division}
            stay={opening !== null}
            imagery={parameters.get('base') === 'imagery' ? (imagery.data?.key ?? null) : null}
            narrowing={{ hidden, parameters: narrowed, until }}
          />
        )}
      </MapCanvas>
      <LayerPanel items={items} layers={layers} names={names} hidden={hidden} year={year} set={set} />
    </div>
  )
}
