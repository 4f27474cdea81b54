import { Hono } from 'hono'
import { beijingInstant } from '../../calendar/date.ts'
import { isId } from '../../register/id.ts'
import type { AnyRegister } from '../../register/define.ts'
import { Refusal } from '../../register/refusal.ts'
import { as } from '../../store/acting.server.ts'
import { mayRead } from '../../store/records/permission.server.ts'
import type { Api, App, Door } from '../api.server.ts'
import { originOf } from '../origin.server.ts'
import { crs84, crsBy } from './crs.ts'
import { collection, collections, conformance, geojson, landing, openapi30, openapiType } from './documents.ts'
import { item, items } from './items.server.ts'
import { itemsQuery } from './query.ts'

const baseOf = (api: Api, c: Door): string => `${originOf(api.origins, c)}/ogc`
const shown = (api: Api, c: Door): AnyRegister[] => [...api.world.registers.values()].filter((r) => r.map && mayRead(r, c.get('actor')))

function collectionAt(api: Api, c: Door): AnyRegister {
  const found = shown(api, c).find((r) => r.name === c.req.param('collection'))
  if (!found) throw new Refusal(404, 'collection_unknown', '没有这个数据集')
  return found
}

async function page(api: Api, c: Door): Promise<Response> {
  const r = collectionAt(api, c)
  const url = new URL(c.req.url)
  const q = itemsQuery(r, url.searchParams)
  const { features, next, matched } = await as(api.world, c.get('actor'), (tx) => items(api.world, tx, r, q))
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
  const crs = crsBy(c.req.query('crs') ?? crs84.uri)
  if (!crs) throw new Refusal(400, 'query_invalid', '不支持的坐标系', [{ field: 'crs', code: 'query_invalid', message: '不支持的坐标系' }])
  const found = isId(id) ? await as(api.world, c.get('actor'), (tx) => item(api.world, tx, r, id, crs)) : undefined
  if (!found) throw new Refusal(404, 'record_not_found', `没有找到这条${r.title}`)
  const self = `${baseOf(api, c)}/collections/${r.name}`
  const links = [{ href: `${self}/items/${id}`, rel: 'self', type: geojson }, { href: self, rel: 'collection', type: 'application/json' }]
  return c.body(JSON.stringify({ ...found, links }), 200, { 'Content-Type': geojson, 'Content-Crs': `<${crs.uri}>` })
}

/** OGC API – Features Part 1 (core, GeoJSON, OpenAPI 3.0) and Part 2: one collection a register that bears geometry. */
export function ogcRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/', (c) => c.json(landing(baseOf(api, c), `四库 · ${api.city.name}`)))
  app.get('/conformance', (c) => c.json({ conformsTo: conformance }))
  app.get('/api', (c) => c.body(JSON.stringify(openapi30(baseOf(api, c), `四库 · ${api.city.name}`, api.version, shown(api, c))), 200, { 'Content-Type': openapiType }))
  app.get('/collections', (c) => c.json(collections(baseOf(api, c), shown(api, c), api.world.bounds)))
  app.get('/collections/:collection', (c) => c.json(collection(baseOf(api, c), collectionAt(api, c), api.world.bounds)))
  app.get('/collections/:collection/items', (c) => page(api, c))
  app.get('/collections/:collection/items/:feature', (c) => one(api, c))
  return app
}
