import { sql } from 'kysely'
import { FIRE_BAN_DUTY } from '#datasets/fire/season.ts'
import { LAW } from '#datasets/law.ts'
import { addCalendarDays, calendarDaysBetween } from '#kit/calendar/date.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { Place } from './asked.server.ts'
import { banSpan } from '../ban/span.ts'
import type { DangerYear, YearOfPlace } from './wire.ts'
import { fireSeason, type LocalPeriod, type Period } from '../ban/season.ts'

type Ban = {
  id: string
  name: string
  document_number: string
  division: string
  place: string
  state: string
  applies_from: string
  applies_to: string
  lifted_on: string | null
  extends: Period | null
  over: boolean
}

/** Bans of the year over the place and in it; what one over the whole place adds to its season. */
async function bansOf(tx: Tx, place: Place, first: string, last: string) {
  const { rows } = await sql<Ban>`
    select b.id, b.name, b.document_number, d.code as division, d.name as place, b.state, b.applies_from, b.applies_to, b.lifted_on, b.extends,
      exists (select 1 from siku.division_closure u where u.ancestor = b.division and u.descendant = ${place.id}) as over
    from fire_ban b join division d on d.id = b.division
    where b.state in ('issued', 'lifted', 'ended') and b.applies_from <= ${last}::date and b.applies_to >= ${first}::date and exists (
      select 1 from siku.division_closure k
      where (k.ancestor = b.division and k.descendant = ${place.id}) or (k.ancestor = ${place.id} and k.descendant = b.division)
    )
    order by b.applies_from, d.code`.execute(tx)
  return rows.flatMap((ban) => {
    const span = banSpan(ban)
    const extension: LocalPeriod | null =
      span && ban.extends && ban.over ? { period: ban.extends, span, document: `${ban.name}（${ban.document_number}）` } : null
    return span && span.end >= first
      ? [{ id: ban.id, name: ban.name, document_number: ban.document_number, division: ban.division, place: ban.place, ...span, extension }]
      : []
  })
}

/** A city is read by its counties; every other place by itself. */
async function placesOf(tx: Tx, place: Place): Promise<Place[]> {
  if (place.level !== 'city') return [place]
  const { rows } =
    await sql<Place>`select id, code, name, level from division where parent = ${place.id} and level = 'county' and valid_to is null order by code`.execute(tx)
  return rows
}

async function levelsOf(tx: Tx, place: Place, first: string, last: string): Promise<YearOfPlace> {
  const { rows } = await sql<{ day: string; level: number | null }>`
    select distinct on (o.observed_on) o.observed_on as day, o.level
    from danger_observation o join siku.division_closure c on c.ancestor = o.division
    where c.descendant = ${place.id} and o.state = 'recorded' and o.observed_on between ${first}::date and ${last}::date
    order by o.observed_on, c.depth`.execute(tx)
  const levels = Array.from<number | null>({ length: calendarDaysBetween(first, last) + 1 }).fill(null)
  for (const { day, level } of rows) levels[calendarDaysBetween(first, day)] = level
  return { division: place.code, name: place.name, levels }
}

/** The year of a place: fire season, high-danger period, bans, and the level of each day. */
export async function dangerYear(tx: Tx, place: Place, year: number): Promise<Sent<DangerYear>> {
  const [first, last] = [`${year}-01-01`, addCalendarDays(`${year + 1}-01-01`, -1)]
  const bans = await bansOf(tx, place, first, last)
  const { season, high_danger, known, rule, extended_by } = fireSeason(
    year,
    bans.flatMap((b) => b.extension ?? []),
  )
  const places: YearOfPlace[] = []
  for (const one of await placesOf(tx, place)) places.push(await levelsOf(tx, one, first, last))
  return {
    year,
    division: place.code,
    name: place.name,
    first,
    last,
    season,
    high_danger,
    known,
    extended_by,
    confidence: rule?.confidence ?? null,
    basis: rule ? `${LAW[rule.basis.document].title}${rule.basis.article}` : null,
    ban_duty_warnings: FIRE_BAN_DUTY.warnings,
    ban_duty_basis: LAW[FIRE_BAN_DUTY.basis.document].title,
    bans: bans.map(({ extension: _, ...ban }) => ban),
    places,
  }
}
