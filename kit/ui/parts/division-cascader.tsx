import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Cascader } from 'antd'
import { useEffect, useState } from 'react'
import { t } from '../text/text.ts'
import type { Division } from '#kit/wire/divisions.ts'
import { childrenOf, divisionBy } from './divisions.ts'

type Option = { value: string; label: string; isLeaf: boolean; children?: Option[] }
const optionOf = (d: Division): Option => ({ value: d.code, label: d.name, isLeaf: !d.has_children })

/** Codes from the first column down to the one wanted, as far as columns are loaded. */
function pathTo(options: readonly Option[], code: string): string[] | null {
  for (const option of options) {
    if (option.value === code) return [code]
    const below = pathTo(option.children ?? [], code)
    if (below) return [option.value, ...below]
  }
  return null
}

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

/** Picks a division level by level, from the whole scope and what lies right below it; any level may be chosen. The whole path is the tooltip. */
export function DivisionCascader({
  value,
  onChange,
  label,
  id,
  className,
  allowClear = true,
  disabled = false,
  variant = 'outlined',
  status = '',
}: Properties) {
  const client = useQueryClient()
  const { data: top } = useQuery(childrenOf())
  const { data: chosen } = useQuery({ ...divisionBy(value ?? ''), enabled: Boolean(value) })
  const [loaded, setLoaded] = useState<Readonly<Record<string, Option[]>>>({})
  const load = async (code: string) => {
    const children = await client.ensureQueryData(childrenOf(code))
    setLoaded((before) => ({ ...before, [code]: children.map(optionOf) }))
  }
  const only = top?.length === 1 ? top[0] : undefined
  useEffect(() => {
    if (only?.has_children) void load(only.code)
  }, [only?.code])
  const loadAbove = async (code: string) => {
    for (let at = await client.ensureQueryData(divisionBy(code)); at?.parent && at.parent !== only?.code;) {
      await load(at.parent)
      at = await client.ensureQueryData(divisionBy(at.parent))
    }
  }
  const withChildren = (option: Option): Option => {
    const children = loaded[option.value]
    return children ? { ...option, children: children.map(withChildren) } : option
  }
  const beneath = only ? (loaded[only.code] ?? []) : []
  const options = only ? [{ ...optionOf(only), isLeaf: true }, ...beneath.map(withChildren)] : (top ?? []).map((d) => withChildren(optionOf(d)))
  const name = chosen?.name ?? value ?? ''
  return (
    <Cascader<Option>
      {...(id ? { id } : {})}
      className={className ?? 'full-width'}
      aria-label={label}
      changeOnSelect
      expandTrigger="click"
      allowClear={allowClear}
      disabled={disabled}
      variant={variant}
      status={status}
      placeholder={t('division.choose')}
      options={options}
      value={value ? (pathTo(options, value) ?? [value]) : []}
      onOpenChange={(open) => {
        if (open && value) void loadAbove(value)
      }}
      displayRender={() => <span title={chosen?.path_name ?? name}>{name}</span>}
      loadData={(path) => {
        const last = path.at(-1)
        if (last && !loaded[last.value]) void load(last.value)
      }}
      onChange={(path, options) => onChange(path?.at(-1) ?? null, options?.at(-1)?.label)}
    />
  )
}
