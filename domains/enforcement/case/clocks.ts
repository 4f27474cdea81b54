import { CASE_CLOCKS } from '#datasets/enforcement/case-clocks.ts'
import { dueOn } from '#kit/calendar/deadline.ts'
import { cite } from './assessment/finding.ts'
import type { CaseClock } from './wire.ts'

/** Days of a case as its record holds them. */
export type CaseDays = { readonly [K in 'filed_on' | 'decided_on' | 'served_on' | 'transferred_on' | 'answered_on']?: string | null }

type Span = Parameters<typeof dueOn>[1]
type Known = Span & { readonly basis: Parameters<typeof cite>[0] }

const { decision, service, police_answer } = CASE_CLOCKS

function clock(title: string, known: Known, since: string | null | undefined, done_on: string | null | undefined): CaseClock[] {
  if (!since) return []
  return [{ title, since, due_on: dueOn(since, known), done_on: done_on ?? null, basis: cite(known.basis) }]
}

/** The periods that have begun, in the order of the procedure: decision, service, and the answer of the police. */
export const clocksOf = (c: CaseDays): CaseClock[] => [
  ...clock('作出处罚决定', decision, c.filed_on, c.decided_on),
  ...clock('送达决定书', service, c.decided_on, c.served_on),
  ...clock('公安机关答复', police_answer, c.transferred_on, c.answered_on),
]
