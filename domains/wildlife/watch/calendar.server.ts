import { sql } from 'kysely'
import { SILENT_DAYS } from '#datasets/wildlife/watch.ts'
import { todayInBeijing } from '#kit/calendar/date.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { daysOfMonth, isSilent, markOf, type Point, silentDays, type Told } from './calendar.ts'
import { pointKinds } from './monitor_point.ts'
import type { StationsAnswer } from './wire.ts'

type Row = Point & { id: string; name: string; kind: keyof typeof pointKinds; code: string; division_name: string; keeper: string; last_report: string | null }

/** The calendar of the stations below a division in a month. */
export async function stationsOf(tx: Tx, place: { id: string; code: string }, asked: { year: number; month: number }): Promise<Sent<StationsAnswer>> {
  const days = daysOfMonth(asked.year, asked.month)
  const [first, last] = [days[0]!, days.at(-1)!]
  const today = todayInBeijing()
  const { rows: points } =
    await sql<Row>`select p.id, p.name, p.kind, p.keeper, p.months, p.pauses, p.set_up_on::text as set_up_on, p.ended_on::text as ended_on, d.code, d.name as division_name,
      (select max(r.day)::text from monitor_report r where r.point = p.id and r.state = 'reported') as last_report
    from monitor_point p join division d on d.id = p.division
    where p.division in (select descendant from siku.division_closure where ancestor = ${place.id}) and p.set_up_on <= ${last}::date
      and (p.ended_on is null or p.ended_on > ${first}::date) order by d.code, p.name`.execute(tx)
  const { rows: told } = await sql<
    Told & { point: string }
  >`select r.id, r.point, r.day::text as day, coalesce(r.animals, 0) as animals, r.nothing_seen, coalesce(r.abnormal, false) as abnormal
    from monitor_report r join monitor_point p on p.id = r.point
    where p.division in (select descendant from siku.division_closure where ancestor = ${place.id}) and r.state = 'reported' and r.day between ${first}::date and ${last}::date`.execute(
    tx,
  )
  const byPoint = Map.groupBy(told, (t) => t.point)
  return {
    division: place.code,
    year: asked.year,
    month: asked.month,
    silent_after: SILENT_DAYS.days,
    stations: points.map(({ months, set_up_on, ended_on, pauses, kind, code, ...p }) => {
      const point = { months, set_up_on, ended_on, pauses }
      const own = new Map((byPoint.get(p.id) ?? []).map((t) => [t.day, t]))
      const marks = days.map((day) => markOf(point, own.get(day), day, today))
      const silent_days = silentDays(point, p.last_report, today)
      return {
        ...p,
        kind: pointKinds[kind],
        division: code,
        days: marks,
        reported: marks.filter((m) => m.report !== null).length,
        missing: marks.filter((m) => m.mark === 'missing').length,
        silent_days,
        is_silent: isSilent(silent_days),
      }
    }),
  }
}
