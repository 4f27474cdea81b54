import { type RawBuilder, sql } from 'kysely'
import { columnsOf, metaColumns } from '#kit/derive/columns.ts'
import { saidIn } from '#kit/derive/ddl.ts'
import { type AnyRegister, searchedColumns } from '#kit/register/define.ts'
import { idPattern } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import { ownRecords } from './own.server.ts'
import type { World } from './world.server.ts'

type Condition = RawBuilder<unknown>
const operators = { gte: '>=', lte: '<=', gt: '>', lt: '<' } as const
const reserved = new Set(['limit', 'cursor', 'sort', 'division', 'bbox', 'q', 'count', 'year', 'clock'])
const clocks = ['late', 'in_time', 'waiting'] as const

const bad = (field: string, message: string): Refusal => new Refusal(422, 'filter_invalid', message, [{ field, code: 'filter_invalid', message }])

const patterns: Record<string, RegExp> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  timestamptz: /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/,
  integer: /^-?\d{1,9}$/,
  boolean: /^(true|false)$/,
  uuid: idPattern,
}

/** A bare date on an instant means its Beijing midnight. */
const literal = (type: string, value: string): string => (type === 'timestamptz' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00+08:00` : value)

function typed(world: World, r: AnyRegister, name: string, type: string, value: string): Condition {
  if (r.fields[name]?.kind === 'division') {
    const entry = world.divisions.byCode(value)
    if (!entry) throw bad(name, `没有代码为 ${value} 的行政区划`)
    return sql`${entry.id}::uuid`
  }
  const numeric = type.startsWith('numeric')
  const form = numeric ? /^-?\d+(\.\d+)?$/ : patterns[type]
  if (form && !form.test(value)) throw bad(name, `筛选条件 ${name}=${value} 格式不对`)
  return sql`${literal(type, value)}::${sql.raw(numeric ? 'numeric' : type)}`
}

function fieldCondition(world: World, r: AnyRegister, key: string, value: string): Condition {
  const [name = '', operator, ...more] = key.split('.')
  if (more.length > 0) throw bad(key, `没有“${key}”这样的筛选条件`)
  const column = columnsOf(r).find((c) => c.name === name && !c.generated)
  if (!column || column.type.startsWith('geometry') || column.type === 'jsonb') throw bad(key, `${r.title}没有可筛选的字段“${key}”`)
  if (r.fields[name]?.sensitive) throw bad(key, '敏感信息不能用作筛选条件')
  const ref = sql.ref(`r.${name}`)
  if (operator) {
    const sign = operators[operator as keyof typeof operators]
    if (!sign) throw bad(key, `不认识的比较“${operator}”，可用 gte、lte、gt、lt`)
    return sql`${ref} ${sql.raw(sign)} ${typed(world, r, name, column.type, value)}`
  }
  if (column.type.endsWith('[]')) return sql`${ref} && array[${sql.join(value.split(','))}]::${sql.raw(column.type)}`
  if (value === 'null') return sql`${ref} is null`
  return sql`${ref} in (${sql.join(value.split(',').map((v) => typed(world, r, name, column.type, v)))})`
}

function bboxCondition(r: AnyRegister, value: string): Condition {
  const parts = value.split(',').map(Number)
  if (!r.map || parts.length !== 4 || parts.some((n) => !Number.isFinite(n))) throw bad('bbox', 'bbox 应为“西,南,东,北”四个经纬度，且台账有图形')
  const [w = 0, s = 0, e = 0, n = 0] = parts
  if (w > e || s > n || Math.abs(w) > 180 || Math.abs(n) > 90) throw bad('bbox', 'bbox 应为“西,南,东,北”，经纬度顺序可能写反')
  return sql`${sql.ref(`r.${r.map.geometry}_3857`)} && ST_Transform(ST_MakeEnvelope(${w}, ${s}, ${e}, ${n}, 4490), 3857)`
}

/** Records named by others (a patrol by its chief) are found by those others' names. */
function byReference(world: World, r: AnyRegister, pattern: string): Condition[] {
  return r.label.flatMap((n): Condition[] => {
    const field = r.fields[n]
    const target = field?.kind === 'reference' ? world.registers.get(field.register) : undefined
    const names = target?.label.filter((l) => target.fields[l]?.kind === 'text' && !target.fields[l]?.sensitive) ?? []
    if (!target || names.length === 0) return []
    const any = sql.join(
      names.map((l) => sql`${sql.ref(`t.${l}`)} ilike ${pattern}`),
      sql` or `,
    )
    return [sql`${sql.ref(`r.${n}`)} = any(array(select t.id from ${sql.table(target.name)} t where ${any}))`]
  })
}

/** In a vast register the pairs of characters of a word tell which records are to be read for it; one character is no pair. */
function within(r: AnyRegister, value: string, own: readonly Condition[]): readonly Condition[] {
  if (!r.vast || own.length === 0 || value.length < 2) return own
  return [sql`(siku.bigrams(${sql.raw(saidIn(r, 'r'))}) @> siku.bigrams(lower(${value})) and (${sql.join(own, sql` or `)}))`]
}

function textCondition(world: World, r: AnyRegister, value: string): Condition {
  const pattern = `%${value.replace(/[\\%_]/g, (c) => `\\${c}`)}%`
  const own = searchedColumns(r).map((n) => sql`${sql.ref(`r.${n}`)} ilike ${pattern}`)
  const place = sql`r.division = any(array(select d.id from division d where d.name ilike ${pattern}))`
  return sql`(${sql.join([...within(r, value, own), ...byReference(world, r, pattern), place], sql` or `)})`
}

const inSubtree = (world: World, code: string): Condition[] => {
  const entry = world.divisions.byCode(code)
  if (!entry) throw bad('division', `没有代码为 ${code} 的行政区划`)
  if (entry.parent === null) return []
  return [sql`r.division in (select descendant from siku.division_closure where ancestor = ${entry.id})`]
}

/** Records by how their clock stands; `done` are those on which nothing waits. */
function clockCondition(r: AnyRegister, value: string): Condition {
  const asked = value.split(',')
  const known: readonly string[] = [...clocks, 'done']
  if (!asked.every((clock) => known.includes(clock))) throw bad('clock', `clock 应为 ${known.join('、')}`)
  const open = sql`r.id in (select k.record from siku.clocks(${r.name}) k where k.clock = any(${asked}::text[]))`
  return asked.includes('done') ? sql`(${open} or r.id not in (select k.record from siku.clocks(${r.name}) k))` : open
}

function yearIn(value: string): number {
  if (!/^\d{4}$/.test(value)) throw bad('year', 'year 应为四位年份')
  return Number(value)
}

function ownCondition(r: AnyRegister, actor: Actor, value: string): Condition {
  if (value !== '1') throw bad('mine', 'mine 只能写 1')
  return sql`r.id = any(array${ownRecords(r, actor)})`
}

/** The WHERE of a list from its query string, with the actor where it may ask for what is theirs; what it does not know it refuses. @throws Refusal 422 */
export function conditionsOf(world: World, r: AnyRegister, query: URLSearchParams, actor?: Actor): Condition {
  const conditions: Condition[] = [sql`true`]
  for (const [key, value] of query) {
    if (value === '') continue
    if (key === 'division') conditions.push(...inSubtree(world, value))
    else if (key === 'bbox') conditions.push(bboxCondition(r, value))
    else if (key === 'q') conditions.push(textCondition(world, r, value))
    else if (key === 'clock') conditions.push(clockCondition(r, value))
    else if (key === 'mine' && actor) conditions.push(ownCondition(r, actor, value))
    else if (key === 'year') conditions.push(sql`r.belongs_to_year = ${yearIn(value)}`)
    else if (!reserved.has(key)) conditions.push(fieldCondition(world, r, key, value))
  }
  return sql.join(conditions, sql` and `)
}

/** Columns a list may be sorted by. */
export const sortable = (r: AnyRegister): readonly string[] => [
  ...metaColumns.map((c) => c.name),
  ...columnsOf(r)
    .filter((c) => !c.generated && !c.type.startsWith('geometry') && c.type !== 'jsonb' && !c.type.endsWith('[]') && !r.fields[c.name]?.sensitive)
    .map((c) => c.name),
]
