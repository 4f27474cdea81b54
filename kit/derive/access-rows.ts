import { type AnyRegister, fromStates, startStates } from '#kit/register/define.ts'
import type { Role } from '#kit/register/access.ts'

export type AccessRow = { readonly register: string; readonly action: 'read' | 'create' | 'change'; readonly role: string; readonly everywhere: boolean }
export type StepRow = { readonly register: string; readonly action: string; readonly from_state: string; readonly to_state: string }

/** What the database needs to know of who may do what; it enforces it a second time. */
export function accessRows(r: AnyRegister): AccessRow[] {
  const { read } = r.access
  const readers = typeof read === 'string' ? ['*'] : [...read]
  const changers = new Set<Role>([...Object.values(r.transitions).flatMap((t) => [...t.by]), ...(r.access.update?.by ?? [])])
  const rows = [
    ...readers.map((role) => ({ register: r.name, action: 'read' as const, role, everywhere: read === 'everyone_signed_in' })),
    ...[...new Set(r.access.create)].map((role) => ({ register: r.name, action: 'create' as const, role, everywhere: false })),
    ...[...changers].map((role) => ({ register: r.name, action: 'change' as const, role, everywhere: false })),
  ]
  const kinds = Object.entries(r.access.kinds?.of ?? {})
  return [
    ...rows,
    ...kinds.flatMap(([kind, roles]) =>
      rows.filter(({ role }) => (roles as readonly string[]).includes(role)).map((row) => ({ ...row, register: kindIn(r.name, kind) })),
    ),
  ]
}

/** What the records of one kind are called in the table of rights. */
export const kindIn = (register: string, kind: string): string => `${register}:${kind}`

/** Who may seal a report of the division where their post stands. */
export const sealRows = (sealers: readonly Role[]): AccessRow[] =>
  sealers.map((role) => ({ register: 'sealed_report', action: 'create', role, everywhere: false }))

/** Every move of state that the database lets pass. */
export function stepRows(r: AnyRegister): StepRow[] {
  const starts = startStates(r).map((to_state) => ({ register: r.name, action: 'create', from_state: '', to_state }))
  const open = r.access.update ? (r.access.update.in ?? startStates(r)) : []
  const updates = open.map((state) => ({ register: r.name, action: 'update', from_state: state, to_state: state }))
  const steps = Object.entries(r.transitions).flatMap(([action, t]) =>
    fromStates(t).map((from_state) => ({ register: r.name, action, from_state, to_state: t.to ?? from_state })),
  )
  return [...starts, ...updates, ...steps]
}
