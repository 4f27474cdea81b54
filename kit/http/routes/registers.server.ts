import { Hono } from 'hono'
import { sql } from 'kysely'
import { describeRegister } from '#kit/derive/describe.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { as } from '#kit/records/acting.server.ts'
import { mayRead } from '#kit/records/permission.server.ts'
import { waitsFor } from '#kit/records/tasks.server.ts'
import { registerOf } from '#kit/records/world.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { RegisterItem, RegisterList } from '#kit/wire/registers.ts'
import type { Api, App, Door } from '../api.server.ts'

const rolesOf = (c: Door): Set<string> => new Set(c.get('actor').posts.map((p) => p.role))

/** The register that a path names. @throws Refusal 404 also when it may not be read at all */
export function registerAt(api: Api, c: Door): AnyRegister {
  const r = registerOf(api.world, c.req.param('register') ?? '')
  if (!mayRead(r, c.get('actor'))) throw new Refusal(404, 'register_unknown', '没有这个台账')
  return r
}

async function waiting(api: Api, c: Door): Promise<Map<string, number>> {
  const answer = await as(api.world, c.get('actor'), (tx) =>
    sql<{ register: string; n: number }>`
    select register, count(*)::int as n from siku.task where ${waitsFor(c.get('actor'))} group by register`.execute(tx),
  )
  return new Map(answer.rows.map((row) => [row.register, row.n]))
}

export function registerRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/', async (c) => {
    const counts = await waiting(api, c)
    const roles = rolesOf(c)
    const items = api.rooms.flatMap((room) =>
      room.registers
        .filter((r) => mayRead(r, c.get('actor')))
        .map((r): Sent<RegisterItem> => ({
          register: r.name,
          title: r.title,
          room: room.name,
          room_title: room.title,
          chapter: room.chapter,
          can_create: r.access.create.some((role) => roles.has(role)),
          map: r.map !== undefined,
          waiting: counts.get(r.name) ?? 0,
        })),
    )
    const { parts, banks } = api.outline
    return c.json({ items, outline: { parts: [...parts], banks: [...banks] } } satisfies Sent<RegisterList>)
  })
  app.get('/:register', (c) => {
    const r = registerAt(api, c)
    const room = api.rooms.find((candidate) => candidate.registers.some((x) => x.name === r.name))
    return c.json({ ...describeRegister(r, rolesOf(c), api.role_titles), room: room?.name, room_title: room?.title, chapter: room?.chapter })
  })
  return app
}
