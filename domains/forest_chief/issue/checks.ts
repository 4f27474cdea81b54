import { ISSUE_BOUNDS } from '#datasets/forest_chief/issue-clocks.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { Check, Objection } from '#kit/register/transition.ts'
import { rank } from '#domains/division/division/division.ts'

type Bag = Readonly<Record<string, unknown>>
const day = (instant: unknown): string => String(instant).slice(0, 10)

/** A new deadline lies after the old one. */
export const extendsDeadline: Check = ({ before, after }) =>
  String(after['due_on']) > String(before?.['due_on'] ?? '') ? null : { code: 'extension_not_later', message: '延期后的期限应晚于原期限', fields: ['due_on'] }

/** A deadline set on handing out lies ahead. */
export const dueAhead: Check = ({ after, at }) =>
  String(after['due_on']) >= day(at) ? null : { code: 'due_in_past', message: '整改期限不能早于交办当日', fields: ['due_on'] }

/** A closed issue is reopened within the window; afterwards it is registered anew. */
const withinWindow =
  (days: number): Check =>
  ({ before, at }) =>
    day(at) <= addCalendarDays(day(before?.['closed_at']), days) ? null : { code: 'reopen_too_late', message: `销号超过${days}日，应作为新问题登记` }
export const reopenable: Check = withinWindow(ISSUE_BOUNDS.reopen_within_days)

/** Found before it was entered. */
export const foundBefore: Check = ({ before, after, at }) =>
  before !== null || String(after['found_on']) <= day(at) ? null : { code: 'found_in_future', message: '发现日期不能晚于登记日期', fields: ['found_on'] }

/** How often a deadline may still be extended. */
export function extensionRefused(done: number, most: number): Objection | null {
  return done < most ? null : { code: 'too_many_extensions', message: `已延期${done}次，最多可延期${most}次` }
}

/**
 * The date under which a closed issue is counted. It is set by the first closing; a reopening in the same year takes it away,
 * a reopening in a later year leaves last year's statistics as they were.
 */
export const closingStamp = (before: Bag, at: string): string => String(before['first_closed_at'] ?? at)
export const reopeningStamp = (before: Bag, at: string): string | null => {
  const closed = before['first_closed_at']
  return typeof closed !== 'string' || closed.slice(0, 4) === at.slice(0, 4) ? null : closed
}

/** Only the level that handed the issue out, or a higher one, ends it. */
export function closingLevelRefused(dispatchLevel: string | null, closerLevel: string | null): Objection | null {
  if (!dispatchLevel || (closerLevel && rank(closerLevel) >= rank(dispatchLevel))) return null
  return { code: 'close_below_dispatch', message: '应由交办级别或上级销号' }
}
