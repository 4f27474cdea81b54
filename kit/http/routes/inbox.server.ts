import { Hono } from 'hono'
import { sql } from 'kysely'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { workingDaysBetween } from '#kit/calendar/working-days.ts'
import { fromStates, transitionFields } from '#kit/register/define.ts'
import type { Transition } from '#kit/register/transition.ts'
import { as } from '#kit/records/acting.server.ts'
import { postFor } from '#kit/records/permission.server.ts'
import { decodeCursor, encodeCursor, limitOf } from '#kit/records/list.server.ts'
import { waitsFor } from '#kit/records/tasks.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { Inbox, InboxItem, Notice, Stage } from '#kit/wire/work.ts'
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
}

/** Working days until a moment, negative when it is past; null without one. */
export function daysLeft(due: string | null): number | null {
  if (due === null) return null
  const [today, day] = [beijingDate(beijingInstant(Date.now())), beijingDate(due)]
  return today <= day ? workingDaysBetween(today, day) : -workingDaysBetween(day, today)
}

function shown(api: Api, c: Door, row: TaskRow): Sent<InboxItem> {
  const r = api.world.registers.get(row.register)
  const place = api.world.divisions.byId(row.division)
  // the roles of the task are those that know the record's kind
  const postOf = (t: Transition) => postFor(api.world, c.get('actor'), r?.access.kinds ? t.by.filter((role) => row.roles.includes(role)) : t.by, row.division)
  const steps = Object.entries(r?.transitions ?? {}).filter(([, t]) => fromStates(t).includes(row.state) && postOf(t))
  const ordinary = steps.filter(([, t]) => !t.aside)
  const post = ordinary.map(([, t]) => postOf(t)).find((p) => p !== undefined)
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
    why: post ? `您以“${api.role_titles[post.role] ?? post.role}”身份可以办理` : row.stage === 'supervised' ? '已超期，由您督办' : '',
    transitions: ordinary.map(([name, t]) => ({ name, title: t.title, simple: transitionFields(t).length === 0 && !t.reason })),
  }
}

export function inboxRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/inbox', async (c) => {
    const query = new URL(c.req.url).searchParams
    const limit = limitOf(query)
    const [stage, register, cursor] = [query.get('stage'), query.get('register'), query.get('cursor')]
    const mine = waitsFor(c.get('actor'))
    const due = sql`coalesce(due_at, 'infinity'::timestamptz)`
    const key = cursor ? decodeCursor(cursor, 2) : null
    const after = key ? sql`(${due}, record) > (${key[0]}::timestamptz, ${key[1]}::uuid)` : sql`true`
    const narrowed = sql`${stage ? sql`stage = ${stage}` : sql`true`} and ${register ? sql`register = ${register}` : sql`true`}`
    return c.json(
      await as(api.world, c.get('actor'), async (tx) => {
        const rows = (
          await sql<TaskRow & { key: string }>`select register, record, title, state, division, since, due_at, clock, stage, roles, ${due}::text as key
        from siku.task where ${mine} and ${narrowed} and ${after} order by ${due}, record limit ${limit + 1}`.execute(tx)
        ).rows
        const counts = (await sql<{ stage: string; n: number }>`select stage, count(*)::int as n from siku.task where ${mine} group by stage`.execute(tx)).rows
        const last = rows.length > limit ? rows[limit - 1] : undefined
        return {
          items: rows.slice(0, limit).map((row) => shown(api, c, row)),
          ...(last ? { next: encodeCursor([last.key, last.record]) } : {}),
          counts: { waiting: 0, reminded: 0, overdue: 0, supervised: 0, ...Object.fromEntries(counts.map((row) => [row.stage, row.n])) },
        } satisfies Sent<Inbox>
      }),
    )
  })
  app.get('/notices', async (c) =>
    c.json({
      items: (
        await as(api.world, c.get('actor'), (tx) =>
          sql<Notice>`select id, at, kind, register, record as id_record, title, due_at from siku.notice
      where ${waitsFor(c.get('actor'))} order by id desc limit 100`.execute(tx),
        )
      ).rows,
    }),
  )
  return app
}
