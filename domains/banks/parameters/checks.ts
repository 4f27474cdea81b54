import type { Check, Objection } from '#kit/register/transition.ts'
import type { Family } from './families.ts'
import { type CoefficientRow, keyOf } from './coefficients.ts'
import { groupFits, nameOf } from './names.ts'
import { numbersOf, wanting } from './parse.ts'

const object = (code: Objection['code'], message: string, ...fields: string[]): Objection => ({ code, message, fields })

function faultOf(family: Family, row: CoefficientRow): Objection | null {
  const named = nameOf(family, row.name)
  if (!named) return object('coefficient_unknown', `没有叫“${row.name}”的系数`, 'coefficients')
  if (!groupFits(named.of, row.group ?? '')) return object('coefficient_unknown', `系数“${named.title}”没有“${row.group ?? ''}”这一组`, 'coefficients')
  const [least, most] = named.range
  if (Number(row.value) < least || Number(row.value) > most)
    return object('coefficient_out_of_range', `${named.title}应在${least}至${most}之间，写的是${row.value}`, 'coefficients')
  if (Number(row.relative_sd) < 0 || Number(row.relative_sd) > 1)
    return object('coefficient_out_of_range', `${named.title}的相对标准差应在0至1之间，写的是${row.relative_sd}`, 'coefficients')
  return null
}

/** A set must be whole: each coefficient known, once, in range, and none that the formulas need wanting. */
export const complete: Check = ({ after }) => {
  const family = after.family as Family
  const method = (after.method ?? null) as string | null
  if (family === 'carbon' && method === null) return object('carbon_method_missing', '森林碳参数必须写明计量方法', 'method')
  if (family === 'water' && (after.price_year ?? null) === null) return object('price_year_missing', '水与土参数必须写明价格年', 'price_year')
  const rows = (after.coefficients ?? []) as readonly CoefficientRow[]
  const fault = rows.map((row) => faultOf(family, row)).find((found) => found !== null)
  if (fault) return fault
  const keys = rows.map(keyOf)
  const doubled = keys.find((key, i) => keys.indexOf(key) !== i)
  if (doubled) return object('coefficient_doubled', `系数“${doubled}”写了两次`, 'coefficients')
  const [first, ...more] = wanting(family, method, numbersOf(rows))
  return first === undefined ? null : object('coefficients_wanting', `缺少${more.length + 1}个系数，如“${first}”；参数集必须完整`, 'coefficients')
}
