import { Hono, type Context } from 'hono'
import { audit } from '#kit/access/audit.server.ts'
import { beijingInstant } from '#kit/calendar/date.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import { banEffect } from './ban/effect.server.ts'
import { dateAsked, type Place, placeAsked, yearAsked } from './danger/asked.server.ts'
import { dangerDay, lastObserved } from './danger/day.server.ts'
import { dangerPlace } from './danger/place.server.ts'
import { dangerYear } from './danger/year.server.ts'
import { namedHotspots } from './hotspot/named.server.ts'
import { takeIn } from './hotspot/take-in.server.ts'
import { hotspotUploaders } from './keepers.ts'
import { rulesTold } from './case/rules-told.server.ts'

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

/** The day asked for; of a year alone its last day with data, so that nobody is shown an empty one first. */
async function dayAsked(tx: Tx, place: Place, date: string | undefined, year: string | undefined): Promise<string> {
  const today = dateAsked(undefined)
  if (date || !year) return dateAsked(date)
  return (await lastObserved(tx, place, yearAsked(year), today)) ?? (today.startsWith(year) ? today : `${year}-12-31`)
}

/**
 * `POST /hotspots` takes a FIRMS CSV; `GET /hotspots` says whether it may be sent. `GET /rules?on&offence` tells the rules of a day. `GET /ban-effect?ban` tells which permits an order reaches, before and after it is issued. `GET /danger/day?date&division` tells the level of each township, `/danger/place` how one of
 * them came about, `/danger/year?year&division` the season, the bans and the levels of a year; each within the reader's area.
 */
export function routes(context: RouteContext): Hono {
  const app = new Hono()
  app.post('/hotspots', async (c) => {
    const actor = context.actor(c)
    demandUploader(actor)
    const { refused, hotspots, rows, ...count } = await takeIn(context.engine(actor), textOf(c))
    const detail = { ...count, refused: refused.length, hotspots: hotspots.length }
    await context.as(actor, (tx) => audit(tx, { actor: actor.id, device: actor.device ?? null, action: 'import', register: 'hotspot_detection', detail }))
    return c.json({ ...count, rows, refused, hotspots: await context.as(actor, (tx) => namedHotspots(tx, hotspots)) })
  })
  const danger = <T>(tell: (tx: Tx, place: Place, actor: Actor, c: Context) => Promise<T>) => async (c: Context) => {
    const actor = context.actor(c)
    return c.json(await context.engine(actor).read(async (tx) => tell(tx, await placeAsked(tx, actor, c.req.query('division')), actor, c)))
  }
  app.get('/hotspots', (c) => { demandUploader(context.actor(c)); return c.json({ may: true }) })
  app.get('/rules', (c) => { context.actor(c); return c.json(rulesTold(dateAsked(c.req.query('on')), c.req.query('offence'))) })
  app.get('/ban-effect', async (c) => c.json(await context.as(context.actor(c), (tx) => banEffect(tx, c.req.query('ban') ?? '', beijingInstant(Date.now())))))
  app.get('/danger/day', danger(async (tx, place, _, c) => dangerDay(tx, place, await dayAsked(tx, place, c.req.query('date'), c.req.query('year')))))
  app.get('/danger/place', danger((tx, place, actor, c) => dangerPlace(tx, actor, place, dateAsked(c.req.query('date')))))
  app.get('/danger/year', danger((tx, place, _, c) => dangerYear(tx, place, yearAsked(c.req.query('year')))))
  return app
}
