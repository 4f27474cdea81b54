import { Hono } from 'hono'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { CHECKS, type Check, checkOf } from '#kit/provenance/looked-up.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { SourcedValues } from '#kit/wire/system.ts'
import type { Api, App } from '../api.server.ts'
import { administrators } from './administrators.server.ts'

/** What must be checked before use: for administrators, since the public and applicants are told the article alone. */
export function sourcedValueRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/sourced-values', administrators, async (c) => {
    const on = beijingDate(beijingInstant(Date.now()))
    const items = (await api.sourced_values()).map((value) => ({ ...value, check: checkOf(value, on) }))
    const counts = Object.fromEntries((Object.keys(CHECKS) as Check[]).map((check) => [check, items.filter((i) => i.check === check).length])) as Record<
      Check,
      number
    >
    return c.json({ on, counts, items } satisfies Sent<SourcedValues>)
  })
  return app
}
