import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { mayRead } from '../../store/records/permission.server.ts'
import type { Api, App, Door } from '../api.server.ts'
import { type FeedEntry, feedOf } from '../feed.server.ts'

const heartbeat = 20_000

/** Whether the actor may know of the change: its register and its place. */
function visible(api: Api, c: Door, entry: FeedEntry): boolean {
  const r = api.world.registers.get(entry.register)
  if (!r || !mayRead(r, c.get('actor'))) return false
  const { read } = r.access
  if (read === 'everyone_signed_in') return true
  return c.get('actor').posts.some((p) => (typeof read === 'string' || read.some((role) => role === p.role)) && (p.root || api.world.divisions.within(entry.division, p.division)))
}

/** Server-sent events: what changed, for what this user may see; a client that reconnects names the last event it had. */
export function changeRoutes(api: Api): App {
  const app: App = new Hono()
  const feed = feedOf(api.world)
  app.get('/changes', (c) => streamSSE(c, async (stream) => {
    const asked = c.req.header('last-event-id') ?? ''
    const start = /^\d{1,18}$/.test(asked) ? asked : await feed.horizon()
    let sent = BigInt(start)
    const send = async (entries: readonly FeedEntry[]): Promise<void> => {
      for (const entry of entries) {
        if (BigInt(entry.id) <= sent) continue
        sent = BigInt(entry.id)
        if (visible(api, c, entry)) await stream.writeSSE({ event: 'change', id: entry.id, data: JSON.stringify({ register: entry.register, id: entry.record, version: entry.version }) })
      }
    }
    let queue: Promise<unknown> = stream.writeSSE({ event: 'ready', data: '{}', id: start })
    const stop = feed.listen(start, (entries) => { queue = queue.then(() => send(entries)) })
    stream.onAbort(stop)
    queue = queue.then(async () => send(await feed.since(start)))
    while (!stream.aborted) {
      await stream.sleep(heartbeat)
      if (!stream.aborted) await stream.writeSSE({ event: 'beat', data: '{}' })
    }
  }))
  return app
}
