import { Hono } from 'hono'
import { sql } from 'kysely'
import { articleOf } from '#datasets/citation.ts'
import { deciders, STANDSTILL } from '#datasets/safety/disputes.ts'
import { harvestPermit } from '#domains/harvest/permit/harvest_permit.ts'
import { landUseApplication } from '#domains/land_use/application/land_use_application.ts'
import { isId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RoomServer } from '#kit/room/room.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { DisputeTable } from './dispute.ts'
import { fellingGoesOn, worksGoOn } from './excepted.server.ts'
import { liveStates } from './kinds.ts'
import { clocksOf, roadOf } from './road.ts'
import type { DisputeRoad } from './wire.ts'

const asked = ['id', 'state', 'kind', 'applicant_kind', 'respondent_kind', 'filed_on', 'agreed_on', 'awarded_on', 'decided_on', 'fixes_right'] as const

/** What waits on the ground of a dispute, of what the actor may see; permits and applications that are still on their way. */
async function blockedBy(tx: Tx, id: string): Promise<Sent<DisputeRoad['blocked']>> {
  const { rows } = await sql<{ register: string; id: string; title: string; state: string }>`
    select 'harvest_permit' as register, p.id, p.place as title, p.state from harvest_permit p join dispute d on d.id = ${id}
      where p.area_boundary && d.ground and ST_Intersects(p.area_boundary, d.ground) and p.state in ('draft', 'submitted', 'accepted', 'surveyed', 'publicised', 'inspected', 'committed', 'reviewed')
        and not ${fellingGoesOn('p')}
    union all
    select distinct 'land_use_application', a.id, j.name, a.state from land_use_application a join land_parcel l on l.application = a.id and l.state = 'drawn'
      join construction_project j on j.id = a.project join dispute d on d.id = ${id}
      where l.boundary && d.ground and ST_Intersects(l.boundary, d.ground) and a.decision is null and a.state not in ('withdrawn', 'cancelled') and not ${worksGoOn('j')}
    order by 1, 3 limit 50`.execute(tx)
  const states: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    harvest_permit: harvestPermit.states,
    land_use_application: landUseApplication.states,
  }
  return rows.map((r) => ({ ...r, state: states[r.register]?.[r.state] ?? r.state }))
}

/** `GET /disputes/{id}/road`. */
export const roadDoor: NonNullable<RoomServer['routes']> = (context) =>
  new Hono().get('/disputes/:id/road', async (c) => {
    const id = c.req.param('id')
    if (!isId(id)) throw new Refusal(404, 'record_not_found', '没有这件纠纷')
    const told = await context.as(context.actor(c), async (tx): Promise<Sent<DisputeRoad>> => {
      const found = (await tx
        .selectFrom('dispute')
        .select([...asked])
        .where('id', '=', id)
        .executeTakeFirst()) as Pick<DisputeTable, (typeof asked)[number]> | undefined
      if (!found) throw new Refusal(404, 'record_not_found', '没有这件纠纷')
      const road = roadOf({ kind: found.kind, applicant_kind: found.applicant_kind, respondent_kind: found.respondent_kind, day: found.filed_on })
      return {
        decider: road ? deciders[road.decider] : null,
        steps: road?.steps ?? null,
        source: road ? articleOf(road.basis) : null,
        clocks: clocksOf(found),
        standstill: STANDSTILL.title,
        standstill_source: articleOf(STANDSTILL.basis),
        blocked: (liveStates as readonly string[]).includes(found.state) ? await blockedBy(tx, id) : [],
      }
    })
    return c.json(told satisfies Sent<DisputeRoad>)
  })
