import type { AnyRegister } from '#kit/register/define.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { type Outline, outlinesOf } from './box.ts'
import { type Crs, crs84 } from './crs.ts'
import { queryables } from './documents.ts'

/** What an items request asks for, parsed. */
export type ItemsQuery = {
  readonly crs: Crs
  /** In degrees; an empty list is a box in which nothing can lie. */
  readonly bbox: readonly Outline[] | null
  readonly datetime: { readonly from: string | null; readonly to: string | null } | null
  /** Filters, limit and cursor in the form the lists take. */
  readonly list: URLSearchParams
}

const bad = (field: string, message: string): Refusal => new Refusal(400, 'query_invalid', message, [{ field, code: 'query_invalid', message }])

function crsOf(name: string, text: string | null, served: readonly Crs[]): Crs {
  if (text === null) return crs84
  const found = served.find((c) => c.uri === text)
  if (!found) throw bad(name, `不支持的坐标系 ${text}`)
  return found
}

function bboxOf(text: string | null, crs: Crs): ItemsQuery['bbox'] {
  if (text === null) return null
  const parts = text.split(',')
  const n = parts.map(Number)
  if (![4, 6].includes(n.length) || parts.some((part) => part.trim() === '') || n.some((v) => !Number.isFinite(v)))
    throw bad('bbox', 'bbox 应为四个（或六个）数')
  const [a = 0, b = 0, c = 0, d = 0] = n.length === 6 ? [n[0], n[1], n[3], n[4]] : n
  const [west, south, east, north] = crs.north_first ? [b, a, d, c] : [a, b, c, d]
  if ((west > east && !crs.degrees) || south > north) throw bad('bbox', 'bbox 的最小值大于最大值')
  return outlinesOf([west, south, east, north], crs)
}

const instant = /^(?!0000)\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2}))?$/
/** A day of the calendar: what JavaScript would carry over into the next month is none. */
const isDay = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}

function datetimeOf(text: string | null): ItemsQuery['datetime'] {
  if (text === null) return null
  const parts = text.split('/')
  const [from = '', to = from] = parts
  const valid = (p: string): boolean => p === '' || p === '..' || (instant.test(p) && isDay(p.slice(0, 10)) && !Number.isNaN(Date.parse(p)))
  if (parts.length > 2 || !valid(from) || !valid(to) || (parts.length === 1 && (from === '' || from === '..')))
    throw bad('datetime', 'datetime 应为时刻，或以 / 分开的区间')
  const open = (p: string): string | null => (p === '' || p === '..' ? null : p)
  if (open(from) && open(to) && Date.parse(from) > Date.parse(to)) throw bad('datetime', 'datetime 的起点晚于终点')
  return { from: open(from), to: open(to) }
}

/** The one format there is. */
export const formats = ['json'] as const

/**
 * Parameters of a request, each once and none that the door does not know (Part 1 §7.15, requirement 7–8).
 * @throws Refusal 400
 */
export function parametersOf(query: URLSearchParams, known: Iterable<string> = []): URLSearchParams {
  const names = new Set([...known, 'f'])
  for (const name of query.keys()) {
    if (!names.has(name)) throw bad(name, `没有参数“${name}”`)
    if (query.getAll(name).length > 1) throw bad(name, `参数“${name}”只能写一次`)
  }
  const f = query.get('f')
  if (f !== null && !(formats as readonly string[]).includes(f)) throw bad('f', `没有格式“${f}”，可用 ${formats.join('、')}`)
  return query
}

/** The system in which features are asked for. @throws Refusal 400 */
export const crsAsked = (query: URLSearchParams, served: readonly Crs[]): Crs => crsOf('crs', query.get('crs'), served)

const own = new Set(['limit', 'cursor', 'crs', 'bbox', 'bbox-crs', 'datetime', 'f'])

/** @throws Refusal 400 for a parameter that is not known or not well formed */
export function itemsQuery(r: AnyRegister, given: URLSearchParams, served: readonly Crs[]): ItemsQuery {
  const query = parametersOf(given, [...own, ...queryables(r)])
  const list = new URLSearchParams({ sort: 'id' })
  for (const [name, value] of query) if (!own.has(name) || name === 'cursor') list.set(name, value)
  const asked = query.get('limit') ?? '100'
  if (!/^\d{1,6}$/.test(asked) || Number(asked) < 1) throw bad('limit', 'limit 应为正整数')
  list.set('limit', String(Math.min(Number(asked), 1000)))
  return {
    crs: crsAsked(query, served),
    bbox: bboxOf(query.get('bbox'), crsOf('bbox-crs', query.get('bbox-crs'), served)),
    datetime: datetimeOf(query.get('datetime')),
    list,
  }
}
