import { type RawBuilder, sql } from 'kysely'
import { columnsOf } from '#kit/derive/columns.ts'
import type { Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { mostSorted, orderedColumns } from '#kit/register/sorting.ts'
import type { World } from './world.server.ts'
import { conditionsOf, sortable } from './filter.server.ts'
import { selectList } from './rows.server.ts'

export type Page = { rows: Row[]; next?: string; total?: number }

const encode = (key: readonly unknown[]): string => Buffer.from(JSON.stringify(key)).toString('base64url')

/** @throws Refusal 422 for a cursor that this system did not make. */
export function decodeCursor(cursor: string, length: number): unknown[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(key) && key.length === length) return key
  } catch {
    /* said below */
  }
  throw new Refusal(422, 'cursor_invalid', '分页位置无效，请从第一页重新打开', [{ field: 'cursor', code: 'cursor_invalid', message: '分页位置无效' }])
}

/** @throws Refusal 422 */
export function limitOf(query: URLSearchParams, normal = 50): number {
  const given = query.get('limit')
  if (given === null) return normal
  const n = /^\d{1,4}$/.test(given) ? Number(given) : 0
  if (n >= 1 && n <= 1000) return n
  throw new Refusal(422, 'limit_invalid', 'limit 应为 1 到 1000 的整数', [{ field: 'limit', code: 'limit_invalid', message: 'limit 应为 1 到 1000 的整数' }])
}

type Sort = { column: string; down: boolean; type: string; filled: boolean }

function sortOf(r: AnyRegister, query: URLSearchParams): Sort {
  const given = query.get('sort') ?? '-changed_at'
  const down = given.startsWith('-')
  const column = down ? given.slice(1) : given
  if (!sortable(r).includes(column))
    throw new Refusal(422, 'sort_invalid', `不能按“${column}”排序`, [{ field: 'sort', code: 'sort_invalid', message: `不能按“${column}”排序` }])
  const found = columnsOf(r).find((c) => c.name === column)
  const type = found?.type ?? 'text'
  return { column, down, type: type.startsWith('numeric') ? 'numeric' : type, filled: found?.required ?? false }
}

/** Rows after the key; empty values come last whichever way the order runs. A column never empty says so, or its index would not be read. */
function beyond(sort: Sort, key: readonly unknown[]): RawBuilder<unknown> {
  const [value, id] = key
  const column = sql.ref(`r.${sort.column}`)
  const sign = sql.raw(sort.down ? '<' : '>')
  if (value === null) return sql`(${column} is null and r.id ${sign} ${id}::uuid)`
  const bound = sql`${value}::${sql.raw(sort.type)}`
  const after = sql`(${column}, r.id) ${sign} (${bound}, ${id}::uuid)`
  return sort.filled ? after : sql`(${after} or ${column} is null)`
}

/**
 * A list is sorted by a column without an order of its own only while that is little work: records are counted up to a bound, which
 * costs less than sorting them. @throws Refusal 422 `sort_too_many`
 */
async function demandSortable(tx: Tx, r: AnyRegister, { column }: Sort, where: RawBuilder<unknown>): Promise<void> {
  if (orderedColumns(r).includes(column)) return
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from (select 1 from ${sql.table(r.name)} r where ${where} limit ${mostSorted + 1}) bounded`.execute(tx)
  if ((rows[0]?.n ?? 0) <= mostSorted) return
  const message = `符合条件的${r.title}超过 ${mostSorted} 条，请先按地区、年度或状态筛选，再按这一列排序`
  throw new Refusal(422, 'sort_too_many', message, [{ field: 'sort', code: 'sort_too_many', message }])
}

/** One page of what the actor may see, by keyset, so that the thousandth page costs what the first does. @throws Refusal 422 */
export async function listRows(world: World, tx: Tx, actor: Actor, r: AnyRegister, query: URLSearchParams): Promise<Page> {
  const where = conditionsOf(world, r, query, actor)
  const limit = limitOf(query)
  const sort = sortOf(r, query)
  await demandSortable(tx, r, sort, where)
  const cursor = query.get('cursor')
  const after = cursor ? beyond(sort, decodeCursor(cursor, 2)) : sql`true`
  const direction = sql.raw(sort.down ? 'desc' : 'asc')
  const column = sql.ref(`r.${sort.column}`)
  const answer = await sql<Row & { sort_key: unknown }>`select ${selectList(r)}, ${column}::text as sort_key from ${sql.table(r.name)} r
    where ${where} and ${after} order by ${column} ${direction} ${sort.filled ? sql`` : sql`nulls last`}, r.id ${direction} limit ${limit + 1}`.execute(tx)
  const rows = answer.rows.slice(0, limit)
  const last = rows.at(-1)
  const next = answer.rows.length > limit && last ? { next: encode([last.sort_key, last.id]) } : {}
  return { rows: rows.map(({ sort_key: _, ...row }) => row as Row), ...next, ...(await totalOf(tx, r, where, query)) }
}

async function totalOf(tx: Tx, r: AnyRegister, where: RawBuilder<unknown>, query: URLSearchParams): Promise<{ total?: number }> {
  if (query.get('count') !== 'true') return {}
  const answer = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(r.name)} r where ${where}`.execute(tx)
  return { total: answer.rows[0]?.n ?? 0 }
}

export { encode as encodeCursor }
