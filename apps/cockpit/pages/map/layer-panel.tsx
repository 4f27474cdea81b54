import { Button, Checkbox, Drawer, Input, Skeleton, Switch } from 'antd'
import { useState } from 'react'
import { useAddress } from '#kit/ui/address.ts'
import type { LayerItem, RecordLayer } from '#kit/ui/map/layer-items.ts'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { t } from '../../text/text.ts'
import { useSections } from '../figures/use-sections.ts'
import { Legend } from './legend.tsx'
import { hideParameter, viewIn } from './view-address.ts'

type Properties = {
  items: readonly LayerItem[] | null
  layers: readonly RecordLayer[]
  names: readonly string[]
  hidden: ReadonlySet<string>
  year: number
  only_year: boolean
  set: ReturnType<typeof useAddress>[1]
}

/** The layers by chapter, with the legend of those that are on; a drawer where there is no room. */
export function LayerPanel(given: Properties) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <aside className="map-panel" aria-label={t('map.layers')}>
        <div className="map-panel-scroll">
          <Tree {...given} />
        </div>
      </aside>
      <Button className="map-panel-button" icon={<Icon name="columns" />} onClick={() => setOpen(true)}>
        {t('map.layers')}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} placement="bottom" title={t('map.layers')} size="75%">
        <Tree {...given} />
      </Drawer>
    </>
  )
}

function Tree({ items, layers, names, hidden, year, only_year, set }: Properties) {
  const sections = useSections()
  const [parameters] = useAddress()
  const zoom = viewIn(parameters)?.zoom ?? null
  const [wanted, setWanted] = useState('')
  if (!items) return <Skeleton active paragraph={{ rows: 6 }} />
  if (items.length === 0) return <p className="quiet">{t('map.no_layers')}</p>
  const choose = (name: string, on: boolean) =>
    set({ layers: (on ? [...names, name] : names.filter((n) => n !== name)).join(',') || 'none' }, { replace: true })
  const toggle = (key: string) => {
    const next = new Set(hidden)
    if (!next.delete(key)) next.add(key)
    set({ hide: hideParameter(next) }, { replace: true })
  }
  const found = items.filter((item) => item.title.includes(wanted.trim()))
  const groups = Map.groupBy(found, (item) => item.chapter)
  const titleOf = (chapter: string) => sections.find((s) => s.number === chapter)?.title ?? t('figures.chapter_other')
  const ordered = [...groups].toSorted(([a], [b]) => a.localeCompare(b, 'zh', { numeric: true }))
  return (
    <>
      <label className="row">
        <Switch size="small" checked={only_year} onChange={(on) => set({ only_year: on ? 1 : null }, { replace: true })} />
        {t('map.only_year', { year })}
      </label>
      <Input
        size="small"
        className="find-layer"
        allowClear
        prefix={<Icon name="search" size={14} />}
        aria-label={t('map.find_layer')}
        placeholder={t('map.find_layer')}
        value={wanted}
        onChange={(e) => setWanted(e.target.value)}
      />
      {found.length === 0 && <p className="quiet">{t('map.no_such_layer')}</p>}
      {ordered.map(([chapter, members]) => (
        <section key={chapter}>
          <h2>{titleOf(chapter)}</h2>
          <ul>
            {members.map((item) => {
              const layer = layers.find((l) => l.layer === item.layer)
              return (
                <li key={item.layer}>
                  <Checkbox checked={names.includes(item.layer)} onChange={(e) => choose(item.layer, e.target.checked)}>
                    {item.title}
                  </Checkbox>
                  {layer && <Legend layer={layer} hidden={hidden} toggle={toggle} far={zoom !== null && zoom < layer.from_zoom} />}
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </>
  )
}
