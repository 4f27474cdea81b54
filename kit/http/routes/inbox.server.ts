import { Hono } from 'hono'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { workingDaysBetween } from '#kit/calendar/working-days.ts'
import { fromStates, transitionFields, usualStep } from '#kit/register/define.ts'
import type { Transition } from '#kit/register/transition.ts'
import { as } from '#kit/records/acting.server.ts'
import { postFor } from '#kit/records/permission.server.ts'
import { type Clock, type Group, type InboxQuestion, noticesOf, type Sort, type WaitingCount, waitingPage, type WaitingRow } from '#kit/records/inbox.server.ts'
import { limitOf } from '#kit/records/list.server.ts'
import { nearestSeats, type Seats, spotKey } from '#kit/records/seats.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { Inbox, InboxItem, ListName } from '#kit/wire/work.ts'
import type { Api, App, Door } from '../api.server.ts'

/** Working days until a moment, negative when it is past; null without one. */
export function daysLeft(due: string | null): number | null {
  if (due === null) return null
  const [today, day] = [beijingDate(beijingInstant(Date.now())), beijingDate(due)]
  return today <= day ? workingDaysBetween(today, day) : -workingDaysBetween(day, today)
}

const words: Readonly<Record<ListName, string>> = { mine: '归您办理', unit: '归您的单位办理', help: '可由您协助办理' }

function shown(api: Api, c: Door, row: WaitingRow, seats: Seats | undefined): Sent<InboxItem> {
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

const among = <K extends string>(...names: readonly K[]): Readonly<Record<string, K>> => Object.fromEntries(names.map((n) => [n, n]))
const clocks = ['late', 'in_time', 'waiting'] as const
const listNames = ['mine', 'unit', 'help'] as const

function known<T>(query: URLSearchParams, name: string, options: Readonly<Record<string, T>>, usual: T): T {
  const given = query.get(name)
  if (given === null || given === '') return usual
  const found = Object.hasOwn(options, given) ? options[given] : undefined
  if (found !== undefined) return found
  throw new Refusal(422, 'filter_invalid', `“${given}”不在 ${name} 的可选项中`, [{ field: name, code: 'filter_invalid', message: '不在可选项中' }])
}

/** The registers that a list is narrowed to; none for all. */
const registersIn = (query: URLSearchParams): string[] => (query.get('register') ?? '').split(',').filter(Boolean)

/** What the parameters of the door ask. @throws Refusal 422 */
function questionOf(api: Api, query: URLSearchParams): InboxQuestion {
  const [stage, text, code] = ['stage', 'q', 'division'].map((name) => query.get(name) || null)
  const place = code ? api.world.divisions.byCode(code) : null
  if (place === undefined)
    throw new Refusal(422, 'division_unknown', `没有代码为 ${code} 的行政区划`, [{ field: 'division', code: 'division_unknown', message: '没有这个行政区划' }])
  return {
    limit: limitOf(query),
    cursor: query.get('cursor'),
    list: known<ListName | null>(query, 'list', among(...listNames), null),
    group: known<Group | null>(query, 'group', among('register', 'clock', 'place'), null),
    sort: known<Sort>(query, 'sort', among('due', 'since'), 'due'),
    stage: stage ?? null,
    registers: registersIn(query),
    text: text ?? null,
    clock: known<Clock | null>(query, 'clock', among(...clocks), null),
    division: place?.id ?? null,
  }
}

function tally<K extends string>(names: readonly K[], counts: readonly WaitingCount[], of: (c: WaitingCount) => K): Record<K, number> {
  const sums = Object.fromEntries(names.map((n) => [n, 0])) as Record<K, number>
  for (const count of counts) sums[of(count)] += count.n
  return sums
}

const stages = ['waiting', 'reminded', 'overdue', 'supervised'] as const

function counted(
  api: Api,
  counts: readonly WaitingCount[],
  { list, registers }: InboxQuestion,
): Pick<Sent<Inbox>, 'counts' | 'lists' | 'own_late' | 'clocks' | 'registers'> {
  const own = counts.filter((c) => list === null || c.list === list)
  return {
    counts: tally(stages, counts, (c) => c.stage),
    lists: tally(
      listNames,
      counts.filter((c) => registers.length === 0 || registers.includes(c.register)),
      (c) => c.list,
    ),
    own_late: counts.filter((c) => c.list !== 'help' && c.clock === 'late').reduce((n, c) => n + c.n, 0),
    clocks: tally(clocks, own, (c) => c.clock),
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
  const asked = questionOf(api, new URL(c.req.url).searchParams)
  const actor = c.get('actor')
  return as(api.world, actor, async (tx) => {
    const { rows, counts, next } = await waitingPage(tx, actor, asked)
    const seats = await nearestSeats(api.world, tx, actor, rows)
    return {
      items: rows.map((row) => shown(api, c, row, seats.get(spotKey(row)))),
      ...(next === undefined ? {} : { next }),
      ...counted(api, counts, asked),
    }
  })
}

export function inboxRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/inbox', async (c) => c.json(await inboxOf(api, c)))
  app.get('/notices', async (c) => c.json({ items: await as(api.world, c.get('actor'), (tx) => noticesOf(tx, c.get('actor'))) }))
  return app
}
