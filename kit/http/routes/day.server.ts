import { isDate } from '#kit/calendar/date.ts'
import { Refusal } from '#kit/register/refusal.ts'

/** A day among a request's parameters, or null where none is asked. @throws Refusal 422 */
export function dayAsked(query: URLSearchParams, name: string): string | null {
  const given = query.get(name)
  if (given === null || given === '') return null
  if (isDate(given)) return given
  const message = `${name} 应为日期，写作 YYYY-MM-DD`
  throw new Refusal(422, 'filter_invalid', message, [{ field: name, code: 'filter_invalid', message }])
}
