import { sql } from 'kysely'
import type { Tx } from '#kit/room/gate.server.ts'
import { type Requirement, shortfall, type Term } from './shortfall.ts'
import type { ChiefShortfall } from './wire.ts'

type Chief = Term & { post: string; title: string }

/** Sessions reach into the neighbouring years, for weeks that lie across new year. */
async function sessions(tx: Tx, division: string, year: number): Promise<Map<string, string[]>> {
  const answer = await sql<{ post: string; day: string }>`
    select c->>'post' as post, (p.started_at at time zone 'Asia/Shanghai')::date::text as day
    from patrol p, jsonb_array_elements(jsonb_build_array(jsonb_build_object('post', p.walker)) || p.along) c
    where p.kind = 'chief' and p.state = 'recorded' and p.started_at >= ${`${year - 1}-12-20T00:00:00+08:00`} and p.started_at < ${`${year + 1}-01-10T00:00:00+08:00`}
      and (c->>'post')::uuid in (select id from post where division = ${division})`.execute(tx)
  const grouped = Map.groupBy(answer.rows, (r) => r.post)
  return new Map([...grouped].map(([post, rows]) => [post, rows.map((r) => r.day)]))
}

/** The gaps of the chiefs who stand on one division, in the order of their posts; of no other place, and never by merit. */
export async function shortfallOf(tx: Tx, division: string, year: number, today: string): Promise<ChiefShortfall[]> {
  const rules = (
    await sql<Requirement>`
    select level, role, period, min_count, seasons, effective_from::text as effective_from, effective_to::text as effective_to
    from patrol_requirement order by effective_from`.execute(tx)
  ).rows
  const chiefs = (
    await sql<Chief>`
    select id as post, title, level, kind, valid_from::text as valid_from, valid_to::text as valid_to from post
    where division = ${division} and kind in ('first_forest_chief', 'forest_chief', 'deputy_forest_chief') and acting_for is null
    order by valid_from, id`.execute(tx)
  ).rows
  const days = await sessions(tx, division, year)
  return chiefs.map((c) => ({ post: c.post, title: c.title, ...shortfall(rules, c, days.get(c.post) ?? [], year, today) }))
}
