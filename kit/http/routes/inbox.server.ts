import { Hono } from 'hono'
import { type RawBuilder, sql } from 'kysely'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { workingDaysBetween } from '#kit/calendar/working-days.ts'
import { fromStates, transitionFields, usualStep } from '#kit/register/define.ts'
import type { Transition } from '#kit/register/transition.ts'
import { as } from '#kit/records/acting.server.ts'
import { postFor } from '#kit/records/permission.server.ts'
import { decodeCursor, encodeCursor, limitOf } from '#kit/records/list.server.ts'
import { nearestSeats, type Seats, spotKey } from '#kit/records/seats.server.ts'
import { sorted, toldTo } from '#kit/records/tasks.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { Inbox, InboxItem, ListName, Notice, Stage } from '#kit/wire/work.ts'
import type { Api, App, Door } from '../api.server.ts'

type TaskRow = {
  register: string
  record: string
  title: string
  state: string
  division: string
  since: string
  due_at: string | null
  clock: string | null
  stage: Stage
  roles: string[]
  list: ListName
}

/** Working days until a moment, negative when it is past; null without one. */
export function daysLeft(due: string | null): number | null {
  if (due === null) return null
  const [today, day] = [beijingDate(beijingInstant(Date.now())), beijingDate(due)]
  return today <= day ? workingDaysBetween(today, day) : -workingDaysBetween(day, today)
}

const words: Readonly<Record<ListName, string>> = { mine: '归您办理', unit: '归您的单位办理', help: '可由您协助办理' }

function shown(api: Api, c: Door, row: TaskRow, seats: Seats | undefined): Sent<InboxItem> {
  const r = api.world.registers.get(row.register)
  const place = api.world.divisions.byId(row.division)
  // the roles of the task are those that know the record's kind
  const postOf = (t: Transition) => postFor(api.world, c.get('actor'), r?.access.kinds ? t.by.filter((role) => row.roles.includes(role)) : t.by, row.division)
  const steps = Object.entries(r?.transitions ?? {}).filter(([, t]) => !t.aside && fromStates(t).includes(row.state) && postOf(t))
  const usual = r ? usualStep(r, row.state, steps) : undefined
  return {
    register: row.register,
    register_title: r?.title ?? row.register,
    id: row.record,
    title: row.title,
    state: row.state,
    state_title: r?.states[row.state] ?? row.state,
    division: place?.code,
    division_name: place?.name,
    since: row.since,
    due_at: row.due_at,
    clock: row.clock,
    stage: row.stage,
    working_days_left: daysLeft(row.due_at),
    list: row.list,
    why: steps.length === 0 && row.stage === 'supervised' ? '已超期，由您督办' : words[row.list],
    who: [...(seats?.titles ?? [])],
    transitions: steps
      .map(([name, t]) => ({ name, title: t.title, simple: transitionFields(t).length === 0 && !t.reason, usual: name === usual }))
      .toSorted((a, b) => Number(b.usual) - Number(a.usual)),
  }
}

const clock = sql`case when due_at is null then 'waiting' when due_at < now() then 'late' else 'in_time' end`
const clocks = new Set(['late', 'in_time', 'waiting'])
const listNames = new Set(['mine', 'unit', 'help'])
/** What comes first in a list that is grouped. */
const groups: Readonly<Record<string, RawBuilder<unknown>>> = {
  register: sql`register`,
  clock: sql`case when due_at is null then '2' when due_at < now() then '0' else '1' end`,
  place: sql`coalesce((select d.code from division d where d.id = s.division), '')`,
}
const sorts: Readonly<Record<string, RawBuilder<unknown>>> = { due: sql`coalesce(due_at, 'infinity'::timestamptz)`, since: sql`since` }

function known<T>(query: URLSearchParams, name: string, options: Readonly<Record<string, T>>, usual: T): T {
  const given = query.get(name)
  if (given === null || given === '') return usual
  const found = Object.hasOwn(options, given) ? options[given] : undefined
  if (found !== undefined) return found
  throw new Refusal(422, 'filter_invalid', `“${given}”不在 ${name} 的可选项中`, [{ field: name, code: 'filter_invalid', message: '不在可选项中' }])
}

const among = (names: ReadonlySet<string>): Record<string, string> => Object.fromEntries([...names].map((n) => [n, n]))

/** The registers that a list is narrowed to; none for all. */
const registersIn = (query: URLSearchParams): string[] => (query.get('register') ?? '').split(',').filter(Boolean)

