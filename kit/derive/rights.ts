import type { AnyRegister } from '#kit/register/define.ts'

/** What a role may do with one register: said by its definition, and by nothing else. */
export type Right = {
  readonly register: string
  readonly title: string
  readonly read: boolean
  readonly create: boolean
  readonly update: boolean
  /** Titles of the steps it may take. */
  readonly steps: readonly string[]
}

const has = (roles: readonly string[] | undefined, role: string): boolean => roles?.includes(role) ?? false

function rightOn(r: AnyRegister, role: string): Right {
  const { read, create, update } = r.access
  return {
    register: r.name,
    title: r.title,
    read: typeof read === 'string' || has(read, role),
    create: has(create, role),
    update: has(update?.by, role),
    steps: Object.values(r.transitions).flatMap((t) => (has(t.by, role) ? [t.title] : [])),
  }
}

/** What a role may do, register by register; those of which it sees nothing are left out. */
export const rightsOf = (registers: readonly AnyRegister[], role: string): Right[] =>
  registers.map((r) => rightOn(r, role)).filter((right) => right.read || right.create || right.update || right.steps.length > 0)
