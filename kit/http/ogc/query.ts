import type { AnyRegister } from '../../register/define.ts'
import { Refusal } from '../../register/refusal.ts'
import { type Crs, crs84, crsBy } from './crs.ts'
import { queryables } from './documents.ts'

/** What an items request asks for, parsed. */
export type ItemsQuery = {
  readonly crs: Crs
  readonly bbox: { readonly values: readonly [number, number, number, number]; readonly crs: Crs } | null
  readonly datetime: { readonly from: string | null; readonly to: string | null } | null
  /** Filters, limit and cursor in the form the lists take. */
  readonly list: URLSearchParams
}

const bad = (field: string, message: string): Refusal => new Refusal(400, 'query_invalid', message, [{ field, code: 'query_invalid', message }])

function crsOf(name: string, text: string | null): Crs {
  if (text === null) return crs84
  const found = crsBy(text)
  if (!found) throw bad(name, `不支持的坐标系 ${text}`)
  return found
}

function bboxOf(text: string | null, crs: Crs): ItemsQuery['bbox'] {
  if (text === null) return null
  const n = text.split(',').map(Number)
  if (![4, 6].includes(n.length) || n.some((v) => !Number.isFinite(v))) throw bad('bbox', 'bbox 应为四个（或六个）数')
  const [a = 0, b = 0, c = 0, d = 0] = n.length === 6 ? [n[0], n[1], n[3], n[4]] : n
  const [west, south, east, north] = crs.north_first ? [b, a, d, c] : [a, b, c, d]
  if (west > east || south > north) throw bad('bbox', 'bbox 的最小值大于最大值')
  return { values: [west, south, east, north], crs }
}

const instant = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/

function datetimeOf(text: string | null): ItemsQuery['datetime'] {
  if (text === null) return null
  const parts = text.split('/')
  const [from = '', to = from] = parts
  const valid = (p: string): boolean => p === '' || p === '..' || (instant.test(p) && !Number.isNaN(Date.parse(p)))
  if (parts.length > 2 || !valid(from) || !valid(to) || (parts.length === 1 && (from === '' || from === '..'))) throw bad('datetime', 'datetime 应为时刻，或以 / 分开的区间')
  const open = (p: string): string | null => (p === '' || p === '..' ? null : p)
  return { from: open(from), to: open(to) }
}

const own = new Set(['limit', 'cursor', 'crs', 'bbox', 'bbox-crs', 'datetime', 'f'])

/** @throws Refusal 400 for a parameter that is not known or not well formed (Part 1 §7.15, requirement 7–8) */
export function itemsQuery(r: AnyRegister, query: URLSearchParams): ItemsQuery {
  const filters = queryables(r)
  const list = new URLSearchParams({ sort: 'id' })
  for (const [name, value] of query) {
    if (!own.has(name) && !filters.includes(name)) throw bad(name, `没有参数“${name}”`)
    if (!own.has(name) || name === 'cursor') list.set(name, value)
  }
  const limit = Number(query.get('limit') ?? '100')
  if (!Number.isInteger(limit) || limit < 1) throw bad('limit', 'limit 应为正整数')
  list.set('limit', String(Math.min(limit, 1000)))
  return { crs: crsOf('crs', query.get('crs')), bbox: bboxOf(query.get('bbox'), crsOf('bbox-crs', query.get('bbox-crs'))), datetime: datetimeOf(query.get('datetime')), list }
}
