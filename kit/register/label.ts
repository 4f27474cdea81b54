import { grouped } from '#kit/quantity/grouped.ts'
import type { Field, RowField } from './fields.ts'
import type { AnyRegister } from './define.ts'
import { masked } from './mask.ts'

const titleOf = (choices: Readonly<Record<string, string>>, value: unknown): string => choices[String(value)] ?? String(value)

/** A value in words, for labels and documents; references are named by `name`. */
export function inWords(field: Field | RowField, value: unknown, name: (id: string) => string = (id) => id): string {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return '—'
  switch (field.kind) {
    case 'choice':
      return titleOf(field.choices, value)
    case 'choices':
      return (value as string[]).map((v) => titleOf(field.choices, v)).join('、')
    case 'code':
      return titleOf(field.list.codes, value)
    case 'boolean':
      return value ? '是' : '否'
    case 'instant':
      return String(value).slice(0, 16).replace('T', ' ')
    case 'decimal':
    case 'integer':
      return `${value}${field.unit ?? ''}`
    case 'division':
    case 'reference':
      return name(String(value))
    case 'links':
      return (value as string[]).map(name).join('、')
    case 'rows':
      return `${(value as unknown[]).length} 行`
    case 'evidence':
      return `${(value as unknown[]).length} 件`
    case 'point':
    case 'line':
    case 'polygon':
      return '见地图'
    default:
      return String(value)
  }
}

/** A value as people read it on paper and in the history: as in words, with the digits of an amount grouped. What is read again by a program takes {@link inWords}. */
export function readOut(field: Field | RowField, value: unknown, name?: (id: string) => string): string {
  const amount = (field.kind === 'decimal' || field.kind === 'integer') && field.unit !== undefined && field.unit !== '年'
  if (!amount || value === null || value === undefined || value === '') return inWords(field, value, name)
  return `${grouped(String(value))}${field.unit}`
}

/** The record's name in lists: its label fields in words; what is sensitive stays masked. */
export function labelOf(r: AnyRegister, row: Readonly<Record<string, unknown>>, name?: (id: string) => string): string {
  const parts = r.label.flatMap((n) => {
    const field = r.fields[n]
    const value = row[n]
    if (!field || value === null || value === undefined || value === '') return []
    return [field.sensitive ? masked(field.sensitive.mask, value) : inWords(field, value, name)]
  })
  return parts.join(' · ') || r.title
}
