import { Button, Checkbox, Drawer, Input, Skeleton, Switch } from 'antd'
import { useState } from 'react'
import { useAddress } from '#kit/ui/address.ts'
import type { LayerItem, RecordLayer } from '#kit/ui/map/layer-items.ts'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { t } from '../../text/text.ts'
import { useSections } from '../figures/use-sections.ts'
import { BaseChoice } from './base-choice.tsx'
import { DaySlider } from './day-slider.tsx'
import { ShownLayers } from './shown-layers.tsx'
import { t as own } from './text.ts'

type Properties = {
  items: readonly LayerItem[] | null
  /** Those on the map, the topmost first. */
  layers: readonly RecordLayer[]
  names: readonly string[]
  hidden: ReadonlySet<string>
  year: number
  set: ReturnType<typeof useAddress>[1]
}

/** What lies on the map with its legend, what narrows it, and all layers by chapter; a drawer where there is no room. */
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

function Tree({ items, layers, names, hidden, year, set }: Properties) {
  const sections = useSections()
  const [parameters] = useAddress()
  const [wanted, setWanted] = useState('')
  if (!items) return <Skeleton active paragraph={{ rows: 6 }} />
  if (items.length === 0) return <p className="quiet">{t('map.no_layers')}</p>
  const choose = (name: string, on: boolean) =>
    set({ layers: (on ? [...names, name] : names.filter((n) => n !== name)).join(',') || 'none' }, { replace: true })
  const switches = [
    { name: 'only_year', label: t('map.only_year', { year }) },
    { name: 'mine', label: own('only.mine'), help: own('only.mine_help') },
  ]
  const found = items.filter((item) => item.title.includes(wanted.trim()))
  const groups = Map.groupBy(found, (item) => item.chapter)
  const titleOf = (chapter: string) => sections.find((s) => s.number === chapter)?.title ?? t('figures.chapter_other')
  const ordered = [...groups].toSorted(([a], [b]) => a.localeCompare(b, 'zh', { numeric: true }))
  return (
    <>
      {switches.map(({ name, label, help }) => (
        <label key={name} className="row" title={help}>
          <Switch size="small" checked={parameters.get(name) === '1'} onChange={(on) => set({ [name]: on ? 1 : null }, { replace: true })} />
          {label}
        </label>
      ))}
      <DaySlider year={year} />
      <ShownLayers layers={layers} hidden={hidden} off={(layer) => choose(layer, false)} />
      <BaseChoice />
      <h2>{own('layers.all')}</h2>
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
          <h3>{titleOf(chapter)}</h3>
          <ul>
            {members.map((item) => (
              <li key={item.layer}>
                <Checkbox checked={names.includes(item.layer)} onChange={(e) => choose(item.layer, e.target.checked)}>
                  {item.title}
                </Checkbox>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
