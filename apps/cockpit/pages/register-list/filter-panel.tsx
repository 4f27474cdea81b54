import { Button, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useAddress } from '#kit/ui/address.ts'
import { DateInput } from '#kit/ui/parts/fields/date-input.tsx'
import { t } from '../../text/text.ts'
import type { FieldDefinition, RegisterDefinition } from '#kit/wire/registers.ts'
import type { Parameters } from '#kit/ui/api.ts'
import type { Facets } from '#kit/wire/records.ts'
import { countedOption, useFacets } from './facets.tsx'
import { fieldFilters } from './query.ts'
import { Unit } from '#kit/ui/parts/quantity.tsx'

const listed = new Set<FieldDefinition['kind']>(['code', 'choice', 'choices', 'boolean'])
const ranged = new Set<FieldDefinition['kind']>(['date', 'instant', 'integer', 'decimal'])
const first = { cursor: null, page: null }

/** One filter a field: choices as lists, days and quantities as ranges. */
export function FilterPanel({ definition, filters }: { definition: RegisterDefinition; filters: Parameters }) {
  const [parameters, set] = useAddress()
  const facets = useFacets(definition.register, filters, true)
  const fields = definition.fields.filter((f) => !f.sensitive && (listed.has(f.kind) || ranged.has(f.kind)))
  const clear = () =>
    set({ ...Object.fromEntries(fieldFilters(parameters).map((key) => [key, null])), q: null, state: null, clock: null, mine: null, bbox: null, ...first })
  return (
    <section className="card filters gap" aria-label={t('register.filter')}>
      {fields.map((field) => (
        <div key={field.name} className="filter">
          <span className="quiet">
            {field.title}
            {field.unit && <Unit of={field.unit} />}
          </span>
          {listed.has(field.kind) ? <ListFilter field={field} counts={facets && (facets[field.name] ?? {})} /> : <RangeFilter field={field} />}
        </div>
      ))}
      <Button onClick={clear}>{t('register.clear')}</Button>
    </section>
  )
}

function ListFilter({ field, counts }: { field: FieldDefinition; counts: Facets[string] | undefined }) {
  const [parameters, set] = useAddress()
  const options =
    field.kind === 'boolean'
      ? [
          { value: 'true', label: t('value.yes') },
          { value: 'false', label: t('value.no') },
        ]
      : Object.entries(field.choices ?? {}).map(([value, label]) => ({ value, label }))
  return (
    <Select
      mode="multiple"
      className="full-width"
      allowClear
      maxTagCount="responsive"
      aria-label={field.title}
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      optionRender={field.kind === 'choices' ? undefined : countedOption(counts)}
      value={parameters.get(field.name)?.split(',') ?? []}
      onChange={(v: string[]) => set({ [field.name]: v.join(',') || null, ...first })}
    />
  )
}

function RangeFilter({ field }: { field: FieldDefinition }) {
  const [parameters, set] = useAddress()
  const end = (operator: 'gte' | 'lte') => {
    const key = `${field.name}.${operator}`
    const label = t(operator === 'gte' ? 'register.from' : 'register.to', { title: field.title })
    const change = (value: string | null) => set({ [key]: value, ...first })
    return field.kind === 'date' || field.kind === 'instant' ? (
      <DateInput small label={label} value={parameters.get(key)} onChange={change} />
    ) : (
      <NumberEnd label={label} value={parameters.get(key) ?? ''} change={change} />
    )
  }
  return (
    <span className="row tight">
      {end('gte')}
      <span className="quiet">{t('register.range_to')}</span>
      {end('lte')}
    </span>
  )
}

function NumberEnd({ label, value, change }: { label: string; value: string; change: (value: string | null) => void }) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const keep = () => {
    if (text !== value) change(text.trim() || null)
  }
  return (
    <Input
      className="number-end"
      inputMode="decimal"
      aria-label={label}
      value={text}
      onChange={(e) => setText(e.target.value)}
      onBlur={keep}
      onPressEnter={keep}
    />
  )
}
