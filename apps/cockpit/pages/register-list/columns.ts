import { useMemo, useState } from 'react'
import { useAddress } from '#kit/ui/address.ts'
import { t } from '../../text/text.ts'
import type { FieldDefinition, RegisterDefinition } from '#kit/wire/registers.ts'
import { type Columns, columnsCode, columnsOf } from './columns-code.ts'

export type Column = { name: string; title: string; unit?: string; sortable: boolean; field?: FieldDefinition }

const unlisted = new Set<FieldDefinition['kind']>(['point', 'line', 'polygon', 'rows'])
const unsorted = new Set<FieldDefinition['kind']>(['choices', 'evidence', 'reference', 'links', 'division'])

/** Every column the list of a register may show. */
export function allColumns(definition: RegisterDefinition): Column[] {
  const own = definition.fields
    .filter((f) => !f.machine && !unlisted.has(f.kind))
    .map((field): Column => ({
      name: field.name,
      title: field.title,
      sortable: !unsorted.has(field.kind) && !field.sensitive,
      field,
      ...(field.unit ? { unit: field.unit } : {}),
    }))
  return [
    { name: 'state', title: t('register.state'), sortable: true },
    { name: 'division', title: t('register.division'), sortable: false },
    ...own,
    { name: 'belongs_to_year', title: t('register.year'), sortable: true },
    { name: 'changed_at', title: t('register.changed_at'), sortable: true },
  ]
}

/** Columns before anyone chose: the definition's own, without what the name of the record already says. */
export function defaultColumns(definition: RegisterDefinition): string[] {
  const told = new Set(definition.label)
  const named = definition.columns.filter((name) => !told.has(name))
  if (named.length > 0) return named
  const first = definition.fields.filter((f) => !unlisted.has(f.kind) && !told.has(f.name) && !f.long && f.kind !== 'evidence').slice(0, 4)
  return ['state', 'division', ...first.map((f) => f.name), 'changed_at']
}

export type ChooseColumns = (columns: Columns | null) => void

/** The columns and widths that a saved view names in its address; else those this person chose on this device. */
export function useColumns(definition: RegisterDefinition): readonly [Columns, ChooseColumns] {
  const key = `siku.columns.${definition.register}`
  const usual = (): Columns => ({ names: defaultColumns(definition), widths: {} })
  const [own, setOwn] = useState<Columns>(() => {
    const kept = localStorage.getItem(key)
    return kept ? columnsOf(kept) : usual()
  })
  const [parameters, set] = useAddress()
  const asked = parameters.get('columns')
  const choose = (next: Columns | null) => {
    if (asked !== null) set({ columns: null }, { replace: true })
    if (next === null) localStorage.removeItem(key)
    else localStorage.setItem(key, columnsCode(next))
    setOwn(next ?? usual())
  }
  return [useMemo(() => (asked === null ? own : columnsOf(asked)), [asked, own]), choose]
}
