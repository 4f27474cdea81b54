import type { StateColour } from '../theme.ts'
import type { Task } from '#kit/wire/records.ts'
import type { RegisterDefinition } from '#kit/wire/registers.ts'

/** The state from which no ordinary step leads on. */
export const isFinal = (definition: RegisterDefinition, state: string): boolean =>
  !definition.transitions.some((step) => !step.aside && step.to && step.to !== state && step.from.includes(state))

/** One of four colours, by the clock and not by the name of the state: late, in time, waiting without a clock that runs, done. */
export function clockColour({ due_at }: Pick<Task, 'due_at'>, now = Date.now()): StateColour {
  if (due_at === null) return 'waiting'
  return Date.parse(due_at) < now ? 'late' : 'in_time'
}

/** The colour of a record: by its clock, and done where no ordinary step leads on. */
export function stateColour(definition: RegisterDefinition, state: string, task?: Task | null): StateColour {
  if (task) return clockColour(task)
  return isFinal(definition, state) ? 'done' : 'waiting'
}

const following = (definition: RegisterDefinition, state: string): string[] => [
  ...new Set(definition.transitions.flatMap((s) => (!s.aside && s.to && s.to !== state && s.from.includes(state) ? [s.to] : []))),
]

/** The end that the first ordinary steps lead to; a way that only turns back is left. */
function goalFrom(definition: RegisterDefinition, state: string, been: ReadonlySet<string>): string | null {
  if (isFinal(definition, state)) return state
  for (const next of following(definition, state)) {
    if (been.has(next)) continue
    const goal = goalFrom(definition, next, new Set([...been, next]))
    if (goal) return goal
  }
  return null
}

/** What lies ahead of a state: the shortest ordinary way to that end, without the state itself. Detours such as corrections are no part of it. */
export function wayAhead(definition: RegisterDefinition, state: string): string[] {
  const goal = goalFrom(definition, state, new Set([state]))
  const ways: string[][] = [[state]]
  const seen = new Set([state])
  for (const way of ways) {
    const at = way.at(-1) ?? ''
    if (at === goal) return way.slice(1)
    for (const next of following(definition, at)) {
      if (seen.has(next)) continue
      seen.add(next)
      ways.push([...way, next])
    }
  }
  return []
}
