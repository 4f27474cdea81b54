import { sql } from 'kysely'
import { beijingDate } from '#kit/calendar/date.ts'
import type { Point } from '#kit/geometry/geojson.ts'
import { gate, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { gradeOf } from '../grade.ts'
import { shownPlace } from '../place.ts'
import { type Standing, standsOn } from './calendar.ts'
import { isAbnormal, sickOf, untested } from './checks.ts'
import { monitorPoint, type pointKinds } from './monitor_point.ts'
import { monitorReport, type MonitorReportTable } from './monitor_report.ts'
import { wildlifeAbnormal } from './wildlife_abnormal.ts'

type Watched = Standing & { division: string; kind: keyof typeof pointKinds; name: string; location: Point }

/** The point, held until the transaction ends: of two reports of one day the second waits, and then sees the first. */
async function pointHeld(tx: Tx, id: string): Promise<Watched | undefined> {
  const { rows } = await sql<Watched>`select division, kind, set_up_on::text as set_up_on, ended_on::text as ended_on, pauses, name,
      ST_AsGeoJSON(location)::json as location from monitor_point where id = ${id} for no key update`.execute(tx)
  return rows[0]
}

async function demandFirst(tx: Tx, { id, point, day }: MonitorReportTable): Promise<void> {
  const other = await tx
    .selectFrom('monitor_report')
    .where('point', '=', point)
    .where('day', '=', day)
    .where('state', '=', 'reported')
    .where('id', '<>', id)
    .select('id')
    .executeTakeFirst()
  if (other) refuse({ code: 'watch_reported', message: '这个监测点这一天已经报过；有误的作废后重报', fields: ['day'] })
}

/** Species of which something abnormal of this point and day was verified already, out of a report that was void later. */
async function verifiedAlready(tx: Tx, { point, day }: MonitorReportTable): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ species: string }>`select a.species from wildlife_abnormal a join monitor_report r on r.id = a.report
    where r.point = ${point} and r.day = ${day}::date and r.state = 'void' and a.state not in ('void', 'ruled_out')`.execute(tx)
  return new Set(rows.map((r) => r.species))
}

export const watchGates: readonly Gate[] = [
  gate(monitorReport, ['create'], '一点一日一报；有异常的随即登记异常情况', async ({ tx, after, at, books }) => {
    const point = await pointHeld(tx, after.point)
    const sightings = after.sightings ?? []
    const told = { animals: sightings.reduce((sum, s) => sum + (s.count ?? 0), 0), abnormal: sightings.some(isAbnormal) }
    if (!point) return told
    if (point.division !== after.division) refuse({ code: 'watch_elsewhere', message: '应记在监测点所在的行政区划', fields: ['division'] })
    if (!standsOn(point, after.day)) refuse({ code: 'watch_not_active', message: '这一天监测点没有在监测', fields: ['point', 'day'] })
    await demandFirst(tx, after)
    const known = await verifiedAlready(tx, after)
    for (const s of sightings.filter((one) => isAbnormal(one) && !known.has(String(one.species)))) {
      books.create(wildlifeAbnormal, {
        division: after.division,
        found_at: after.day === beijingDate(at) ? at : `${after.day}T17:00:00+08:00`,
        species: s.species,
        sick: sickOf(s),
        dead: s.dead ?? 0,
        symptoms: s.note ?? '监测日报所见异常',
        place: point.name,
        location: point.location,
        point: after.point,
        report: after.id,
      })
    }
    return { ...told, point_kind: point.kind }
  }),
  gate(monitorReport, ['annul'], '没有核实的异常情况随日报作废', async ({ tx, after, books }) => {
    const found = await tx.selectFrom('wildlife_abnormal').where('report', '=', after.id).where('state', '=', 'reported').select('id').orderBy('id').execute()
    for (const { id } of found) books.step(wildlifeAbnormal, String(id), 'void', { reason: '监测日报作废' })
  }),
  gate(monitorPoint, ['end'], '撤销以后没有日报', async ({ tx, after }) => {
    const { rows } = await sql<{ day: string }>`select max(day)::text as day from monitor_report
      where point = ${after.id} and state = 'reported' and day >= ${String(after.ended_on)}::date`.execute(tx)
    if (rows[0]?.day)
      refuse({ code: 'watch_reported_after_end', message: `${rows[0].day}还有日报，撤销日期应在最后一次日报以后；日报有误的先作废`, fields: ['ended_on'] })
  }),
  gate(monitorPoint, ['resume'], '停测的时段记下来，不算断报', async ({ after }) => ({
    pauses: [...(after.pauses ?? []), { from: after.ended_on, to: after.resumed_on }],
    ended_on: null,
  })),
  gate(wildlifeAbnormal, ['create', 'verify', 'identify'], '按发现当日的名录定级，位置模糊显示', async ({ after }) => {
    const grade = gradeOf(after, beijingDate(after.found_at))
    return { grade, near: shownPlace(after.location as Point | null, grade) }
  }),
  gate(wildlifeAbnormal, ['sample'], '取过样的记下日期', async ({ after }) => ({ first_sampled_on: after.first_sampled_on ?? after.sampled_on })),
  gate(wildlifeAbnormal, ['record_result'], '检出的记下日期', async ({ after }) =>
    after.result === 'positive' ? { positive_on: after.positive_on ?? after.result_on } : {},
  ),
  gate(wildlifeAbnormal, ['sample_again'], '原来的样品和结果不作数', async () => ({ ...untested })),
]
