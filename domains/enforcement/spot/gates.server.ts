import { RECTIFY_AGAIN, SAME_GROUND } from '#datasets/enforcement/tolerances.ts'
import { sql } from 'kysely'
import { addCalendarDays, beijingDate } from '#kit/calendar/date.ts'
import { gate, refuse, type Books, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { lawCase } from '../case/law_case.ts'
import { caseLead } from '../lead/case_lead.ts'
import { completed, undone } from '../case/closing.ts'
import { explainSpots } from './explain.server.ts'
import { mapSpot, type MapSpotTable } from './map_spot.ts'
import { geometryOf, measured } from './ground.server.ts'
import { isSuspected } from './checks.ts'

type Batch = { state: string; supervision_year: number; received_on: string; verify_by: string; batch_number: string }

async function openBatch(tx: Tx, id: string): Promise<Batch> {
  const batch = (await tx
    .selectFrom('spot_batch')
    .where('id', '=', id)
    .select(['state', 'supervision_year', 'received_on', 'verify_by', 'batch_number'])
    .executeTakeFirst()) as Batch | undefined
  if (!batch) return refuse({ code: 'batch_missing', message: '没有这个批次', fields: ['batch'] })
  if (batch.state === 'withdrawn' || batch.state === 'concluded')
    refuse({ code: 'batch_closed', message: `批次${batch.batch_number}已撤回或者核实完成，不能再增改图斑`, fields: ['batch'] })
  return batch
}

async function takenIn(tx: Tx, after: MapSpotTable) {
  const { supervision_year, received_on, verify_by } = await openBatch(tx, after.batch)
  return { belongs_to_year: supervision_year, received_on, verify_by, area: await measured(tx, after) }
}

async function demandEarlier(tx: Tx, spot: MapSpotTable): Promise<void> {
  if (spot.verdict !== 'issued_again' || spot.earlier_spot === null) return
  const answer = await sql<{
    near: boolean
  }>`select ST_Intersects(boundary, ${geometryOf(spot.boundary)}) as near from map_spot where id = ${spot.earlier_spot} and id <> ${spot.id}`.execute(tx)
  if (answer.rows[0]?.near !== true) refuse({ code: 'earlier_spot_elsewhere', message: '所指原图斑不在同一地块', fields: ['earlier_spot'] })
}

/** Land put right on which a new offence is found is not put right any more: the earlier spots on the same ground. */
async function putRightBefore(tx: Tx, spot: MapSpotTable): Promise<string[]> {
  const g = geometryOf(spot.boundary)
  const answer = await sql<{ id: string }>`
    select o.id from map_spot o where o.id <> ${spot.id} and o.state in ('accepted', 'closed') and o.first_accepted_at is not null
      and o.image_after < ${spot.image_after}::date and o.boundary_3857 && ST_Transform(${g}, 3857) and ST_Intersects(o.boundary, ${g})
      and ST_Area(ST_Intersection(o.boundary, ${g})) > ${SAME_GROUND.share} * ST_Area(o.boundary) order by o.id`.execute(tx)
  return answer.rows.map((r) => r.id)
}

/** The cases of a spot look at their land again. */
async function markCases(tx: Tx, books: Books, spot: string): Promise<void> {
  const answer = await sql<{ id: string }>`select id from law_case where spots @> array[${spot}::uuid] and state <> 'void' order by id`.execute(tx)
  for (const { id } of answer.rows) books.step(lawCase, id, 'mark_land')
}

const offenceOf = (verdict: unknown): string =>
  verdict === 'illegal_felling' ? 'over_felling' : verdict === 'illegal_clearing' ? 'land_destruction' : 'illegal_occupation'

export const spotGates: readonly Gate[] = [
  gate(mapSpot, ['create', 'update'], '图斑随批次，量算面积，不得重复下发', async ({ tx, after }) => takenIn(tx, after)),

  gate(mapSpot, ['desk_check'], '与许可、采伐、造林、火情和已查处案件叠加核对', async ({ tx, after, at }) => {
    const found = (await explainSpots(tx, [{ id: after.id, area: after.area ?? '0' }])).get(after.id)
    if (!found) return undefined
    const pieces = found.pieces.map(({ kind, record, name, version, area }) => ({ kind, record, name, version, area }))
    return { pieces, explained_area: found.explained, unexplained_area: found.unexplained, desk_checked_on: beijingDate(at) }
  }),

  gate(mapSpot, ['verify'], '重复下发须同一地块；整改过的地块再次违法的重新打开', async ({ tx, after, books }) => {
    await demandEarlier(tx, after)
    if (!isSuspected(after.verdict)) return
    const due = addCalendarDays(String(after.verified_on), RECTIFY_AGAIN.days)
    for (const id of await putRightBefore(tx, after)) books.step(mapSpot, id, 'change_again', { rectify_due_on: due })
  }),

  gate(mapSpot, ['escalate'], '疑似案件转为线索', async ({ after, at, books }) => {
    books.create(caseLead, {
      division: after.division,
      source: 'spot',
      offence: offenceOf(after.verdict),
      found_on: after.verified_on,
      place: after.place ?? after.spot_number,
      facts: `图斑${after.spot_number}核实为疑似违法，违法面积${after.unlawful_area}亩。${after.ground_note ?? ''}`,
      spots: [after.id],
      origin: `map_spot ${after.spot_number}`,
    })
    return { escalated_on: beijingDate(at) }
  }),

  gate(mapSpot, ['accept'], '涉案图斑全部整改到位的，案件一并标记', async ({ tx, after, at, books }) => {
    await markCases(tx, books, after.id)
    return { first_accepted_at: completed(after.first_accepted_at, at) }
  }),
  gate(mapSpot, ['reopen', 'change_again'], '重新打开后整改链重新计算', async ({ tx, after, at, books }) => {
    await markCases(tx, books, after.id)
    return { first_accepted_at: undone(after.first_accepted_at, at) }
  }),
]
