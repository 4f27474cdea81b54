import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { sql } from 'kysely'
import { as } from '../../store/acting.server.ts'
import { mayRead } from '../../store/records/permission.server.ts'
import type { Api, App, Door } from '../api.server.ts'

type Entry = { id: string; register: string; record: string; version: number; division: string }
const pause = 2000

/** Rows of the feed that no transaction still in flight can precede: below the snapshot's horizon. */
async function since(api: Api, c: Door, id: string): Promise<Entry[]> {
  return (await as(api.world, c.get('actor'), (tx) => sql<Entry>`select id::text as id, register, record, version, division from siku.feed
    where id > ${id}::bigint and tx < pg_snapshot_xmin(pg_current_snapshot()) order by id limit 500`.execute(tx))).rows
}

const horizon = async (api: Api, c: Door): Promise<string> =>
  (await as(api.world, c.get('actor'), (tx) => sql<{ id: string }>`select coalesce(max(id), 0)::text as id from siku.feed where tx < pg_snapshot_xmin(pg_current_snapshot())`.execute(tx))).rows[0]?.id ?? '0'

/** Whether the actor may know of the change: its register and its place. */
function visible(api: Api, c: Door, entry: Entry): boolean {
  const r = api.world.registers.get(entry.register)
  if (!r || !mayRead(r, c.get('actor'))) return false
  if (r.access.read === 'everyone_signed_in') return true
  const { read } = r.access
  return c.get('actor').posts.some((p) => (typeof read === 'string' || read.some((role) => role === p.role)) && (p.root || api.world.divisions.within(entry.division, p.division)))
}

export function changeRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/changes', (c) => streamSSE(c, async (stream) => {
    let last = c.req.header('last-event-id') ?? await horizon(api, c)
    if (!/^\d{1,18}$/.test(last)) last = await horizon(api, c)
    await stream.writeSSE({ event: 'ready', data: '{}', id: last })
    while (!stream.aborted) {
      for (const entry of await since(api, c, last)) {
        last = entry.id
        if (visible(api, c, entry)) await stream.writeSSE({ event: 'change', id: entry.id, data: JSON.stringify({ register: entry.register, id: entry.record, version: entry.version }) })
      }
      await stream.sleep(pause)
    }
  }))
  return app
}
