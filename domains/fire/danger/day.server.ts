import { sql } from 'kysely'
import { CHOSEN_VARIANT, DANGER_LEVELS, LYT1172_BASIS, LYT1172_VARIANTS, type Lyt1172VariantKey } from '#datasets/fire/lyt1172.ts'
import { LAW } from '#datasets/law.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Place } from './asked.server.ts'
import type { DangerDay, TownshipDanger, Variant } from './wire.ts'

export const variants: Variant[] = (Object.keys(LYT1172_VARIANTS) as Lyt1172VariantKey[]).map((key) => {
  const { title, source, confidence } = LYT1172_VARIANTS[key]
  return { key, title, source, confidence, chosen: key === CHOSEN_VARIANT }
})

type Row = {
  code: string
  name: string
  county: string
  status: 'ok' | 'incomplete' | null
  level: number | null
  other_level: number | null
  score: number | null
  missing: string | null
  station: string | null
  source_code: string | null
  source_name: string | null
  depth: number | null
}

export const levelTitle = (level: number | null): string => {
  const found = DANGER_LEVELS.find((l) => l.level === level)
  return found ? `${found.title}（${found.danger}）` : '数据不全'
}

function told(row: Row): TownshipDanger {
  const source = row.source_code === null ? null : { division: row.source_code, name: row.source_name ?? '', station: row.station, own: row.depth === 0 }
  return {
    division: row.code,
    name: row.name,
    county: row.county,
    status: row.status ?? 'not_observed',
    level: row.level,
    other_level: row.other_level,
    score: row.score,
    title: levelTitle(row.level),
    missing: row.status === null ? '当日没有观测' : row.missing,
    source,
  }
}

/** The last day of a year, not after today, on which something was observed in or over a place; undefined when there is none. */
export async function lastObserved(tx: Tx, place: Place, year: number, today: string): Promise<string | undefined> {
  const { rows } = await sql<{ day: string | null }>`
    select max(o.observed_on) as day from danger_observation o
    where o.state = 'recorded' and o.observed_on between ${`${year}-01-01`}::date and least(${`${year}-12-31`}::date, ${today}::date) and exists (
      select 1 from siku.division_closure k where (k.ancestor = ${place.id} and k.descendant = o.division) or (k.ancestor = o.division and k.descendant = ${place.id}))`.execute(
    tx,
  )
  return rows[0]?.day ?? undefined
}

/**
 * Danger of one day for each township of a place (of a village: the one it lies in): of its own observation, else of the nearest
 * place above that observed the day, the same by which permits are judged. What was not observed is 数据不全, never a low level.
 */
export async function dangerDay(tx: Tx, place: Place, date: string): Promise<DangerDay> {
  const { rows } = await sql<Row>`
    select t.code, t.name, p.name as county, o.status, o.level, o.other_level, o.score, o.missing, o.station, s.code as source_code, s.name as source_name, o.depth
    from division t
    join division p on p.id = t.parent
    left join lateral (
      select d.division, d.status, d.level, d.other_level, d.score, d.missing, d.station, c.depth
      from danger_observation d join siku.division_closure c on c.ancestor = d.division
      where c.descendant = t.id and d.state = 'recorded' and d.observed_on = ${date}::date
      order by c.depth limit 1
    ) o on true
    left join division s on s.id = o.division
    where t.level = 'township' and t.valid_to is null and exists (
      select 1 from siku.division_closure k
      where (k.ancestor = ${place.id} and k.descendant = t.id) or (k.ancestor = t.id and k.descendant = ${place.id})
    )
    order by t.code`.execute(tx)
  const { number, title } = LAW[LYT1172_BASIS.document]
  return { date, division: place.code, name: place.name, standard: `${number}《${title}》`, variants, items: rows.map(told) }
}
