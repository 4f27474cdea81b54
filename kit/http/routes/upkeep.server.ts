import { Hono } from 'hono'
import { outboxState } from '#kit/jobs/outbox.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { Upkeep } from '#kit/wire/system.ts'
import type { Api, App } from '../api.server.ts'
import { administrators } from './administrators.server.ts'

/** `GET /upkeep`: what must follow steps and has not, for administrators. */
export function upkeepRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/upkeep', administrators, async (c) => {
    const outbox = await outboxState(api.world)
    const errors = outbox.errors.map((e) => ({ ...e, register_title: api.world.registers.get(e.register)?.title ?? e.register }))
    return c.json({ outbox: { ...outbox, errors } } satisfies Sent<Upkeep>)
  })
  return app
}
