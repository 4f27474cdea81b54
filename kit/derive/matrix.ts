import { type AnyRegister, fromStates, startStates } from '#kit/register/define.ts'

/** One thing that can be done with a register, and who may: roles, or a word for all who hold a post. */
export type MatrixRow = {
  readonly action: string
  readonly title: string
  readonly kind: 'read' | 'create' | 'update' | 'transition' | 'reveal'
  readonly roles: readonly string[]
  /** `any_post`: whoever holds a post over the place; `everyone_signed_in`: wherever the post is; null: the roles named, within their division. */
  readonly open_to: 'any_post' | 'everyone_signed_in' | null
  /** States in which it is open; empty where the state does not matter. */
  readonly states: readonly string[]
}

function revealRows(r: AnyRegister): MatrixRow[] {
  return Object.entries(r.fields).flatMap(([name, field]) =>
    field.sensitive
      ? [{ action: `reveal ${name}`, title: `显示“${field.title}”`, kind: 'reveal' as const, roles: field.sensitive.roles, open_to: null, states: [] }]
      : [],
  )
}

/** Every action of a register with who may do it; what is not listed for a role is denied to it. */
export function accessMatrix(r: AnyRegister): MatrixRow[] {
  const { read, create, update } = r.access
  const open = typeof read === 'string' ? read : null
  return [
    { action: 'read', title: '查看', kind: 'read', roles: typeof read === 'string' ? [] : read, open_to: open, states: [] },
    { action: 'create', title: '登记', kind: 'create', roles: create, open_to: null, states: startStates(r) },
    ...(update ? [{ action: 'update', title: '更正', kind: 'update' as const, roles: update.by, open_to: null, states: update.in ?? startStates(r) }] : []),
    ...Object.entries(r.transitions).map(([action, t]): MatrixRow => ({
      action,
      title: t.title,
      kind: 'transition',
      roles: t.by,
      open_to: null,
      states: fromStates(t),
    })),
    ...revealRows(r),
  ]
}

/** Whether a role may do the action at all, somewhere. */
export const allows = (row: MatrixRow, role: string): boolean => row.open_to !== null || row.roles.includes(role)

/** Roles that a register names, each once, in order of first mention. */
export const rolesNamed = (r: AnyRegister): string[] => [...new Set(accessMatrix(r).flatMap((row) => [...row.roles]))]
