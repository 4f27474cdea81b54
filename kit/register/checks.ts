import { beijingDate } from '#kit/calendar/date.ts'
import type { ProblemCode } from '#kit/problem/catalogue.ts'
import type { Check, Objection } from './transition.ts'

const momentOf = (value: string): number => Date.parse(value.length === 10 ? `${value}T00:00:00+08:00` : value)

/** Two dates or two instants in order; passes while one of them is empty. */
export function inOrder(earlier: string, later: string, objection: Objection): Check {
  return ({ after }) => {
    const from = after[earlier]
    const to = after[later]
    if (typeof from !== 'string' || typeof to !== 'string') return null
    return momentOf(from) <= momentOf(to) ? null : objection
  }
}

/** At least one of the fields is filled. */
export function oneOfFilled(names: readonly string[], objection: Objection): Check {
  return ({ after }) => (names.some((n) => after[n] !== null && after[n] !== undefined && after[n] !== '') ? null : objection)
}

/** What happened cannot lie in the future; a tenth of an hour is left for clocks that disagree. */
export function notAhead(name: string, objection: Objection): Check {
  return ({ after, at }) => {
    const value = after[name]
    if (typeof value !== 'string') return null
    return momentOf(value) <= Date.parse(at) + 360_000 ? null : objection
  }
}

/** A term set now lies ahead. */
export function ahead(name: string, objection: Objection): Check {
  return ({ after, at }) => (typeof after[name] === 'string' && String(after[name]) < at.slice(0, 10) ? objection : null)
}

/** Days on which something was done, each with what was done on it. */
export type Turn = readonly (readonly [field: string, title: string])[]

/**
 * Days in the order in which things are done; none lies after today. Those that are empty are passed over.
 *
 * @example daysInTurn([['filed_on', '申请'], ['accepted_on', '受理']], { ahead: 'dispute_day_ahead', reversed: 'dispute_days_reversed' })
 */
export function daysInTurn(turn: Turn, codes: { readonly ahead: ProblemCode; readonly reversed: ProblemCode }): Check {
  return ({ after, at }) => {
    const today = beijingDate(at)
    let last: readonly [title: string, day: string] | null = null
    for (const [name, title] of turn) {
      const day = after[name]
      if (typeof day !== 'string' || day === '') continue
      if (day > today) return { code: codes.ahead, message: `${title}日期不能晚于今天`, fields: [name] }
      if (last && day < last[1]) return { code: codes.reversed, message: `${title}日期不能早于${last[0]}日期（${last[1]}）`, fields: [name] }
      last = [title, day]
    }
    return null
  }
}

/** All of them; the first objection speaks. */
export const all =
  (...checks: readonly Check[]): Check =>
  (input) => {
    for (const check of checks) {
      const objection = check(input)
      if (objection) return objection
    }
    return null
  }
