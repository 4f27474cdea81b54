import type { AnyRegister } from '#kit/register/define.ts'

/** What a definition says of kinds, read anew here and not from the code that enforces it: one of those that the same roles know. */
export function kindsOf(r: AnyRegister): readonly (string | null)[] {
  if (!r.access.kinds) return [null]
  const known = Object.entries(r.access.kinds.of).map(([kind, roles]) => [kind, roles.toSorted().join()] as const)
  return known.filter(([, roles], i) => known.findIndex(([, same]) => same === roles) === i).map(([kind]) => kind)
}

/** The field that says the kind, for a record of it. */
export const ofKind = (r: AnyRegister, kind: string | null): Record<string, unknown> =>
  r.access.kinds && kind !== null ? { [r.access.kinds.field]: kind } : {}

/** Whether a role may know of records of a kind at all. */
export const knows = (r: AnyRegister, role: string, kind: unknown): boolean => {
  const known: readonly string[] = r.access.kinds?.of[String(kind)] ?? []
  return !r.access.kinds || known.includes(role)
}

/** Whether a role may read records of a kind: what is open to read is so whatever its kind. */
export const reads = (r: AnyRegister, role: string, kind: unknown): boolean =>
  typeof r.access.read === 'string' || ((r.access.read as readonly string[]).includes(role) && knows(r, role, kind))
