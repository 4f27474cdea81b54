import type { StateColour } from '../theme.ts'
import type { RegisterDefinition, Task } from '../wire.ts'

/** The state from which no ordinary step leads on. */
export const isFinal = (definition: RegisterDefinition, state: string): boolean =>
  !definition.transitions.some((step) => !step.aside && step.to && step.to !== state && step.from.includes(state))

/** One of four colours for a state: late by its clock, done at an end, waiting at a start, else under way. */
export function stateColour(definition: RegisterDefinition, state: string, task?: Task | null): StateColour {
  if (task?.stage === 'overdue' || task?.stage === 'supervised') return 'late'
  if (definition.transitions.length === 0 || isFinal(definition, state)) return 'done'
  return definition.start.includes(state) ? 'waiting' : 'in_time'
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
