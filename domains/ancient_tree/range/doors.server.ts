import type { Context } from 'hono'
import { sql } from 'kysely'
import { areaAsked } from '#kit/access/area.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { grades } from '#datasets/ancient_tree/grades.ts'
import { outlineOf } from './outline.ts'
import { rangeMetresNow } from './settings.server.ts'
import type { TreeRanges } from './wire.ts'

type Row = { number: string; species: string; grade: keyof typeof grades; x: number; y: number; ew: string | null; ns: string | null }

async function draftsOf(tx: Tx, place: string): Promise<Sent<TreeRanges>> {
  const beyond = await rangeMetresNow(tx)
  const { rows } =
    await sql<Row>`select t.number, t.species, t.grade, ST_X(t.location) as x, ST_Y(t.location) as y, t.crown_ew_m::text as ew, t.crown_ns_m::text as ns
    from ancient_tree t join siku.division_closure c on c.descendant = t.division and c.ancestor = ${place} where t.state = 'protected' order by t.number`.execute(
      tx,
    )
  return {
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: 'EPSG:4490' } },
    features: rows.map(({ number, species, grade, x, y, ew, ns }) => ({
      type: 'Feature',
      properties: { class: grades[grade], name: number, species },
      geometry: outlineOf([x, y], { ew_m: Number(ew ?? 0), ns_m: Number(ns ?? 0) }, beyond) as unknown as Record<string, unknown>,
    })),
  }
}

/** `GET /ranges?division=`: where the ranges would lie by crown and setting; what the county then publishes is imported as a version of the control layer. */
export const rangesDoor = (context: RouteContext) => async (c: Context) => {
  const actor = context.actor(c)
  const code = c.req.query('division') ?? ''
  if (!/^\d{6,12}$/.test(code)) throw new Refusal(422, 'ranges_query', '请给出 division（区划代码）')
  const told = await context.as(actor, async (tx) => draftsOf(tx, (await areaAsked(tx, actor, code)).id))
  return c.json(told)
}
