import { sql } from 'kysely'
import { AREA_TOLERANCE } from '#datasets/harvest/felling-limits.ts'
import { SPLITTING_GUARD } from '#datasets/harvest/notice-and-commitment.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { planeArea } from '#kit/layers/area-sql.server.ts'
import { Decimal, roundHalfUp } from '#kit/quantity/decimal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Objection } from '#kit/register/transition.ts'
import { type Earlier, guardedFrom } from './commitment.ts'
import type { HarvestPermitTable } from './harvest_permit.ts'

const drawn = (permit: HarvestPermitTable) => sql`ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(permit.area_boundary)}), 4490)`

/** Plane area of what is drawn, in hectares to four decimals. */
export async function drawnHa(tx: Tx, permit: HarvestPermitTable): Promise<string> {
  const { rows } = await sql<{ m2: string }>`select ${planeArea(sql`${drawn(permit)}`)}::text as m2`.execute(tx)
  return roundHalfUp(new Decimal(rows[0]?.m2 ?? '0').dividedBy(10_000).toFixed(), 4)
}

/** The area typed in must be that of the drawing, within a tolerance. */
export function areaDiffers(typed: string, drawn_ha: string): Objection | null {
  const difference = new Decimal(typed).minus(drawn_ha).abs()
  if (difference.lessThanOrEqualTo(new Decimal(drawn_ha).times(AREA_TOLERANCE.share))) return null
  return {
    code: 'felling_area_differs',
    message: `填报面积${typed}公顷与图上面积${drawn_ha}公顷相差超过${new Decimal(AREA_TOLERANCE.share).times(100).toFixed()}%，请核对面积或者图形`,
    fields: ['area_ha', 'area_boundary'],
  }
}

/** Whether the permit lies in its unit, and the unit is in use. */
export async function unitCovers(tx: Tx, permit: HarvestPermitTable): Promise<boolean> {
  const found = await tx
    .selectFrom('cutting_unit as u')
    .innerJoin('siku.division_closure as c', 'c.ancestor', 'u.division')
    .where('u.id', '=', permit.cutting_unit)
    .where('u.state', '=', 'in_use')
    .where('c.descendant', '=', permit.division)
    .select('u.id')
    .executeTakeFirst()
  return found !== undefined
}

/** A degree is never longer than this on the ground; for finding neighbours by the index before they are measured. */
const METRES_A_DEGREE = 90_000

/** Applications on the fast track that may count together with this one; each knows whether its plot adjoins. */
export async function earlierCommitments(tx: Tx, permit: HarvestPermitTable, on: string): Promise<Earlier[]> {
  const reach = SPLITTING_GUARD.adjoining_m
  const { rows } = await sql<Earlier>`
    select holder_number, volume::text as volume, to_char(submitted_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as on, adjoins from (
      select p.*, p.area_boundary && ST_Expand(${drawn(permit)}, ${reach / METRES_A_DEGREE}) and ST_DWithin(p.area_boundary::geography, ${drawn(permit)}::geography, ${reach}) as adjoins
      from harvest_permit p where p.id <> ${permit.id} and p.way = 'commitment' and p.state not in ('draft', 'refused', 'withdrawn', 'voided', 'expired')
        and p.submitted_at >= ${`${addCalendarDays(guardedFrom(on), -1)}T00:00:00+08:00`}) p
    where p.adjoins or p.holder_number = ${permit.holder_number}`.execute(tx)
  return rows
}

/** What the holder still owes from before, in words, or undefined (森林法60). */
export async function arrearsOf(tx: Tx, permit: HarvestPermitTable, day: string): Promise<Objection | undefined> {
  const owed = await tx
    .selectFrom('regeneration as r')
    .innerJoin('harvest_permit as p', 'p.id', 'r.permit')
    .where('p.holder_number', '=', permit.holder_number)
    .where('r.due_on', '<', day)
    .where('r.state', 'in', ['owed', 'replant', 'unfinished'])
    .select(['p.place', 'r.owed_area_ha', 'r.due_on'])
    .orderBy('r.due_on')
    .executeTakeFirst()
  if (owed)
    return {
      code: 'regeneration_unfinished',
      message: `申请人在“${owed.place}”应于${owed.due_on}前完成更新造林${new Decimal(String(owed.owed_area_ha)).toFixed()}公顷，尚未完成，不得核发采伐许可证（森林法第六十条）`,
    }
  const overcut = await tx
    .selectFrom('harvest_permit')
    .where('holder_number', '=', permit.holder_number)
    .where('state', '=', 'overcut')
    .where('id', '<>', permit.id)
    .select(['place', 'permit_number'])
    .executeTakeFirst()
  if (overcut)
    return {
      code: 'overcut_unsettled',
      message: `申请人的采伐许可${overcut.permit_number ?? ''}（${overcut.place}）超采尚未处理完毕，不得核发采伐许可证（森林法第六十条）`,
    }
  return undefined
}

/** Whether the holder once cut beyond what was promised; then the fast track is closed to them. */
export async function promiseBroken(tx: Tx, permit: HarvestPermitTable): Promise<boolean> {
  const broken = await tx
    .selectFrom('harvest_permit')
    .where('holder_number', '=', permit.holder_number)
    .where('way', '=', 'commitment')
    .where('overcut_at', 'is not', null)
    .select('id')
    .executeTakeFirst()
  return broken !== undefined
}
