import { sql } from 'kysely'
import type { Tx } from '#kit/room/gate.server.ts'
import { type Requirement, runningOf, shortfall, type Term } from './shortfall.ts'
import type { ChiefShortfall, MonthAnswer } from './wire.ts'

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

const rulesOf = async (tx: Tx): Promise<readonly Requirement[]> =>
  (
    await sql<Requirement>`
    select level, role, period, min_count, seasons, effective_from::text as effective_from, effective_to::text as effective_to
    from patrol_requirement order by effective_from`.execute(tx)
  ).rows

/** The gaps of the chiefs who stand on one division, in the order of their posts; of no other place, and never by merit. */
export async function shortfallOf(tx: Tx, division: string, year: number, today: string): Promise<ChiefShortfall[]> {
  const rules = await rulesOf(tx)
  const chiefs = (
    await sql<Chief>`
    select id as post, title, level, kind, valid_from::text as valid_from, valid_to::text as valid_to from post
    where division = ${division} and kind in ('first_forest_chief', 'forest_chief', 'deputy_forest_chief') and acting_for is null
    order by valid_from, id`.execute(tx)
  ).rows
  const days = await sessions(tx, division, year)
  return chiefs.map((c) => ({ post: c.post, title: c.title, ...shortfall(rules, c, days.get(c.post) ?? [], year, today) }))
}

type Held = Chief & { place: string; division: string; division_name: string }

/** Issues of an area on which something is still to be done, and how many of them are late. */
async function openIn(tx: Tx, place: string): Promise<{ issues: number; overdue: number }> {
  const { rows } = await sql<{ issues: number; overdue: number }>`
    select count(*)::int as issues, (count(*) filter (where c.clock = 'late'))::int as overdue
    from issue i join siku.clocks('issue') c on c.record = i.id
    where i.state <> 'draft' and i.division in (select descendant from siku.division_closure where ancestor = ${place})`.execute(tx)
  return rows[0] ?? { issues: 0, overdue: 0 }
}

/** Each of some posts that is a chief's: what the running periods ask, what was walked this month, what is open in the area. */
export async function monthOf(tx: Tx, posts: readonly string[], today: string): Promise<MonthAnswer['chiefs']> {
  const { rows } = await sql<Held>`
    select p.id as post, p.title, p.level, p.kind, p.valid_from::text as valid_from, p.valid_to::text as valid_to, p.division as place, d.code as division, d.name as division_name
    from post p join division d on d.id = p.division
    where p.id = any(${[...posts]}::uuid[]) and p.kind in ('first_forest_chief', 'forest_chief', 'deputy_forest_chief') order by p.valid_from, p.id`.execute(tx)
  const rules = rows.length > 0 ? await rulesOf(tx) : []
  const chiefs: MonthAnswer['chiefs'] = []
  for (const { place, division, division_name, ...chief } of rows) {
    const days = (await sessions(tx, place, Number(today.slice(0, 4)))).get(chief.post) ?? []
    chiefs.push({
      post: chief.post,
      title: chief.title,
      division,
      division_name,
      running: runningOf(rules, chief, days, today),
      walks: days.filter((d) => d.startsWith(today.slice(0, 7)) && d <= today).length,
      open: await openIn(tx, place),
    })
  }
  return chiefs
}