/** What narrows a list beside its name: text, register, clock, place, stage. */
function narrowing(api: Api, query: URLSearchParams): RawBuilder<unknown> {
  const [stage, q, code] = ['stage', 'q', 'division'].map((name) => query.get(name) || null)
  const registers = registersIn(query)
  const wanted = known<string>(query, 'clock', among(clocks), '')
  const place = code ? api.world.divisions.byCode(code) : null
  if (place === undefined)
    throw new Refusal(422, 'division_unknown', `没有代码为 ${code} 的行政区划`, [{ field: 'division', code: 'division_unknown', message: '没有这个行政区划' }])
  const parts = [
    ...(stage ? [sql`stage = ${stage}`] : []),
    ...(registers.length > 0 ? [sql`register = any(${registers})`] : []),
    ...(q ? [sql`position(lower(${q}) in lower(title)) > 0`] : []),
    ...(wanted ? [sql`${clock} = ${wanted}`] : []),
    ...(place ? [sql`division in (select descendant from siku.division_closure where ancestor = ${place.id})`] : []),
  ]
  return parts.length > 0 ? sql.join(parts, sql` and `) : sql`true`
}

type Sorted = TaskRow & { group_key: string; sort_key: string }
type Count = { list: ListName; register: string; stage: Stage; clock: 'late' | 'in_time' | 'waiting'; n: number }

function tally<K extends string>(names: readonly K[], counts: readonly Count[], of: (c: Count) => K): Record<K, number> {
  const sums = Object.fromEntries(names.map((n) => [n, 0])) as Record<K, number>
  for (const count of counts) sums[of(count)] += count.n
  return sums
}

const stages = ['waiting', 'reminded', 'overdue', 'supervised'] as const

function counted(
  api: Api,
  counts: readonly Count[],
  list: string,
  registers: readonly string[],
): Pick<Sent<Inbox>, 'counts' | 'lists' | 'own_late' | 'clocks' | 'registers'> {
  const own = counts.filter((c) => list === '' || c.list === list)
  return {
    counts: tally(stages, counts, (c) => c.stage),
    lists: tally(
      ['mine', 'unit', 'help'] as const,
      counts.filter((c) => registers.length === 0 || registers.includes(c.register)),
      (c) => c.list,
    ),
    own_late: counts.filter((c) => c.list !== 'help' && c.clock === 'late').reduce((n, c) => n + c.n, 0),
    clocks: tally(['late', 'in_time', 'waiting'] as const, own, (c) => c.clock),
    registers: [...Map.groupBy(own, (c) => c.register)]
      .map(([register, of]) => ({
        register,
        title: api.world.registers.get(register)?.title ?? register,
        count: of.reduce((n, c) => n + c.n, 0),
        late: of.filter((c) => c.clock === 'late').reduce((n, c) => n + c.n, 0),
      }))
      .toSorted((a, b) => b.late - a.late || b.count - a.count),
  }
}

async function inboxOf(api: Api, c: Door): Promise<Sent<Inbox>> {
  const query = new URL(c.req.url).searchParams
  const limit = limitOf(query)
  const list = known<string>(query, 'list', among(listNames), '')
  const grouped = known(query, 'group', groups, sql`''`)
  const sort = known(query, 'sort', sorts, sorts['due'] ?? sql`since`)
  const narrowed = narrowing(api, query)
  const cursor = query.get('cursor')
  const key = cursor ? decodeCursor(cursor, 3) : null
  const after = key ? sql`(${grouped}, ${sort}, record) > (${key[0]}, ${key[1]}::timestamptz, ${key[2]}::uuid)` : sql`true`
  const actor = c.get('actor')
  return as(api.world, actor, async (tx) => {
    // whose work it is is reckoned once, for the page and for all that is counted beside it
    const { rows: answer } = await sql<Partial<Sorted> & { counts: readonly Count[] | null }>`
      with work as materialized (${sorted(actor)})
      select c.counts, p.* from (select json_agg(one) as counts from
        (select list, register, stage, ${clock} as clock, count(*)::int as n from work group by 1, 2, 3, 4) one) c
      left join lateral (select s.register, s.record, s.title, s.state, s.division, s.since, s.due_at, s.clock, s.stage, s.roles, s.list,
          ${grouped} as group_key, ${sort}::text as sort_key,
          row_number() over (order by ${grouped}, ${sort}, record) as place from work s
        where ${list ? sql`list = ${list}` : sql`true`} and ${narrowed} and ${after} order by place limit ${limit + 1}) p on true order by p.place`.execute(tx)
    const rows = answer.filter((row): row is Sorted & { counts: readonly Count[] } => row.record !== null)
    const counts = answer[0]?.counts ?? []
    const page = rows.slice(0, limit)
    const seats = await nearestSeats(api.world, tx, actor, page)
    const last = rows.length > limit ? page.at(-1) : undefined
    return {
      items: page.map((row) => shown(api, c, row, seats.get(spotKey(row)))),
      ...(last ? { next: encodeCursor([last.group_key, last.sort_key, last.record]) } : {}),
      ...counted(api, counts, list, registersIn(query)),
    }
  })
}

export function inboxRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/inbox', async (c) => c.json(await inboxOf(api, c)))
  app.get('/notices', async (c) =>
    c.json({
      items: (
        await as(api.world, c.get('actor'), (tx) =>
          sql<Notice>`select id, at, kind, register, record as id_record, title, due_at from siku.notice
      where ${toldTo(c.get('actor'))} order by id desc limit 100`.execute(tx),
        )
      ).rows,
    }),
  )
  return app
}
