import { Button, Checkbox, Input, Popover, Segmented, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useAddress, useWhereWhen } from '#kit/ui/address.ts'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { t } from '../../text/text.ts'
import type { RegisterDefinition } from '#kit/wire/registers.ts'
import { allColumns, type ChooseColumns } from './columns.ts'
import type { Columns } from './columns-code.ts'
import type { Parameters } from '#kit/ui/api.ts'
import { countedOption, useFacets } from './facets.tsx'
import { SavedViews } from './saved.tsx'
import { fieldFilters } from './query.ts'

type Properties = {
  definition: RegisterDefinition
  total: number | null | undefined
  columns: Columns
  chooseColumns: ChooseColumns
  filtering: boolean
  toggleFilters: () => void
  hasMap: boolean
  mapOpen: boolean
  filters: Parameters
}
const first = { cursor: null, page: null }
const clocks = ['late', 'in_time', 'waiting', 'done'] as const

/** Text, state, year, filters, columns, map. */
export function Toolbar({ definition, total, columns, chooseColumns, filtering, toggleFilters, hasMap, mapOpen, filters }: Properties) {
  const [looked, setLooked] = useState(false)
  const facets = useFacets(definition.register, filters, looked)
  const look = (open: boolean) => setLooked((before) => before || open)
  const [parameters, set] = useAddress()
  const { year } = useWhereWhen()
  const states = parameters.get('state')?.split(',') ?? []
  const n = fieldFilters(parameters).length
  return (
    <div className="toolbar" role="search" aria-label={definition.title}>
      <TextFilter title={definition.title} />
      {Object.keys(definition.states).length > 1 && (
        <Select
          mode="multiple"
          className="state-filter"
          aria-label={t('register.state')}
          placeholder={t('register.all_states')}
          maxTagCount="responsive"
          allowClear
          value={states}
          onChange={(v: string[]) => set({ state: v.join(',') || null, ...first })}
          onOpenChange={look}
          optionRender={countedOption(facets && (facets['state'] ?? {}))}
          options={Object.entries(definition.states).map(([value, label]) => ({ value, label }))}
        />
      )}
      {definition.transitions.some((step) => step.within) && (
        <Select
          mode="multiple"
          className="clock-filter"
          aria-label={t('register.clock')}
          placeholder={t('register.all_clocks')}
          maxTagCount="responsive"
          allowClear
          value={parameters.get('clock')?.split(',') ?? []}
          onChange={(v: string[]) => set({ clock: v.join(',') || null, ...first })}
          onOpenChange={look}
          optionRender={(option) => (option.value === 'done' ? option.label : countedOption(facets && (facets['clock'] ?? {}))(option))}
          options={clocks.map((value) => ({ value, label: t(`register.clock_${value}`) }))}
        />
      )}
      <Segmented
        aria-label={t('register.span')}
        value={parameters.get('span') ?? 'all'}
        onChange={(v) => set({ span: v === 'year' ? 'year' : null, ...first })}
        options={[
          { value: 'all', label: t('register.all_years') },
          { value: 'year', label: t('register.of_year', { n: year }) },
        ]}
      />
      <Button icon={<Icon name="filter" />} aria-expanded={filtering} type={n > 0 ? 'primary' : 'default'} ghost={n > 0} onClick={toggleFilters}>
        {n > 0 ? t('register.filter_n', { n }) : t('register.filter')}
      </Button>
      <Popover trigger="click" placement="bottomLeft" content={<ColumnChooser definition={definition} columns={columns} choose={chooseColumns} />}>
        <Button icon={<Icon name="columns" />}>{t('register.columns')}</Button>
      </Popover>
      <SavedViews register={definition.register} columns={columns} />
      {hasMap && (
        <Button
          icon={<Icon name="map" />}
          aria-pressed={mapOpen}
          onClick={() => set({ map: mapOpen ? null : 1, ...(mapOpen ? { bbox: null, ...first } : {}) })}
        >
          {t(mapOpen ? 'register.map_hide' : 'register.map')}
        </Button>
      )}
      {parameters.has('mine') && (
        <Button type="link" onClick={() => set({ mine: null, ...first })}>
          {t('register.mine')} ✕
        </Button>
      )}
      {parameters.has('bbox') && (
        <Button type="link" onClick={() => set({ bbox: null, ...first })}>
          {t('register.bbox')} ✕
        </Button>
      )}
      <span className="quiet total" role="status">
        {total === undefined ? t('register.counting') : total === null ? '' : t('register.total', { n: grouped(String(total)) })}
      </span>
    </div>
  )
}

/** Waits until typing rests before it asks. */
function TextFilter({ title }: { title: string }) {
  const [parameters, set] = useAddress()
  const inAddress = parameters.get('q') ?? ''
  const [text, setText] = useState(inAddress)
  useEffect(() => setText(inAddress), [inAddress])
  useEffect(() => {
    if (text === inAddress) return
    const timer = setTimeout(() => set({ q: text.trim() || null, ...first }, { replace: true }), 350)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <Input
      className="text-filter"
      allowClear
      prefix={<Icon name="search" />}
      aria-label={t('register.search', { title })}
      placeholder={t('register.search', { title })}
      value={text}
      onChange={(e) => setText(e.target.value)}
    />
  )
}

function ColumnChooser({ definition, columns, choose }: { definition: RegisterDefinition; columns: Columns; choose: ChooseColumns }) {
  return (
    <div className="column-chooser">
      <p className="quiet">{t('register.columns_help')}</p>
      <Checkbox.Group
        value={[...columns.names]}
        onChange={(names) =>
          choose({
            ...columns,
            names: allColumns(definition)
              .map((c) => c.name)
              .filter((name) => names.includes(name)),
          })
        }
        options={allColumns(definition).map((c) => ({ value: c.name, label: c.title }))}
      />
      <Button size="small" type="link" onClick={() => choose(null)}>
        {t('register.columns_reset')}
      </Button>
    </div>
  )
}
