import type { AnyRegister } from '#kit/register/define.ts'

/** What a definition says of kinds, read anew here and not from the code that enforces it. */
export const kindsOf = (r: AnyRegister): readonly (string | null)[] => (r.access.kinds ? Object.keys(r.access.kinds.of) : [null])

/** The field that says the kind, for a record of it. */
export const ofKind = (r: AnyRegister, kind: string | null): Record<string, unknown> => (r.access.kinds && kind !== null ? { [r.access.kinds.field]: kind } : {})

/** Whether a role may know of records of a kind at all. */
export const knows = (r: AnyRegister, role: string, kind: unknown): boolean => {
  const known: readonly string[] = r.access.kinds?.of[String(kind)] ?? []
  return !r.access.kinds || known.includes(role)
}
