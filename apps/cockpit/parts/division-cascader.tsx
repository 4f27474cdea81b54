import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Cascader } from 'antd'
import { useEffect, useState } from 'react'
import { t } from '../text/text.ts'
import type { Division } from '../wire.ts'
import { childrenOf, divisionBy } from './divisions.ts'

type Option = { value: string; label: string; isLeaf: boolean; children?: Option[] }
const optionOf = (d: Division): Option => ({ value: d.code, label: d.name, isLeaf: !d.has_children })

type Properties = {
  value: string | null | undefined
  onChange: (code: string | null, name?: string) => void
  label: string
  id?: string
  className?: string
  allowClear?: boolean
  disabled?: boolean
  variant?: 'filled' | 'outlined'
  status?: 'error' | ''
}

/** Picks a division level by level; any level may be chosen. Shows the last name; the whole path is its tooltip. */
export function DivisionCascader({ value, onChange, label, id, className, allowClear = true, disabled = false, variant = 'outlined', status = '' }: Properties) {
  const client = useQueryClient()
  const { data: top } = useQuery(childrenOf())
  const { data: chosen } = useQuery({ ...divisionBy(value ?? ''), enabled: Boolean(value) })
  const [loaded, setLoaded] = useState<Readonly<Record<string, Option[]>>>({})
  const load = async (code: string) => {
    const children = await client.ensureQueryData(childrenOf(code))
    setLoaded((before) => ({ ...before, [code]: children.map(optionOf) }))
  }
  const only = top?.length === 1 ? top[0] : undefined
  useEffect(() => { if (only?.has_children) void load(only.code) }, [only?.code])
  const withChildren = (option: Option): Option => {
    const children = loaded[option.value]
    return children ? { ...option, children: children.map(withChildren) } : option
  }
  const name = chosen?.name ?? value ?? ''
  return (
    <Cascader<Option> {...(id ? { id } : {})} className={className ?? 'full-width'} aria-label={label} changeOnSelect expandTrigger="click" allowClear={allowClear}
      disabled={disabled} variant={variant} status={status} placeholder={t('division.choose')} options={(top ?? []).map((d) => withChildren(optionOf(d)))}
      value={value ? [value] : []} displayRender={() => <span title={chosen?.path_name ?? name}>{name}</span>}
      loadData={(path) => { const last = path.at(-1); if (last && !loaded[last.value]) void load(last.value) }}
      onChange={(path, options) => onChange(path?.at(-1) ?? null, options?.at(-1)?.label)} />
  )
}
