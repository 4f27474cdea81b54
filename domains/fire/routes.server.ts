import { Hono, type Context } from 'hono'
import { audit } from '../../kit/access/audit.server.ts'
import { beijingDate, beijingInstant, isDate } from '../../kit/calendar/date.ts'
import type { Actor } from '../../kit/register/gate.server.ts'
import { Refusal } from '../../kit/register/refusal.ts'
import type { RouteContext } from '../../kit/register/room.server.ts'
import { dangerByTownship } from './danger-day.server.ts'
import { takeIn } from './hotspot/take-in.server.ts'

const LARGEST_FILE = 50 * 1024 * 1024
const uploaders: readonly string[] = ['city.fire_officer', 'county.fire_officer', 'admin']

function demandUploader(actor: Actor): void {
  if (actor.posts.some((p) => uploaders.includes(p.role))) return
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

function dateAsked(c: Context): string {
  const date = c.req.query('date') ?? beijingDate(beijingInstant(Date.now()))
  if (isDate(date)) return date
  throw new Refusal(422, 'date_invalid', '日期应写作 YYYY-MM-DD', [{ field: 'date', code: 'date_invalid', message: '日期应写作 YYYY-MM-DD' }])
}

/** `POST /hotspots` takes a FIRMS CSV; `GET /danger?date=` tells the danger by township. */
export function routes(context: RouteContext): Hono {
  const app = new Hono()
  app.post('/hotspots', async (c) => {
    const actor = await context.actorOf(c.req.raw)
    demandUploader(actor)
    const { refused, hotspots, ...count } = await takeIn(context.engine, textOf(c))
    const detail = { ...count, refused: refused.length, hotspots: hotspots.length }
    await context.as(actor, (tx) => audit(tx, { actor: actor.id, device: actor.device ?? null, action: 'import', register: 'hotspot_detection', detail }))
    return c.json({ ...count, refused, hotspots })
  })
  app.get('/danger', async (c) => {
    await context.actorOf(c.req.raw)
    const date = dateAsked(c)
    // The danger of every place is to be made known (森林防火条例30), so it is read for the whole city and not by post.
    return c.json(await context.engine.read((tx) => dangerByTownship(tx, date)))
  })
  return app
}
