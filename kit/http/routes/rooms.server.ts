import { Hono } from 'hono'
import { comparedOf } from '#kit/indicator/counting.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { mayRead } from '#kit/records/permission.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { RoomFront } from '#kit/wire/rooms.ts'
import type { Api, App } from '../api.server.ts'
import { asked } from './figures.server.ts'
import { workByRegister } from './work-by-register.server.ts'

export function roomRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/:room', async (c) => {
    const actor = c.get('actor')
    const room = api.rooms.find((r) => r.name === c.req.param('room'))
    const open = room?.registers.filter((r) => mayRead(r, actor)) ?? []
    if (!room || open.length === 0) throw new Refusal(404, 'room_unknown', '没有这项业务，或您的岗位看不到它的台账')
    const a = asked(api, c)
    const ids = (room.leading ?? []).map((i) => i.id)
    const figures = await comparedOf(api, a.question, a.code, new Set(ids))
    const work = await workByRegister(api, actor)
    const roles = new Set<string>(actor.posts.map((p) => p.role))
    return c.json({
      room: room.name,
      title: room.title,
      chapter: room.chapter,
      help: room.help,
      registers: open.map((r) => ({
        register: r.name,
        title: r.title,
        basis: r.basis,
        can_create: r.access.create.some((role) => roles.has(role)),
        map: r.map !== undefined,
        ...(work.get(r.name) ?? { waiting: 0, overdue: 0 }),
      })),
      figures: ids.flatMap((id) => {
        const found = figures.get(id)
        return found ? [{ ...found, title: api.indicators.find((i) => i.id === id)?.title ?? id }] : []
      }),
    } satisfies Sent<RoomFront>)
  })
  return app
}
