import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { get } from '../../api.ts'
import { t } from '../../text/text.ts'
import type { Page, Rec } from '../../wire.ts'
import type { InputProperties } from './input.tsx'

/** Finds a record of another register by words. */
export function ReferenceInput({ field, value, onChange, id, invalid, describedBy, refs }: InputProperties) {
  const [text, setText] = useState('')
  const register = field.register ?? ''
  const q = useDeferredValue(text.trim())
  const chosen = value ? String(value) : null
  const { data, isFetching } = useQuery({
    queryKey: ['reference', register, q],
    queryFn: ({ signal }) => get<Page<Rec>>(`/api/registers/${register}/records`, { q, limit: 20 }, signal),
  })
  const known = chosen ? refs?.[chosen]?.title ?? data?.items.find((r) => r.id === chosen)?.title : undefined
  const { data: fetched } = useQuery({
    queryKey: ['record', register, chosen], enabled: chosen !== null && known === undefined && !isFetching,
    queryFn: () => get<Rec>(`/api/registers/${register}/records/${chosen}`),
  })
  const found = (data?.items ?? []).map((r) => ({ value: r.id, label: r.title, place: r.division_name }))
  const options = chosen && !found.some((o) => o.value === chosen) ? [{ value: chosen, label: known ?? fetched?.title ?? chosen, place: '' }, ...found] : found
  return (
    <Select id={id} className="full-width" aria-label={field.title} aria-describedby={describedBy} status={invalid ? 'error' : ''} allowClear loading={isFetching}
      placeholder={t('input.search_reference')} notFoundContent={t('input.no_reference')} value={chosen}
      showSearch={{ filterOption: false, onSearch: setText }} onChange={(v: string | undefined) => onChange(v ?? null)} options={options}
      optionRender={({ data: o }) => <span className="row"><span className="grow ellipsis">{o.label}</span><small className="quiet">{o.place}</small></span>} />
  )
}
