import type { ProblemCode } from '#kit/problem/catalogue.ts'
import type { Check } from './transition.ts'

/** A check that the second date, when there is one, is later than the first. `to` is the first day no longer inside. */
export const later =
  (from: string, to: string, code: ProblemCode, message: string): Check =>
  ({ after }) => {
    const [start, end] = [after[from], after[to]]
    if (typeof start !== 'string' || typeof end !== 'string' || start < end) return null
    return { code, message, fields: [to] }
  }

/** Whether a validity of `from` up to but without `to` covers the day. */
export const covers = (from: string, to: string | null, day: string): boolean => from <= day && (to === null || day < to)
