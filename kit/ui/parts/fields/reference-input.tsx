import { useQueries, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { get } from '../../api.ts'
import { t } from '../../text/text.ts'
import type { Page } from '#kit/wire/door.ts'
import type { Rec } from '#kit/wire/records.ts'
import { recordOf } from '../records.ts'
import type { InputProperties } from './input.tsx'

type Option = { value: string; label: string; place: string }

/** Records found by words, those chosen already among them; a chosen one is asked for by itself when nothing else names it. */
function useFound(register: string, chosen: readonly string[], refs: Rec['refs'] | undefined) {
  const [text, setText] = useState('')
  const q = useDeferredValue(text.trim())
  const { data, isFetching } = useQuery({
    queryKey: ['reference', register, q],
    queryFn: ({ signal }) => get<Page<Rec>>(`/api/registers/${register}/records`, { q, limit: 20 }, signal),
  })
  const found: Option[] = (data?.items ?? []).map((r) => ({ value: r.id, label: r.title, place: r.division_name ?? '' }))
  const missing = chosen.filter((id) => !refs?.[id] && !found.some((o) => o.value === id))
  const asked = useQueries({ queries: missing.map((id) => ({ ...recordOf(register, id), enabled: !isFetching })) })
  const named = (id: string): Option => ({ value: id, place: '', label: refs?.[id]?.title ?? asked[missing.indexOf(id)]?.data?.title ?? t('value.unnamed') })
  const options = [...chosen.filter((id) => !found.some((o) => o.value === id)).map(named), ...found]
  // what stands in the list is not yet what was typed: an Enter in this moment takes nothing
  return { options, busy: isFetching || q !== text.trim(), setText }
}

const drawn = ({ data }: { data: Option }) => (
  <span className="row">
    <span className="grow ellipsis">{data.label}</span>
    <small className="quiet">{data.place}</small>
  </span>
)

/** Finds a record of another register by words. */
export function ReferenceInput({ field, value, onChange, id, invalid, describedBy, refs }: InputProperties) {
  const chosen = value ? String(value) : null
  const { options, busy, setText } = useFound(field.register ?? '', chosen === null ? [] : [chosen], refs)
  return (
    <Select
      id={id}
      className="full-width"
      aria-label={field.title}
      aria-describedby={describedBy}
      status={invalid ? 'error' : ''}
      allowClear
      loading={busy}
      aria-busy={busy}
      placeholder={t('input.search_reference')}
      notFoundContent={t(busy ? 'input.looking' : 'input.no_reference')}
      value={chosen}
      showSearch={{ filterOption: false, onSearch: setText }}
      onChange={(v: string | undefined) => onChange(v ?? null)}
      options={options}
      optionRender={drawn}
    />
  )
}

/** Finds records of another register by words; several may be chosen. */
export function LinksInput({ field, value, onChange, id, invalid, describedBy, refs }: InputProperties) {
  const chosen = (value as string[] | null) ?? []
  const { options, busy, setText } = useFound(field.register ?? '', chosen, refs)
  return (
    <Select
      id={id}
      mode="multiple"
      className="full-width"
      aria-label={field.title}
      aria-describedby={describedBy}
      status={invalid ? 'error' : ''}
      allowClear
      loading={busy}
      aria-busy={busy}
      placeholder={t('input.search_references')}
      notFoundContent={t(busy ? 'input.looking' : 'input.no_reference')}
      value={[...chosen]}
      {...(field.max === undefined ? {} : { maxCount: Number(field.max) })}
      showSearch={{ filterOption: false, onSearch: setText }}
      onChange={(v: string[]) => onChange(v)}
      options={options}
      optionRender={drawn}
    />
  )
}
