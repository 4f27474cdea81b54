import { sql } from 'kysely'
import type { Point } from '#kit/geometry/geojson.ts'
import { gate, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { gradeOf } from '../grade.ts'
import { shownPlace } from '../place.ts'
import { isAbnormal } from './checks.ts'
import type { pointKinds } from './monitor_point.ts'
import { monitorReport } from './monitor_report.ts'
import { wildlifeAbnormal } from './wildlife_abnormal.ts'

type Watched = { division: string; state: string; kind: keyof typeof pointKinds; set_up_on: string; name: string; location: Point }

async function pointOf(tx: Tx, id: string): Promise<Watched | undefined> {
  const { rows } = await sql<Watched>`select division, state, kind, set_up_on::text as set_up_on, name, ST_AsGeoJSON(location)::json as location
    from monitor_point where id = ${id}`.execute(tx)
  return rows[0]
}

export const watchGates: readonly Gate[] = [
  gate(monitorReport, ['create'], '一点一日一报；有异常的随即登记异常情况', async ({ tx, after, at, books }) => {
    const point = await pointOf(tx, after.point)
    const sightings = after.sightings ?? []
    const told = { animals: sightings.reduce((sum, s) => sum + (s.count ?? 0), 0), abnormal: sightings.some(isAbnormal) }
    if (!point) return told
    if (point.division !== after.division) refuse({ code: 'watch_elsewhere', message: '应记在监测点所在的行政区划', fields: ['division'] })
    if (point.state !== 'active' || after.day < point.set_up_on)
      refuse({ code: 'watch_not_active', message: '这一天监测点没有在监测', fields: ['point', 'day'] })
    const other = await tx
      .selectFrom('monitor_report')
      .where('point', '=', after.point)
      .where('day', '=', after.day)
      .where('state', '=', 'reported')
      .where('id', '<>', after.id)
      .select('id')
      .executeTakeFirst()
    if (other) refuse({ code: 'watch_reported', message: '这个监测点这一天已经报过；有误的作废后重报', fields: ['day'] })
    const worst = sightings.filter(isAbnormal)
    for (const s of worst) {
      books.create(wildlifeAbnormal, {
        division: after.division,
        found_at: after.day === at.slice(0, 10) ? at : `${after.day}T17:00:00+08:00`,
        species: s.species,
        sick: (s.count ?? 0) - (s.dead ?? 0),
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
  gate(wildlifeAbnormal, ['create', 'verify'], '按发现当日的名录定级，位置模糊显示', async ({ after }) => {
    const grade = gradeOf(after, after.found_at.slice(0, 10))
    return { grade, near: shownPlace(after.location as Point | null, grade) }
  }),
]
