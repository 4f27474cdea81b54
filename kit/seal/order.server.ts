import { type FieldError, Refusal } from '#kit/register/refusal.ts'
import type { Api } from '#kit/http/api.server.ts'
import type { Asked } from '#kit/indicator/counting.server.ts'
import type { SealOrder } from './seal.server.ts'

const longest = 2000

const refused = (field: string, message: string): Refusal => {
  const error: FieldError = { field, code: 'value_not_allowed', message }
  return new Refusal(422, 'value_not_allowed', message, [error])
}

/** A text worth keeping, trimmed; null where none is given. @throws Refusal 422 */
function textOf(field: string, value: unknown): string | null {
  if (value === undefined || value === null) return null
  if (typeof value !== 'string' || value.length > longest) throw refused(field, `“${field}”应为不超过${longest}字的文字`)
  return value.trim() === '' ? null : value.trim()
}

/** What is to be sealed, from the address and the body. @throws Refusal 422 */
export function orderOf(api: Api, a: Asked, body: Readonly<Record<string, unknown>>): SealOrder {
  const division = api.world.divisions.byId(a.id) ?? api.world.divisions.root()
  if (a.question.as_of !== undefined || a.question.period.month !== null) throw refused('as_of', '封存的是全年报告当前的数据，不接受 month 和 as_of')
  const given = body['explanations'] ?? {}
  if (typeof given !== 'object' || Array.isArray(given)) throw refused('explanations', '“explanations”应为规则与说明的对照')
  const explanations = Object.entries(given as Record<string, unknown>).flatMap(([rule, value]) => {
    const text = textOf(`explanations.${rule}`, value)
    return text === null ? [] : [[rule, text] as const]
  })
  return {
    division,
    note: textOf('note', body['note']),
    explanations: Object.fromEntries(explanations),
    asked: { question: a.question, division: a.code, name: division.name },
  }
}
