import { setTimeout as sleep } from 'node:timers/promises'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { sql } from 'kysely'
import { openapi } from '#kit/derive/openapi.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { LoadedRoom } from '#kit/room/load.server.ts'
import { figuresOf } from '#kit/indicator/counting.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import type { OpenContext, RouteContext } from '#kit/room/room.server.ts'
import { as, asTried, systemActor } from '#kit/records/acting.server.ts'
import { createRecord } from '#kit/records/engine.server.ts'
import { systemEngine } from '#kit/jobs/outbox.server.ts'
import type { Door as WireDoor } from '#kit/wire/door.ts'
import { rateLimit } from '#kit/access/rate.ts'
import type { Api, App, Door } from './api.server.ts'
import { addressOf } from './address.server.ts'
import { contentRoutes } from './routes/content.server.ts'
import { accountRoutes, passwordRoutes } from './routes/accounts.server.ts'
import { administrationRoutes } from './routes/administration.server.ts'
import { auditRoutes } from './routes/audit.server.ts'
import { changeRoutes } from './routes/changes.server.ts'
import { divisionRoutes } from './routes/divisions.server.ts'
import { evidenceRoutes } from './routes/evidence.server.ts'
import { figureRoutes } from './routes/figures.server.ts'
import { importRoutes } from './routes/imports.server.ts'
import { inboxRoutes } from './routes/inbox.server.ts'
import { ledgerRoutes } from './routes/ledgers.server.ts'
import { overviewRoutes } from './routes/overview.server.ts'
import { problemRoutes } from './routes/problems.server.ts'
import { recordRoutes } from './routes/records.server.ts'
import { registerRoutes } from './routes/registers.server.ts'
import { reportRoutes } from './routes/report.server.ts'
import { sealRoutes } from './routes/seal.server.ts'
import { checkRoutes } from './routes/checks.server.ts'
import { helpRoutes } from './routes/help.server.ts'
import { roomRoutes } from './routes/rooms.server.ts'
import { savedViewRoutes } from './routes/saved-views.server.ts'
import { searchRoutes } from './routes/search.server.ts'
import { sessionRoutes } from './routes/session.server.ts'
import { sourcedValueRoutes } from './routes/sourced-values.server.ts'
import { tusRoutes } from './routes/tus.server.ts'
import { upkeepRoutes } from './routes/upkeep.server.ts'
import { layerRoutes, tileRoutes } from './routes/tiles.server.ts'
import { limitedBodies } from './body.server.ts'
import { ogcLanding, ogcRoutes } from './ogc/routes.server.ts'
import { compress } from './compress.server.ts'
import { guard, headers } from './guard.server.ts'
import { metricsText, observe } from './metrics.server.ts'
import { problemResponse, refusalOf } from './problem.server.ts'

export type RoomRoutes = readonly {
  readonly room: string
  readonly routes?: (context: RouteContext) => Hono
  readonly open?: (context: OpenContext) => Hono
  readonly bodies: Readonly<Record<string, number>>
  readonly wire: readonly WireDoor[]
}[]

/** Doors of rooms, as the composition root hands them over. */
export const routesOf = (rooms: readonly LoadedRoom[]): RoomRoutes =>
  rooms.flatMap(({ room, server: { routes, open, bodies = {}, wire = [] } }) => (routes || open ? [{ room: room.name, routes, open, bodies, wire }] : []))

