import type { AnyRegister } from './define.ts'
import type { Field, Fields } from './fields.ts'
import { Refusal } from './refusal.ts'

type Values = Readonly<Record<string, unknown>>

/** The kind of a record; null where its register has one only, or none is said yet. */
export function kindOf(r: AnyRegister, row: Values): string | null {
  const said = r.access.kinds ? row[r.access.kinds.field] : null
  return typeof said === 'string' && said !== '' ? said : null
}

/** Of some roles, those that know the kind of a record. A record that does not say its kind is refused for that. */
export function ofKind<R extends string>(r: AnyRegister, roles: readonly R[], row: Values): readonly R[] {
  const kind = kindOf(r, row)
  if (kind === null) return roles
  const known: readonly string[] = r.access.kinds?.of[kind] ?? []
  return roles.filter((role) => role === 'system' || known.includes(role))
}

/** Whether records of a kind have a field at all. */
export const hasField = (field: Pick<Field, 'kinds'>, kind: string | null): boolean => kind === null || (field.kinds?.includes(kind) ?? true)

const choicesOf = (field: Field, kind: string | null): readonly string[] | null =>
  field.kind === 'choice' && kind !== null ? (field.by_kind?.[kind] ?? null) : null

/** The fields of a register as records of one kind have them, with the choices that are theirs. */
export function fieldsOfKind(r: AnyRegister, kind: string | null): Fields {
  return Object.fromEntries(
    Object.entries(r.fields)
      .filter(([, field]) => hasField(field, kind))
      .map(([name, field]) => {
        const own = choicesOf(field, kind)
        return [
          name,
          field.kind === 'choice' && own
            ? { ...field, choices: Object.fromEntries(Object.entries(field.choices).filter(([choice]) => own.includes(choice))) }
            : field,
        ]
      }),
  )
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** @throws Refusal 409 when a correction changes the kind, 422 for what records of this kind do not have */
export function demandKind(r: AnyRegister, before: Values | null, row: Values): void {
  const { kinds } = r.access
  if (!kinds) return
  const kind = kindOf(r, row)
  const title = r.fields[kinds.field]?.title ?? kinds.field
  if (before && kindOf(r, before) !== kind)
    throw new Refusal(409, 'kind_fixed', `${title}在登记后不能改，请作废后另行登记`, [{ field: kinds.field, code: 'kind_fixed', message: '登记后不能改' }])
  for (const [name, field] of Object.entries(r.fields)) {
    if (isEmpty(row[name])) continue
    if (!hasField(field, kind))
      throw new Refusal(422, 'field_not_here', `这一${title}没有“${field.title}”`, [{ field: name, code: 'field_not_here', message: `这一${title}没有该项` }])
    const own = choicesOf(field, kind)
    if (own && !own.includes(String(row[name])))
      throw new Refusal(422, 'field_invalid', `这一${title}不能选该项“${field.title}”`, [{ field: name, code: 'field_invalid', message: `不属于这一${title}` }])
  }
}
