import type { Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Field } from '#kit/register/fields.ts'
import { inWords, labelOf } from '#kit/register/label.ts'
import { masked } from '#kit/register/mask.ts'

/** How values of records are written into a sheet: names of places and records, titles of choices or their keys. */
export type Writing = {
  readonly name: (id: string) => string
  readonly place: (id: string) => string
  readonly code: (id: string) => string
  readonly keys: boolean
}

/** What of a record a sheet may show beside its fields. */
export const metaTitles: Readonly<Record<string, string>> = {
  title: '名称',
  state: '状态',
  division: '所在地',
  belongs_to_year: '所属年度',
  changed_at: '最近变动',
  demo: '备注',
}

const leftOut: ReadonlySet<string> = new Set(['point', 'line', 'polygon', 'evidence', 'rows'])

/** The fields that a line of a sheet can hold. */
export const linedFields = (r: AnyRegister): [string, Field][] => Object.entries(r.fields).filter(([, field]) => !field.machine && !leftOut.has(field.kind))

function valueText(field: Field, value: unknown, { name, place, code, keys }: Writing): string {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return ''
  if (field.sensitive) return masked(field.sensitive.mask, value)
  if (field.kind === 'decimal' || field.kind === 'integer') return String(value)
  if (field.kind === 'division') return keys ? code(String(value)) : place(String(value))
  if (keys && (field.kind === 'choice' || field.kind === 'code')) return String(value)
  if (keys && field.kind === 'choices') return (value as string[]).join('、')
  if (field.kind === 'text') return String(value)
  return inWords(field, value, name)
}

/** One cell of a record: a field's, or what stands beside the fields. */
export function cellText(r: AnyRegister, key: string, row: Row, writing: Writing): string {
  const field = r.fields[key]
  if (field) return valueText(field, row[key], writing)
  switch (key) {
    case 'id':
      return row.id
    case 'title':
      return labelOf(r, row, (id) => writing.name(id))
    case 'state':
      return writing.keys ? row.state : (r.states[row.state] ?? row.state)
    case 'division':
      return writing.keys ? writing.code(row.division) : writing.place(row.division)
    case 'belongs_to_year':
      return String(row.belongs_to_year)
    case 'demo':
      return row['demo'] ? '演示数据' : ''
    default:
      return String(row[key] ?? '')
        .slice(0, 16)
        .replace('T', ' ')
  }
}
