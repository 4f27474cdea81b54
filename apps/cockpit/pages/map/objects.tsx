import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { get, type Parameters } from '#kit/ui/api.ts'
import type { Ready } from '#kit/ui/map/canvas.tsx'
import type { RecordLayer } from '#kit/ui/map/layer-items.ts'
import type { Chosen } from '#kit/ui/map/tile-layers.ts'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { StateTag } from '#kit/ui/parts/state-tag.tsx'
import { stateColour } from '#kit/ui/parts/states.ts'
import { definitionOf } from '#kit/ui/parts/records.ts'
import type { Page } from '#kit/wire/door.ts'
import type { Rec } from '#kit/wire/records.ts'
import { clocksShown, dayFilter } from './object-filters.ts'
import { t } from './text.ts'

/** What every layer on the map is narrowed by. */
export type Narrowing = { readonly hidden: ReadonlySet<string>; readonly parameters: Parameters; readonly until: string | null }
type Properties = { ready: Ready; layers: readonly RecordLayer[]; narrowing: Narrowing; chosen: Chosen | null; choose: (chosen: Chosen) => void }

const most = 20

/** The window of the map as `west,south,east,north`, when it rests. */
function useWindow({ map }: Ready): string {
  const told = (): string => {
    const b = map.getBounds()
    return [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()].map((n) => n.toFixed(5)).join(',')
  }
  const [box, setBox] = useState(told)
  useEffect(() => {
    const rested = (): void => setBox(told())
    map.on('moveend', rested)
    return () => {
      map.off('moveend', rested)
    }
  }, [map])
  return box
}

/** What the map shows, by name: for who reads a list and not a picture, and for the keyboard. A name opens the card of its record. */
export function Objects({ ready, layers, narrowing, chosen, choose }: Properties) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" icon={<Icon name="figures" size={14} />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'objects.close' : 'objects.open')}
      </Button>
      {open && (
        <section className="map-objects card" aria-label={t('objects.title')}>
          <div className="map-objects-scroll">
            <h2>{t('objects.title')}</h2>
            {layers.length === 0 && <p className="quiet">{t('objects.no_layer')}</p>}
            {layers.map((layer) => (
              <OfLayer key={layer.layer} ready={ready} layer={layer} narrowing={narrowing} chosen={chosen} choose={choose} />
            ))}
          </div>
        </section>
      )}
    </>
  )
}

function OfLayer({ ready, layer, narrowing, chosen, choose }: Omit<Properties, 'layers'> & { layer: RecordLayer }) {
  const box = useWindow(ready)
  const register = layer.register ?? layer.layer
  const { data: definition } = useQuery(definitionOf(register))
  // what is more than the records of a register, as the plots of a version, is listed by no door
  const listed = definition?.map && layer.tone === undefined && layer.register !== undefined
  const clocks = clocksShown(layer, narrowing.hidden)
  const filters = {
    ...narrowing.parameters,
    ...clocks,
    ...(definition ? dayFilter(definition, narrowing.until) : {}),
    bbox: box,
  }
  const { data } = useQuery({
    queryKey: ['records', register, 'window', filters],
    enabled: listed === true && clocks !== null,
    queryFn: ({ signal }) => get<Page<Rec>>(`/api/registers/${register}/records`, { ...filters, limit: most, count: true }, signal),
  })
  if (!listed || !data || clocks === null) return null
  const address = `/registers/${register}?${new URLSearchParams({ ...(filters as Record<string, string>), map: '1', ...(narrowing.parameters['year'] ? { span: 'year' } : {}) }).toString()}`
  return (
    <>
      <h3>{t('objects.of', { title: layer.title, n: data.total ?? data.items.length })}</h3>
      {data.items.length === 0 && <p className="quiet">{t('objects.none')}</p>}
      <ul>
        {data.items.map((r) => (
          <li key={r.id}>
            <button type="button" aria-pressed={chosen?.id === r.id} onClick={() => choose({ layer: layer.layer, id: r.id })}>
              <span className="grow">{r.title}</span>
              <StateTag colour={stateColour(definition, r.state, r.task)}>{r.state_title}</StateTag>
            </button>
          </li>
        ))}
      </ul>
      {data.items.length > 0 && <To href={address}>{t(data.next ? 'objects.more' : 'objects.all')}</To>}
    </>
  )
}
