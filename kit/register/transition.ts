import type { Span } from '#kit/calendar/deadline.ts'
import type { ProblemCode } from '#kit/problem/catalogue.ts'
import type { Role } from './access.ts'

/** A clock that starts when the record enters the state from which the transition leaves, unless it says from when. */
export type Deadline =
  | ({ readonly span: Span; readonly basis?: string } & Run)
  /** The last day, or the last moment, stands in a field of the record. */
  | { readonly field: string; readonly basis?: string }

/** From when a clock runs, and by what it is lengthened. */
export type Run = {
  /** A date or instant column of the record (`accepted_at`) instead of the entry into the present state. */
  readonly since?: string
  /** Integer fields that hold further days of the same kind: an extension granted, days outside the clock. */
  readonly plus?: readonly string[]
}

export const workingDays = (n: number, basis?: string, run: Run = {}): Deadline => ({ span: { working_days: n }, basis, ...run })
export const calendarDays = (n: number, basis?: string, run: Run = {}): Deadline => ({ span: { calendar_days: n }, basis, ...run })
export const hours = (n: number, basis?: string): Deadline => ({ span: { hours: n }, basis })
export const untilField = (field: string, basis?: string): Deadline => ({ field, basis })

/** A reason why something is not possible; `fields` name what to mend. */
export type Objection = { readonly code: ProblemCode; readonly message: string; readonly fields?: readonly string[] }

/** What a pure check sees: the record as it would be, as it was, and the moment. */
export type CheckInput = {
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>>
  readonly at: string
}
export type Check = (input: CheckInput) => Objection | null

export type Narrowing = (after: Readonly<Record<string, unknown>>) => readonly string[] | null

/**
 * The only way a record changes state.
 *
 * `needs` must be filled afterwards, `takes` may be sent as well, `evidence` must hold at least one file.
 * `unlike` names a transition whose last doer may not do this one.
 */
export type Transition<F extends string = string, S extends string = string, T extends string = string> = {
  readonly title: string
  readonly from: S | readonly S[]
  /** Leave out for a step that keeps the state. */
  readonly to?: S
  readonly by: readonly Role[]
  readonly needs?: readonly F[]
  readonly takes?: readonly F[]
  readonly evidence?: readonly F[]
  readonly within?: Deadline
  /** The system takes the step itself when this clock runs out; `by` is then `['system']` alone. */
  readonly lapses?: Deadline
  readonly unlike?: T | readonly T[]
  /** A written reason is demanded and kept. */
  readonly reason?: boolean
  readonly basis?: readonly string[]
  readonly check?: Check
  /** Choices that are left in a field by what is chosen in others; null while all are. The check that refuses the rest stands beside it. */
  readonly narrows?: Readonly<Partial<Record<F, Narrowing>>>
  /** Not offered as waiting work in the inbox (side steps such as void or transfer). */
  readonly aside?: boolean
  /** The one that is usually taken from there, where it is not the first that leads on. */
  readonly usual?: boolean
  /** The step that takes this one back, offered right after it. */
  readonly undo?: T
  /** Asks for confirmation and says this sentence first. */
  readonly warning?: string
}
