import { Hono, type Context } from 'hono'
import { sql } from 'kysely'
import { beijingDate, beijingInstant, isDate } from '#kit/calendar/date.ts'
import type { MultiPolygon, Polygon } from '#kit/geometry/geojson.ts'
import { overlay } from '#kit/layers/overlay.server.ts'
import { jsonObject } from '#kit/http/body.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { Overlay } from '#kit/wire/overlay.ts'
import { controlLayer, controlLineKinds, layerTitles } from './control_layer.ts'
import type { LayersInForce } from './wire.ts'

const invalid = (field: 'on' | 'kinds', message: string): Refusal =>
  new Refusal(422, `${field}_invalid`, message, [{ field, code: `${field}_invalid`, message }])

function dayOf(given: unknown): string {
  const day = given ?? beijingDate(beijingInstant(Date.now()))
  if (typeof day === 'string' && isDate(day)) return day
  throw invalid('on', '日期应写作 YYYY-MM-DD')
}

function kindsOf(given: unknown): readonly string[] {
  if (given === undefined || given === null) return controlLineKinds
  if (Array.isArray(given) && given.every((kind) => Object.hasOwn(layerTitles, kind))) return given as string[]
  throw invalid('kinds', `kinds 应为图层代码的数组：${Object.keys(layerTitles).join('、')}`)
}

/**
 * `POST /overlay` judges a polygon against the lines in force on a day; `GET /layers?on=` tells which versions those are.
 */
export function routes(context: RouteContext): Hono {
  const app = new Hono()
  app.post('/overlay', async (c: Context) => {
    const actor = context.actor(c)
    const { geometry, on, kinds, pieces } = await jsonObject(c.req.raw)
    const ask = {
      geometry: geometry as Polygon | MultiPolygon,
      layers: [{ register: controlLayer, kinds: kindsOf(kinds) }],
      on: dayOf(on),
      pieces: pieces === true,
    }
    return c.json((await context.as(actor, (tx) => overlay(tx, ask))) satisfies Sent<Overlay>)
  })
  app.get('/layers', async (c) => {
    const actor = context.actor(c)
    const on = dayOf(c.req.query('on'))
    const { rows } = await context.as(actor, (tx) =>
      sql<Omit<LayersInForce['items'][number], 'title'>>`
      select v.id, v.kind, v.document_number, v.issuer, v.in_force_from, v.in_force_to, v.state, v.feature_count, v.demo, d.code as division_code, d.name as division_name
      from control_layer v join division d on d.id = v.division
      where v.in_force_at is not null and v.in_force_from <= ${on}::date and (v.in_force_to is null or v.in_force_to > ${on}::date) order by v.kind, d.code`.execute(
        tx,
      ),
    )
    return c.json({ on, kinds: layerTitles, items: rows.map((row) => ({ ...row, title: layerTitles[row.kind] })) } satisfies Sent<LayersInForce>)
  })
  return app
}
