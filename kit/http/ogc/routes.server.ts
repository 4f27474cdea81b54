import { Hono } from 'hono'
import { beijingInstant } from '#kit/calendar/date.ts'
import { isId } from '#kit/register/id.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { as } from '#kit/records/acting.server.ts'
import { mayRead } from '#kit/records/permission.server.ts'
import type { Api, App, Door } from '../api.server.ts'
import { originOf } from '../origin.server.ts'
import { refusalOf } from '../problem.server.ts'
import { type Crs, servedCrs } from './crs.ts'
import { collection, collections, conformance, geojson, landing, openapiType } from './documents.ts'
import { type Extent, extentOf } from './extent.server.ts'
import { item, items } from './items.server.ts'
import { openapi30 } from './openapi.ts'
import { crsAsked, itemsQuery, parametersOf } from './query.ts'

const baseOf = (api: Api, c: Door): string => `${originOf(api.origins, c)}/ogc`
const shown = (api: Api, c: Door): AnyRegister[] => [...api.world.registers.values()].filter((r) => r.map && mayRead(r, c.get('actor')))

function collectionAt(api: Api, c: Door): AnyRegister {
  const found = shown(api, c).find((r) => r.name === c.req.param('collection'))
  if (!found) throw new Refusal(404, 'collection_unknown', '没有这个数据集')
  return found
}

const served = (api: Api): readonly Crs[] => servedCrs(api.world.plane_epsg)

const query = (c: Door): URLSearchParams => new URL(c.req.url).searchParams

/** Whatever is wrong with a parameter is a bad request here (Part 1 §7.5.1), where the lists of records say 422. */
async function parameters<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal?.status !== 422) throw error
    throw new Refusal(
      400,
      'query_invalid',
      refusal.message,
      refusal.errors.map(({ field, message }) => ({ field, code: 'query_invalid', message })),
    )
  }
}

async function page(api: Api, c: Door): Promise<Response> {
  const r = collectionAt(api, c)
  const url = new URL(c.req.url)
  const q = itemsQuery(r, url.searchParams, served(api))
  const { features, next, matched } = await parameters(() => as(api.world, c.get('actor'), (tx) => items(api.world, tx, r, q)))
  const href = (): string => `${originOf(api.origins, c)}${url.pathname}${url.search}`
  const links = [{ href: href(), rel: 'self', type: geojson }]
  if (next) {
    url.searchParams.set('cursor', next)
    links.push({ href: href(), rel: 'next', type: geojson })
  }
  const body = { type: 'FeatureCollection', timeStamp: beijingInstant(Date.now()), numberMatched: matched, numberReturned: features.length, links, features }
  return c.body(JSON.stringify(body), 200, { 'Content-Type': geojson, 'Content-Crs': `<${q.crs.uri}>` })
}

async function one(api: Api, c: Door): Promise<Response> {
  const r = collectionAt(api, c)
  const id = c.req.param('feature') ?? ''
  const crs = crsAsked(parametersOf(query(c), ['crs']), served(api))
  const found = isId(id) ? await as(api.world, c.get('actor'), (tx) => item(api.world, tx, r, id, crs)) : undefined
  if (!found) throw new Refusal(404, 'record_not_found', `没有找到这条${r.title}`)
  const self = `${baseOf(api, c)}/collections/${r.name}`
  const links = [
    { href: `${self}/items/${id}`, rel: 'self', type: geojson },
    { href: self, rel: 'collection', type: 'application/json' },
  ]
  return c.body(JSON.stringify({ ...found, links }), 200, { 'Content-Type': geojson, 'Content-Crs': `<${crs.uri}>` })
}

const extents = (api: Api, c: Door, registers: readonly AnyRegister[]): Promise<[AnyRegister, Extent][]> =>
  as(api.world, c.get('actor'), async (tx) => {
    const found: [AnyRegister, Extent][] = []
    for (const r of registers) found.push([r, await extentOf(tx, c.get('actor'), r)])
    return found
  })

async function described(api: Api, c: Door): Promise<Response> {
  parametersOf(query(c))
  const [[r, extent] = []] = await extents(api, c, [collectionAt(api, c)])
  return c.json(collection(baseOf(api, c), r!, api.world.bounds, served(api), extent!))
}

/** The landing page; `/ogc` and `/ogc/` are two addresses to the router and one to clients. */
export const ogcLanding =
  (api: Api) =>
  (c: Door): Response => {
    parametersOf(query(c))
    return c.json(landing(baseOf(api, c), `四库 · ${api.city.name}`))
  }

/** OGC API – Features Part 1 (core, GeoJSON, OpenAPI 3.0) and Part 2: one collection a register that bears geometry. */
export function ogcRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/', ogcLanding(api))
  app.get('/conformance', (c) => {
    parametersOf(query(c))
    return c.json({ conformsTo: conformance })
  })
  app.get('/api', (c) => {
    parametersOf(query(c))
    return c.body(JSON.stringify(openapi30(baseOf(api, c), `四库 · ${api.city.name}`, api.version, shown(api, c), served(api))), 200, {
      'Content-Type': openapiType,
    })
  })
  app.get('/collections', async (c) => {
    parametersOf(query(c))
    return c.json(collections(baseOf(api, c), await extents(api, c, shown(api, c)), api.world.bounds, served(api)))
  })
  app.get('/collections/:collection', (c) => described(api, c))
  app.get('/collections/:collection/items', (c) => page(api, c))
  app.get('/collections/:collection/items/:feature', (c) => one(api, c))
  return app
}
