import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { type RawBuilder, sql } from 'kysely'
import { type TileAddress, tileBounds, tileSql, writeTile } from '#kit/tiles/tiles.server.ts'
import { tileJson } from '#kit/tiles/tilejson.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { GeometryField, GeometryKind } from '#kit/register/fields.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { TileLayer } from '#kit/room/tile-layer.server.ts'
import { as } from '#kit/records/acting.server.ts'
import { ownRecords } from '#kit/records/own.server.ts'
import { changeImagery, imageryKeyIn, imageryOf } from '#kit/setting/imagery.server.ts'
import { mayRead } from '#kit/records/permission.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { Imagery, LayerItem } from '#kit/wire/map.ts'
import type { Api, App, Door } from '../api.server.ts'
import { bodyObject, reasonOf } from '../body.server.ts'
import { originOf } from '../origin.server.ts'
import { administrators } from './administrators.server.ts'

type Layer = { name: string; title: string; register: AnyRegister; geometry: string; level?: string; own?: TileLayer; minzoom: number }

const levels: Readonly<Record<string, [title: string, minzoom: number]>> = {
  city: ['市', 0],
  county: ['县（区）', 0],
  township: ['乡镇（街道）', 7],
  village: ['村（社区）', 11],
}

function layers(api: Api, c: Door): Layer[] {
  const own = api.layers.filter((l) => mayRead(l.register, c.get('actor'))).map((l): Layer => ({ ...l, own: l, minzoom: l.minZoom }))
  const derived = [...api.world.registers.values()]
    .filter((r) => r.map && mayRead(r, c.get('actor')))
    .flatMap((r): Layer[] => {
      const geometry = r.map?.geometry ?? ''
      if (r.name === 'division')
        return Object.entries(levels).map(([level, [title, minzoom]]) => ({
          name: `division_${level}`,
          title: `${title}界（示意）`,
          register: r,
          geometry,
          level,
          minzoom,
        }))
      return [{ name: r.name, title: r.title, register: r, geometry, minzoom: r.map?.minZoom ?? 6 }]
    })
  return [...derived, ...own]
}

function layerAt(api: Api, c: Door, name: string): Layer {
  const found = layers(api, c).find((l) => l.name === name)
  if (!found) throw new Refusal(404, 'layer_unknown', `没有“${name}”这个图层`)
  return found
}

/** @throws Refusal 404 for what is no tile, whether the layer is drawn at that level or not */
function addressOf(c: Door): TileAddress {
  const parts = [c.req.param('z') ?? '', c.req.param('x') ?? '', (c.req.param('y') ?? '').replace(/\.mvt$/, '')]
  const [z = 0, x = 0, y = 0] = parts.map(Number)
  const address = { z, x, y }
  if (parts.every((part) => /^(0|[1-9]\d{0,8})$/.test(part))) {
    try {
      tileBounds(address)
      return address
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
    }
  }
  throw new Refusal(404, 'tile_unknown', '没有这块瓦片')
}

const bad = (field: string, message: string): Refusal => new Refusal(400, 'query_invalid', message, [{ field, code: 'query_invalid', message }])

type Asked = {
  division: string | null
  year: number | null
  /** only what is the asker's */ mine: boolean
  /** each with the day it belongs to */ days: boolean
}
const parameters = ['division', 'year', 'mine', 'days']

/** What is drawn: the place, its year and whose, where that is asked for. A parameter that is not known would draw everything, so it is refused. @throws Refusal 400 */
function asked(api: Api, c: Door): Asked {
  const query = new URL(c.req.url).searchParams
  for (const name of query.keys()) {
    if (!parameters.includes(name)) throw bad(name, `没有参数“${name}”`)
    if (query.getAll(name).length > 1) throw bad(name, `参数“${name}”只能写一次`)
  }
  const [code, year] = [query.get('division'), query.get('year')]
  const entry = code === null ? undefined : api.world.divisions.byCode(code)
  if (code !== null && !entry) throw bad('division', `没有代码为 ${code} 的行政区划`)
  if (year !== null && !/^(19|20|21)\d{2}$/.test(year)) throw bad('year', `年度“${year}”不对，应为四位数字`)
  for (const name of ['mine', 'days'] as const) if (![null, '1'].includes(query.get(name))) throw bad(name, `${name} 只能写 1`)
  const [mine, days] = [query.has('mine'), query.has('days')]
  return { mine, days, division: entry && entry.parent !== null ? entry.id : null, year: year === null ? null : Number(year) }
}

const propertiesOf = (layer: Layer): string[] => {
  if (layer.level) return ['code', 'name']
  if (layer.own) return Object.keys(layer.own.properties)
  const color = layer.register.map?.colorBy ?? 'state'
  return [...new Set(['state', color, 'belongs_to_year'])].filter((n) => !layer.register.fields[n]?.sensitive).concat('clock')
}

const drawnAs = ({ register, geometry }: Layer): GeometryKind => (register.fields[geometry] as GeometryField).kind

