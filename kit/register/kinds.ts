import type { AnyRegister } from './define.ts'
import { fieldOfKind } from './field-of-kind.ts'
import type { Field, Fields } from './fields.ts'
import { isFilled } from './filled.ts'
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

/** The fields of a register as records of one kind have them; all where no kind is said. */
export const fieldsOfKind = (r: AnyRegister, kind: string | null): Fields =>
  kind === null ? r.fields : Object.fromEntries(Object.entries(r.fields).flatMap(([name, field]) => fieldOfKind<Field>(field, kind).map((own) => [name, own])))

/** @throws Refusal 409 when a correction changes the kind, 422 for what records of this kind do not have */
export function demandKind(r: AnyRegister, before: Values | null, row: Values): void {
  const { kinds } = r.access
  if (!kinds) return
  const kind = kindOf(r, row)
  const title = r.fields[kinds.field]?.title ?? kinds.field
  if (before && kindOf(r, before) !== kind)
    throw new Refusal(409, 'kind_fixed', `${title}在登记后不能改，请作废后另行登记`, [{ field: kinds.field, code: 'kind_fixed', message: '登记后不能改' }])
  for (const [name, field] of Object.entries(r.fields)) {
    if (!isFilled(row[name])) continue
    const [own] = kind === null ? [field] : fieldOfKind<Field>(field, kind)
    if (!own)
      throw new Refusal(422, 'field_not_here', `这一${title}没有“${field.title}”`, [{ field: name, code: 'field_not_here', message: `这一${title}没有该项` }])
    if (own !== field && own.kind === 'choice' && !Object.hasOwn(own.choices, String(row[name])))
      throw new Refusal(422, 'field_invalid', `这一${title}不能选该项“${field.title}”`, [{ field: name, code: 'field_invalid', message: `不属于这一${title}` }])
  }
}
