import type { StateColour } from '../theme.ts'
import type { RegisterDefinition, Task } from '../wire.ts'

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

/** The usual way of a record through its states: from a start, by ordinary steps, each state once. */
export function usualWay(definition: RegisterDefinition, from: string = definition.start[0] ?? ''): string[] {
  const way = [from]
  for (let at = from; ;) {
    const step = definition.transitions.find((s) => !s.aside && s.to && s.from.includes(at) && !way.includes(s.to))
    if (!step?.to) return way
    way.push(step.to)
    at = step.to
  }
}
