import { sql, type RawBuilder } from 'kysely'
import { UNIT_LEVELS, type UnitLevel } from '#datasets/pest/units.ts'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { planeArea } from '#kit/layers/area-sql.server.ts'
import { roundHalfUp } from '#kit/quantity/decimal.ts'
import { convert } from '#kit/quantity/units.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { BY_CHANCE_M2 } from '../treatment/ground.server.ts'
import { methods } from '../treatment/pest_treatment.ts'
import { byLevel, standsOver } from '../unit/standing.server.ts'
import { words, wordOf, woodWord } from '../unit/words.ts'
import type { BlockAnswer, overlaid, StandingAnswer } from './wire.ts'

type Register = (typeof overlaid)[number]

/** As the wire has it: GeoJSON that nobody here looks into. */
type Drawing = Record<string, unknown>

/** Ground of a record with its place; nothing where the reader may not see it. */
const groundOf: Readonly<Record<Register, (id: string) => RawBuilder<unknown>>> = {
  harvest_permit: (id) => sql`select division, area_boundary as g from harvest_permit where id = ${id}`,
  pest_tree: (id) => sql`select division, location as g from pest_tree where id = ${id}`,
  land_use_application: (id) =>
    sql`select a.division, (select ST_Union(p.boundary) from land_parcel p where p.application = a.id and p.state = 'drawn') as g from land_use_application a where a.id = ${id}`,
}

const squareMu = (m2: string): string => roundHalfUp(convert(m2, '平方米', '亩'), 2)

type Found = {
  id: string
  name: string
  level: UnitLevel
  announcement_number: string | null
  announced_on: string
  m2: string | null
  geometry: Drawing | null
}

/** The units that stand announced today over the ground of a record. */
export async function standingOf(tx: Tx, register: Register, id: string): Promise<Sent<StandingAnswer> | undefined> {
  const on = beijingDate(beijingInstant(Date.now()))
  const own = groundOf[register](id)
  const { rows: ground } = await sql<{ g: Drawing | null }>`select ST_AsGeoJSON(o.g, 6, 0)::json as g from (${own}) o`.execute(tx)
  if (ground.length === 0) return undefined
  const { rows } = await sql<Found>`select u.id, u.name, u.level, u.announcement_number, u.announced_on::text as announced_on,
      case when u.level = 'sub_compartment' then round(${planeArea(sql`ST_CollectionExtract(ST_Intersection(u.boundary, o.g), 3)`)}::numeric, 2)::text end as m2,
      ST_AsGeoJSON(u.boundary, 6, 0)::json as geometry
    from (${own}) o join pest_unit u on ${standsOver(on, sql`o.division`, sql`o.g`)} order by ${byLevel}`.execute(tx)
  const word = wordOf(rows.length > 0, null)
  return {
    on,
    ground: ground.flatMap((r) => (r.g === null ? [] : [r.g])),
    units: rows.map(({ m2, ...u }) => ({ ...u, level_title: UNIT_LEVELS[u.level], area_mu: m2 === null ? null : squareMu(m2) })),
    tree_word: words[word],
    wood_word: woodWord(word),
  }
}

type Own = {
  boundary: Drawing
  lines: Drawing | null
  km: string | null
  area_mu: string
  distinct_mu: string | null
  area_id: string | null
  area_name: string | null
  area: Drawing | null
}
type Other = {
  id: string
  name: string
  pass: number
  method: keyof typeof methods
  treated_on: string | null
  area_mu: string
  distinct_mu: string | null
  geometry: Drawing
}

/** A block as its page draws it. */
export async function blockOf(tx: Tx, id: string): Promise<Sent<BlockAnswer> | undefined> {
  const { rows } = await sql<Own>`select ST_AsGeoJSON(t.boundary, 6, 0)::json as boundary, ST_AsGeoJSON(t.flight_lines, 6, 0)::json as lines,
      round((ST_Length(t.flight_lines::geography) / 1000)::numeric, 2)::text as km, t.area_mu::text as area_mu, t.distinct_mu::text as distinct_mu,
      a.id as area_id, a.name as area_name, ST_AsGeoJSON(a.boundary, 6, 0)::json as area
    from pest_treatment t left join pest_flight_area a on a.id = t.flight_area where t.id = ${id}`.execute(tx)
  const own = rows[0]
  if (!own) return undefined
  const others =
    await sql<Other>`select o.id, o.name, o.pass, o.method, o.treated_on::text as treated_on, o.area_mu::text as area_mu, o.distinct_mu::text as distinct_mu,
      ST_AsGeoJSON(o.boundary, 6, 0)::json as geometry
    from pest_treatment t join pest_treatment o on o.id <> t.id and o.pest = t.pest and o.belongs_to_year = t.belongs_to_year and o.state in ('done', 'checked')
      and ST_Intersects(o.boundary, t.boundary) and ${planeArea(sql`ST_CollectionExtract(ST_Intersection(o.boundary, t.boundary), 3)`)}::float8 > ${BY_CHANCE_M2}
    where t.id = ${id} order by o.pass, o.treated_on limit 50`.execute(tx)
  const { boundary, lines, km, area_mu, distinct_mu, area_id, area_name, area } = own
  return {
    boundary,
    lines,
    lines_km: km,
    area_mu,
    distinct_mu,
    flight_area: area_id && area_name && area ? { id: area_id, name: area_name, geometry: area } : null,
    other_passes: others.rows.map(({ method, ...o }) => ({ ...o, method_title: methods[method] })),
  }
}
