import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { said } from '../../text/language.ts'
import { t } from '../../text/text.ts'
import { figureTitlesQuery } from '../figure-titles.ts'
import type { InputProperties } from './input.tsx'

/** One of the city's figures, found by its title. */
export function FigureInput({ field, value, onChange, id, invalid, describedBy }: InputProperties) {
  const { data, isFetching } = useQuery(figureTitlesQuery)
  return (
    <Select
      id={id}
      className="full-width"
      aria-label={field.title}
      aria-describedby={describedBy}
      status={invalid ? 'error' : ''}
      allowClear
      loading={isFetching}
      placeholder={t('input.choose')}
      notFoundContent={t('input.no_reference')}
      showSearch={{ optionFilterProp: 'label' }}
      value={value ? String(value) : null}
      onChange={(v: string | undefined) => onChange(v ?? null)}
      options={[...(data ?? [])].map(([figure, title]) => ({ value: figure, label: said(title) }))}
    />
  )
}
