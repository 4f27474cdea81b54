import { SLIVER } from '#datasets/enforcement/tolerances.ts'
import { sql } from 'kysely'
import { planeArea } from '#kit/layers/area-sql.server.ts'
import { precondition, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { landUseApplication } from '#domains/land_use/application/land_use_application.ts'

const ofLand = ['illegal_occupation', 'land_destruction', 'temporary_use_overdue']

type Open = { case_number: string | null; place: string }

/** An open case of illegal use on ground of an application: on a spot of it, or at its point. */
async function openCaseOn(tx: Tx, application: string): Promise<Open | undefined> {
  const answer = await sql<Open>`
    with parcel as (select boundary, boundary_3857 from land_parcel where application = ${application} and state = 'drawn')
    select c.case_number, c.place from law_case c
    where c.offence = any(${ofLand}::text[]) and c.first_closed_at is null and c.state <> 'void' and (
      exists (select from map_spot s join parcel p on p.boundary_3857 && s.boundary_3857 and ST_Intersects(p.boundary, s.boundary)
        where s.id = any(c.spots) and ${planeArea(sql`ST_Intersection(p.boundary, s.boundary)`)} > ${SLIVER.m2})
      or exists (select from parcel p where c.location is not null and ST_Intersects(p.boundary, c.location)))
    order by c.found_on limit 1`.execute(tx)
  return answer.rows[0]
}

/** Ground used before approval is dealt with before it is applied for (森林法73); the room of land use need not know of it. */
export const landUseGates: readonly Gate[] = [
  precondition(landUseApplication, ['accept'], '同一地块的违法占用案件未了结的，不予受理', async ({ tx, after }) => {
    const found = await openCaseOn(tx, after.id)
    if (found)
      refuse({
        code: 'prior_violation_unsettled',
        message: `申请范围内有违法占用林地案件${found.case_number ?? ''}（${found.place}）尚未办结，应先依法处理`,
        fields: ['violation_number'],
      })
  }),
]
