import { Hono } from 'hono'
import { describeRegister } from '#kit/derive/describe.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { mayRead } from '#kit/records/permission.server.ts'
import { registerOf } from '#kit/records/world.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { RegisterItem, RegisterList } from '#kit/wire/registers.ts'
import type { Api, App, Door } from '../api.server.ts'
import { workByRegister } from './work-by-register.server.ts'

const rolesOf = (c: Door): Set<string> => new Set(c.get('actor').posts.map((p) => p.role))

/** The register that a path names. @throws Refusal 404 also when it may not be read at all */
export function registerAt(api: Api, c: Door): AnyRegister {
  const r = registerOf(api.world, c.req.param('register') ?? '')
  if (!mayRead(r, c.get('actor'))) throw new Refusal(404, 'register_unknown', '没有这个台账')
  return r
}

export function registerRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/', async (c) => {
    const work = await workByRegister(api, c.get('actor'))
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
          waiting: work.get(r.name)?.waiting ?? 0,
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
