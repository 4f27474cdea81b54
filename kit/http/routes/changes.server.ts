import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { whoAsks } from '#kit/access/who.server.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import { as } from '#kit/records/acting.server.ts'
import { mayRead } from '#kit/records/permission.server.ts'
import { readRow } from '#kit/records/rows.server.ts'
import type { Api, App } from '../api.server.ts'
import { type Feed, type FeedEntry, feedOf, type FeedPlace, isAfter, isFeedPlace } from '#kit/feed/feed.server.ts'

const heartbeat = 20_000

/** Whether the actor may know of the change: its register, its place, and the kind of its record. */
async function visible(api: Api, actor: Actor, entry: FeedEntry): Promise<boolean> {
  const r = api.world.registers.get(entry.register)
  if (!r || !mayRead(r, actor)) return false
  const { read } = r.access
  if (read === 'everyone_signed_in') return true
  const near = actor.posts.some(
    (p) => (typeof read === 'string' || read.some((role) => role === p.role)) && (p.root || api.world.divisions.within(entry.division, p.division)),
  )
  return near && (typeof read === 'string' || !r.access.kinds || (await as(api.world, actor, (tx) => readRow(tx, r, entry.record))) !== undefined)
}

/** Where a client goes on: after the last event it had, or at the end of the feed; `lost` when what it missed is kept no longer. */
async function startOf(feed: Feed, asked: string | undefined): Promise<{ start: FeedPlace; lost: boolean }> {
  const known = asked !== undefined && isFeedPlace(asked)
  if (known && (await feed.reaches(asked))) return { start: asked, lost: false }
  return { start: await feed.horizon(), lost: asked !== undefined }
}

/**
 * Server-sent events: what changed, for what this user may see. A client that reconnects names the last event it had and gets
 * all it missed in order, however much; `reset` tells one that was away too long to read everything anew.
 */
export function changeRoutes(api: Api): App {
  const app: App = new Hono()
  const feed = feedOf(api.world)
  app.get('/changes', (c) =>
    streamSSE(c, async (stream) => {
      const { start, lost } = await startOf(feed, c.req.header('last-event-id'))
      let sent = start
      /** The actor as of now: whoever signed out, was locked or holds another post is not told as if nothing had happened. */
      const listener = async (): Promise<Actor | undefined> => {
        const actor = (await whoAsks(api.world.db, { token: c.get('token'), device: c.get('actor').device ?? null, watching: true }))?.actor
        if (!actor) {
          end()
          await stream.close()
        }
        return actor
      }
      const send = async (entries: readonly FeedEntry[]): Promise<void> => {
        const actor = await listener()
        if (!actor) return
        for (const entry of entries) {
          if (!isAfter(entry.id, sent)) continue
          sent = entry.id
          if (await visible(api, actor, entry))
            await stream.writeSSE({
              event: 'change',
              id: entry.id,
              data: JSON.stringify({ register: entry.register, id: entry.record, version: entry.version }),
            })
        }
      }
      /** Page by page up to where the feed stands; what comes meanwhile waits in the queue behind it. */
      const catchUp = async (): Promise<void> => {
        for (let page = await feed.since(start); page.length > 0 && !stream.aborted && !stream.closed; page = await feed.since(page.at(-1)?.id ?? sent))
          await send(page)
      }
      let queue: Promise<unknown> = stream.writeSSE({ event: lost ? 'reset' : 'ready', data: '{}', id: start })
      const end = feed.listen(start, (entries) => {
        queue = queue.then(() => send(entries))
      })
      stream.onAbort(end)
      queue = queue.then(catchUp)
      while (!stream.aborted && !stream.closed) {
        await stream.sleep(heartbeat)
        if (!stream.aborted && (await listener())) await stream.writeSSE({ event: 'beat', data: '{}' })
      }
    }),
  )
  return app
}
