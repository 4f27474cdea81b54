import { Hono } from 'hono'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { CHECKS, type Check, checkOf } from '#kit/provenance/looked-up.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { SourcedValues } from '#kit/wire/system.ts'
import type { Api, App } from '../api.server.ts'

/** What must be checked before use: for administrators, since the public and applicants are told the article alone. */
export function sourcedValueRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/sourced-values', async (c) => {
    if (!c.get('actor').posts.some((p) => p.role === 'admin')) throw new Refusal(403, 'role_missing', '依据核对由系统管理员查看')
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
