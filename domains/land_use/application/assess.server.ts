import { sql } from 'kysely'
import { ellipsoidalArea, planeArea } from '#kit/layers/area-sql.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { type Assessed, assessed, type AssessedProject, plainFinding } from './assessment.ts'
import type { LandUseApplicationTable } from './land_use_application.ts'
import { lineFindings } from './control-lines.server.ts'
import type { Finding } from './wire.ts'
import { type ParcelRow, parcelsOf } from '../parcel/rows.server.ts'

type Asked = Pick<LandUseApplicationTable, 'id' | 'division' | 'kind' | 'project'>
export type Assessment = Assessed & { readonly day: string; readonly project: AssessedProject; readonly parcels: readonly ParcelRow[] }

const live = [
  'accepted',
  'verified',
  'publicized',
  'heard_below',
  'forwarded',
  'heard',
  'expert_review',
  'examined',
  'paid',
  'granted',
  'delivered',
  'renewal_asked',
  'in_use',
  'inspected',
]

/** Ground that another application holds or asks for: told, as a later use may follow an earlier one. */
async function sharedGround(tx: Tx, application: string): Promise<Finding[]> {
  const { rows } = await sql<{ number: number; plane: string; ellipsoidal: string; applicant: string; state: string }>`
    select s.number, round(${planeArea(sql`s.shared`)}::numeric, 2)::text as plane, round(${ellipsoidalArea(sql`s.shared`)}::numeric, 2)::text as ellipsoidal, s.applicant, s.state from (
      select p.number, a.applicant, a.state, ST_CollectionExtract(ST_Intersection(p.boundary, o.boundary), 3) as shared
      from land_parcel p join land_parcel o on o.boundary && p.boundary and ST_Intersects(o.boundary, p.boundary) and o.application <> p.application and o.state = 'drawn'
      join land_use_application a on a.id = o.application and a.state = any(${live}::text[])
      where p.application = ${application} and p.state = 'drawn') s
    where ${planeArea(sql`s.shared`)} > 1 order by s.number`.execute(tx)
  return rows.map((r) => ({
    ...plainFinding(r.number, '其他申请', 'check', `与${r.applicant}的申请范围重叠，请核实`, null),
    plane_m2: r.plane,
    ellipsoidal_m2: r.ellipsoidal,
  }))
}

/** Judges an application by what was in force on a day. */
export async function assess(tx: Tx, asked: Asked, day: string): Promise<Assessment> {
  const parcels = await parcelsOf(tx, asked.id)
  const project = (await tx
    .selectFrom('construction_project')
    .where('id', '=', asked.project)
    .select(['name', 'approver', 'project_class', 'commercial', 'fee_exemption', 'main_approver', 'main_class', 'approved_on'])
    .executeTakeFirstOrThrow()) as AssessedProject
  const { code } = await tx.selectFrom('division').where('id', '=', asked.division).select('code').executeTakeFirstOrThrow()
  const own = assessed({ kind: asked.kind, division_code: String(code), project, parcels, day })
  const findings = [...own.findings, ...(await lineFindings(tx, { project, parcels, day })), ...(await sharedGround(tx, asked.id))]
  return { ...own, day, project, parcels, findings }
}
