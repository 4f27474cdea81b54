import { type RawBuilder, sql } from 'kysely'
import { standsOver } from '#kit/access/area.server.ts'
import { beijingDate, beijingInstant, isDate } from '#kit/calendar/date.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { Refusal } from '#kit/register/refusal.ts'

export type Place = { readonly id: string; readonly code: string; readonly name: string; readonly level: 'city' | 'county' | 'township' | 'village' }

/** @throws Refusal 422 `date_invalid`; without a date it is today in Beijing. */
export function dateAsked(text: string | undefined): string {
  if (text === undefined || text === '') return beijingDate(beijingInstant(Date.now()))
  if (isDate(text)) return text
  throw new Refusal(422, 'date_invalid', '日期应写作 YYYY-MM-DD', [{ field: 'date', code: 'date_invalid', message: '日期应写作 YYYY-MM-DD' }])
}

/** @throws Refusal 422 `year_invalid` */
export function yearAsked(text: string | undefined): number {
  const year = text === undefined || text === '' ? Number(dateAsked(undefined).slice(0, 4)) : Number(text)
  if (Number.isInteger(year) && year >= 1949 && year <= 2200) return year
  throw new Refusal(422, 'year_invalid', '年度应为 1949 到 2200 的整数', [{ field: 'year', code: 'year_invalid', message: '年度不对' }])
}

/** The widest place that one of the posts stands over: the whole city for those whose post reaches everywhere. */
function widest(actor: Actor): RawBuilder<unknown> {
  if (actor.posts.some((p) => p.root)) return sql`d.level = 'city'`
  return sql`d.id = any (${actor.posts.map((p) => p.division)}::uuid[])`
}

/**
 * The division asked for, within the actor's area; the whole of that area when none is named. Its danger is then told whole, from
 * whatever station it comes: forecasts are to be made known (森林草原防灭火条例32). @throws Refusal 403 `outside_area`, 404 `division_unknown`
 */
export async function placeAsked(tx: Tx, actor: Actor, code: string | undefined): Promise<Place> {
  const found = await sql<Place>`
    select d.id, d.code, d.name, d.level from division d where ${code ? sql`d.code = ${code}` : widest(actor)} and d.valid_to is null
    order by (select count(*) from siku.division_closure c where c.descendant = d.id), d.code limit 1`.execute(tx)
  const place = found.rows[0]
  if (!place && !code) throw new Refusal(403, 'outside_area', '您没有在任的岗位')
  if (!place) throw new Refusal(404, 'division_unknown', `没有代码为 ${code} 的行政区划`)
  if (!(await standsOver(tx, actor.posts, place.id))) throw new Refusal(403, 'outside_area', `“${place.name}”不在您岗位的管辖范围内`)
  return place
}