/** Anything that is not a refusal is a fault of ours: told to the log, not to the outside. */
function failed(error: unknown, tell: (line: string) => void): Refusal {
  const refusal = refusalOf(error)
  if (refusal) return refusal
  tell(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return new Refusal(500, 'internal', '系统出错了，已记录；请稍后再试')
}

const HEALTH_PATIENCE = 5000

/** @throws Refusal 503, or what the database says */
async function answersSoon(api: Api): Promise<void> {
  const slow = new AbortController()
  const away = sleep(HEALTH_PATIENCE, undefined, { ref: false, signal: slow.signal }).then(() => {
    throw new Refusal(503, 'store_away', '数据库迟迟没有应答')
  })
  try {
    await Promise.race([sql`select 1`.execute(api.world.db), away])
  } finally {
    away.catch(() => undefined)
    slow.abort()
  }
}

/** All doors of the system but the pages. */
export function httpApp(api: Api, rooms: RoomRoutes, tell: (line: string) => void): App {
  const app: App = new Hono()
  app.use(compress)
  app.use(headers(api))
  app.use(observe)
  app.use(
    '/api/*',
    limitedBodies(new Map(rooms.flatMap(({ room, bodies }) => Object.entries(bodies).map(([path, limit]) => [`/api/${room}${path}`, limit] as const)))),
  )
  app.onError((error, c) => problemResponse(c, failed(error, tell)))
  app.get('/api/health', async (c) => {
    await answersSoon(api)
    return c.json({ status: 'ok', store: api.store, version: api.version })
  })
  let described: string | undefined
  app.get('/api/openapi.json', (c) => {
    described ??= JSON.stringify(
      openapi([...api.world.registers.values()], {
        title: `四库 · ${api.city.name}`,
        version: api.version,
        doors: rooms.flatMap(({ wire }) => wire),
      }),
    )
    return c.body(described, 200, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'public, max-age=300' })
  })
  app.use('/metrics', guard(api))
  app.get('/metrics', async (c) => c.text(await metricsText(api)))
  app.route('/api', sessionRoutes(api))
  app.route('/api/problems', problemRoutes(api))
  app.use('/api/open/*', unhurried())
  for (const { room, open } of rooms) if (open) app.route(`/api/open/${room}`, open(openContext(api)))
  app.use('/api/*', guard(api))
  app.use('/tiles/*', guard(api))
  for (const path of ['/ogc', '/ogc/*']) app.use(path, guard(api))
  app.route('/api', passwordRoutes(api))
  app.route('/api/accounts', accountRoutes(api))
  app.route('/api/divisions', divisionRoutes(api))
  app.route('/api/registers', registerRoutes(api))
  app.route('/api/registers', recordRoutes(api))
  app.route('/api/registers', contentRoutes(api))
  app.route('/api/registers', importRoutes(api))
  app.route('/api/rooms', roomRoutes(api))
  app.route('/api/views', savedViewRoutes(api))
  app.route('/api/evidence/tus', tusRoutes(api))
  app.route('/api/evidence', evidenceRoutes(api))
  for (const routes of [
    administrationRoutes,
    auditRoutes,
    checkRoutes,
    helpRoutes,
    figureRoutes,
    inboxRoutes,
    searchRoutes,
    ledgerRoutes,
    sealRoutes,
    reportRoutes,
    overviewRoutes,
    layerRoutes,
    changeRoutes,
    sourcedValueRoutes,
    upkeepRoutes,
  ])
    app.route('/api', routes(api))
  for (const { room, routes } of rooms) if (routes) app.route(`/api/${room}`, routes(roomContext(api)))
  app.route('/tiles', tileRoutes(api))
  app.get('/ogc/', ogcLanding(api))
  app.route('/ogc', ogcRoutes(api))
  app.all('/ogc/*', () => {
    throw new Refusal(404, 'door_unknown', '没有这个接口')
  })
  app.all('/api/*', () => {
    throw new Refusal(404, 'door_unknown', '没有这个接口')
  })
  return app
}

/** What an address may ask of doors that are open to everybody: enough for people, too little for trying numbers out. */
const unhurried = () => {
  const byAddress = rateLimit(60, 0.5)
  return createMiddleware(async (c, next) => {
    if (!byAddress.take(addressOf(c))) throw new Refusal(429, 'too_many_tries', '查询过于频繁，请稍后再试')
    await next()
  })
}

/** What is read so is never kept, whatever it does. */
const openContext = (api: Api): OpenContext => ({ read: (run) => asTried(api.world, systemActor(api.world), run) })

const roomContext = (api: Api): RouteContext => ({
  actor: (c) => (c as Door).get('actor'),
  as: (actor, run) => as(api.world, actor, run),
  engine: (actor) => systemEngine(api.world, actor),
  figures: (ids, { year, place }) =>
    figuresOf(api, { period: periodOfYear(year), division: api.world.divisions.byId(place.id)?.parent === null ? null : place.id }, place.code, ids),
  figure_titles: api.world.figures,
  create: (actor, register, input) => as(api.world, actor, (tx) => createRecord(api.world, tx, actor, register, input)),
})