const statesOf = ({ register, own }: Layer): Readonly<Record<string, string>> =>
  own ? Object.fromEntries(own.states.map((s) => [s, register.states[s] ?? s])) : register.states

/** The day a record belongs to, in Beijing: of its event, else when it was made; as its year is found. */
function dayOf(r: AnyRegister): RawBuilder<unknown> {
  const made = sql`(r.created_at at time zone 'Asia/Shanghai')::date`
  if (!r.event) return sql`${made}::text`
  const event = sql.ref(`r.${r.event}`)
  return sql`coalesce(${r.fields[r.event]?.kind === 'instant' ? sql`(${event} at time zone 'Asia/Shanghai')::date` : event}, ${made})::text`
}

/** Records beside how their clock stands, which colours them, and the day they belong to. */
const clocked = (r: AnyRegister) =>
  sql`(select r.*, k.clock, ${dayOf(r)} as day from ${sql.table(r.name)} r left join siku.clocks(${r.name}) k on k.record = r.id) r`

async function tile(api: Api, c: Door, layer: Layer, address: TileAddress): Promise<Uint8Array> {
  const { division, year, mine, days } = asked(api, c)
  const records = !layer.level && !layer.own
  if (address.z < layer.minzoom) return new Uint8Array()
  const conditions = [
    ...(layer.level ? [sql`level = ${layer.level} and valid_to is null`] : []),
    ...(division && records ? [sql`division in (select descendant from siku.division_closure where ancestor = ${division})`] : []),
    ...(year && records ? [sql`belongs_to_year = ${year}`] : []),
    ...(mine && records ? [sql`id in ${ownRecords(layer.register, c.get('actor'))}`] : []),
  ]
  const query = tileSql({
    tile: address,
    from: layer.own?.from() ?? (layer.level ? sql.table(layer.register.name) : clocked(layer.register)),
    geometry: layer.geometry,
    properties: [...propertiesOf(layer), ...(days && records ? ['day'] : [])],
    where: conditions.length > 0 ? sql.join(conditions, sql` and `) : undefined,
  })
  const answer = await as(api.world, c.get('actor'), (tx) => query.execute(tx))
  return writeTile(layer.name, answer.rows)
}

const SMALL = 4096

export function layerRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/layers', (c) =>
    c.json({
      items: layers(api, c).map((l): Sent<LayerItem> => ({
        layer: l.name,
        title: l.title,
        register: l.register.name,
        kind: l.own?.kind ?? drawnAs(l),
        min_zoom: l.minzoom,
        chapter: api.rooms.find((room) => room.registers.some((x) => x.name === l.register.name))?.chapter ?? '0',
        states: l.level ? null : statesOf(l),
        color_by: l.level ? null : (l.register.map?.colorBy ?? 'state'),
        ...(l.own ? { tone: api.layers.indexOf(l.own) } : {}),
      })),
    }),
  )
  app.get('/map/imagery', async (c) => c.json((await imageryOf(api.world.db)) satisfies Sent<Imagery>))
  app.put('/map/imagery', administrators, async (c) => {
    const body = await bodyObject(c, SMALL)
    const [key, reason] = [imageryKeyIn(body['key']), reasonOf(body)]
    return c.json((await changeImagery(api.world.db, c.get('actor'), key, reason)) satisfies Sent<Imagery>)
  })
  app.get('/map/base', (c) => {
    c.header('Cache-Control', 'private, max-age=3600')
    return c.json({ ...(api.base_map() as object), bounds: api.world.bounds, illustrative: true })
  })
  return app
}

export function tileRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/:layer/:z/:x/:y', async (c) => {
    const bytes = await tile(api, c, layerAt(api, c, c.req.param('layer')), addressOf(c))
    const etag = `W/"${createHash('sha1').update(bytes).digest('base64url')}"`
    const headers = { 'Cache-Control': 'private, max-age=30', ETag: etag }
    if (
      c.req
        .header('if-none-match')
        ?.split(',')
        .some((one) => one.trim() === etag)
    )
      return c.body(null, 304, headers)
    return c.body(new Uint8Array(bytes), 200, { ...headers, 'Content-Type': 'application/vnd.mapbox-vector-tile' })
  })
  app.get('/:file', (c) => {
    const layer = layerAt(api, c, c.req.param('file').replace(/\.json$/, ''))
    const url = `${originOf(api.origins, c)}/tiles/${layer.name}/{z}/{x}/{y}.mvt`
    return c.json(
      tileJson({
        id: layer.name,
        title: layer.title,
        url,
        bounds: api.world.bounds,
        minzoom: layer.minzoom,
        maxzoom: 16,
        fields: Object.fromEntries([['id', '标识'], ...propertiesOf(layer).map((n) => [n, layer.own?.properties[n] ?? layer.register.fields[n]?.title ?? n])]),
        attribution: '边界为示意',
      }),
    )
  })
  return app
}
