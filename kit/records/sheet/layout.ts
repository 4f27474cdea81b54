import type { AnyRegister } from '#kit/register/define.ts'
import { headingOf } from '#kit/derive/sheet.ts'
import { ownId, ownVersion } from '#kit/files/mapping.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { linedFields, metaTitles } from './cells.ts'

/** What an export shows: which columns, by title or by key, with the machine's ids or without. */
export type Layout = { readonly columns: readonly string[]; readonly keys: boolean; readonly ids: boolean }

/** Which columns are written: behind those that are shown, of which record a line is and of which of its versions. */
export const writtenColumns = ({ columns, ids }: Pick<Layout, 'columns' | 'ids'>): string[] => [...columns, ...(ids ? [ownVersion.name, ownId.name] : [])]

/** Parameters that say how an export is written, and not what is in it. */
export const layoutParameters = ['columns', 'names', 'ids'] as const

/** All that a line can hold: what is exported where no columns are named. */
export const wholeLayout = (r: AnyRegister): Layout => ({
  columns: ['title', 'state', 'division', 'belongs_to_year', 'demo', ...linedFields(r).map(([name]) => name)],
  keys: false,
  ids: false,
})

/** The layout that an address asks for. @throws Refusal 422 `export_column_unknown` */
export function layoutOf(r: AnyRegister, query: URLSearchParams): Layout {
  const whole = wholeLayout(r)
  const known = new Set([...Object.keys(metaTitles), ...linedFields(r).map(([name]) => name)])
  const named = query.get('columns')?.split(',').filter(Boolean)
  const unknown = named?.find((name) => !known.has(name) && !Object.hasOwn(r.fields, name))
  if (unknown !== undefined) {
    const message = `${r.title}没有可导出的列“${unknown}”`
    throw new Refusal(422, 'export_column_unknown', message, [{ field: 'columns', code: 'export_column_unknown', message }])
  }
  const columns = named ? [...new Set(named)].filter((name) => known.has(name)) : whole.columns
  return { columns, keys: query.get('names') === 'keys', ids: query.get('ids') === '1' }
}

/** The heading of a column; what stands beside the fields gives way to a field of the same title. */
export function columnTitle(r: AnyRegister, key: string, units: boolean): string {
  const field = r.fields[key]
  if (field) return units ? headingOf(field.title, field) : field.title
  for (const own of [ownId, ownVersion]) if (key === own.name) return own.title
  const title = metaTitles[key] ?? key
  return Object.values(r.fields).some((f) => f.title === title) ? `记录${title}` : title
}
