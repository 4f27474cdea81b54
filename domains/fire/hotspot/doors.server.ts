import type { Context, Hono } from 'hono'
import { audit } from '#kit/access/audit.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { hotspotUploaders } from '../keepers.ts'
import { namedHotspots } from './named.server.ts'
import { takeIn } from './take-in.server.ts'
import type { HotspotIntake, MayUpload } from './wire.ts'

const LARGEST_FILE = 50 << 20
/** Bodies of doors that take more than the usual. */
export const bodies = { '/hotspots': LARGEST_FILE }

function demandUploader(actor: Actor): void {
  if (actor.posts.some((p) => hotspotUploaders.includes(p.role))) return
  throw new Refusal(403, 'role_missing', '您的岗位不能导入卫星热点，请由市、县森林防火专员办理')
}

/** The body as text, piece by piece; a character cut between two pieces stays whole. */
async function* textOf(c: Context): AsyncGenerator<string> {
  const body = c.req.raw.body
  if (!body) return
  let size = 0
  const decoder = new TextDecoder('utf-8')
  for await (const piece of body) {
    size += (piece as Uint8Array).byteLength
    if (size > LARGEST_FILE) throw new Refusal(413, 'body_too_large', '文件超过50MB，请分批导入；已读入的行已保留')
    yield decoder.decode(piece as Uint8Array, { stream: true })
  }
  yield decoder.decode()
}

/** `POST /hotspots` takes a FIRMS CSV; `GET /hotspots` says whether it may be sent. */
export function hotspotDoors(app: Hono, context: RouteContext): void {
  app.post('/hotspots', async (c) => {
    const actor = context.actor(c)
    demandUploader(actor)
    const { refused, hotspots, rows, ...count } = await takeIn(context.engine(actor), textOf(c))
    const detail = { ...count, refused: refused.length, hotspots: hotspots.length }
    await context.as(actor, (tx) => audit(tx, actor, { action: 'import', register: 'hotspot_detection', detail }))
    return c.json({ ...count, rows, refused, hotspots: await context.as(actor, (tx) => namedHotspots(tx, hotspots)) } satisfies Sent<HotspotIntake>)
  })
  app.get('/hotspots', (c) => {
    demandUploader(context.actor(c))
    return c.json({ may: true } satisfies Sent<MayUpload>)
  })
}
