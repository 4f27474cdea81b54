import { Hono } from 'hono'
import { sql } from 'kysely'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import type { SystemEngine, Tx } from '#kit/room/gate.server.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import { demandRow } from '#kit/records/engine.server.ts'
import { crimeLevelTitles } from '../case/assessment/finding.ts'
import { fineBaseTitles } from '../case/assessment/penalty-range.ts'
import { crimeOf, rangeOf } from '../case/assessment.ts'
import { type CaseDays, clocksOf } from '../case/clocks.ts'
import { type Explanation, explainSpots } from './explain.server.ts'
import { lawCase } from '../case/law_case.ts'
import { explanationKinds, mapSpot } from './map_spot.ts'

/** What is left of a spot beside its explained pieces, as GeoJSON; null when nothing is. */
async function restOf(tx: Tx, spot: string, { pieces }: Explanation): Promise<unknown> {
  const taken = sql`(select ST_Union(ST_SetSRID(ST_GeomFromGeoJSON(p), 4490)) from unnest(${pieces.map((p) => JSON.stringify(p.geometry))}::text[]) p)`
  const { rows } = await sql<{ rest: unknown }>`select ST_AsGeoJSON(left_over.g, 7, 0)::json as rest from (
    select ST_CollectionExtract(coalesce(ST_Difference(m.boundary, ${taken}), m.boundary), 3) as g from map_spot m where m.id = ${spot}) left_over
    where not ST_IsEmpty(left_over.g)`.execute(tx)
  return rows[0]?.rest ?? null
}

/** The lawful ground of a spot as it is known today, seen whole, for who may see the spot. */
async function explanationOf(engine: SystemEngine, spot: { id: string; area: string }) {
  return engine.read(async (tx) => {
    const found = (await explainSpots(tx, [spot])).get(spot.id)
    if (!found) return null
    return { ...found, pieces: found.pieces.map((p) => ({ ...p, kind_title: explanationKinds[p.kind] })), rest: await restOf(tx, spot.id, found) }
  })
}

function assessmentOf(row: Readonly<Record<string, unknown>>) {
  const today = beijingDate(beijingInstant(Date.now()))
  const judged_on = typeof row['decided_on'] === 'string' ? row['decided_on'] : today
  const crime = crimeOf(row, judged_on)
  const range = rangeOf(row, judged_on)
  return {
    today, judged_on, clocks: clocksOf(row as CaseDays),
    crime: crime && { ...crime, level_title: crimeLevelTitles[crime.level] },
    range: range && { ...range, of_title: fineBaseTitles[range.of] },
  }
}

/** `GET /spots/{id}/explanation`: pieces and rest of a spot with their outlines; `GET /cases/{id}/assessment`: clocks, thresholds and range of the fine. */
export function routes(context: RouteContext): Hono {
  const app = new Hono()
  app.get('/spots/:id/explanation', async (c) => {
    const actor = context.actor(c)
    const { id, area } = await context.as(actor, (tx) => demandRow(tx, mapSpot, c.req.param('id')))
    return c.json(await explanationOf(context.engine(actor), { id, area: String(area) }))
  })
  app.get('/cases/:id/assessment', async (c) => {
    const actor = context.actor(c)
    return c.json(assessmentOf(await context.as(actor, (tx) => demandRow(tx, lawCase, c.req.param('id')))))
  })
  return app
}
