import { sql } from 'kysely'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { seeingAll } from './acting.server.ts'
import type { World } from './world.server.ts'

/** Roles that may do something at a place. */
export type Spot = { readonly roles: readonly string[]; readonly division: string }
/** The posts nearest to a place that may: their names, of which not all are told, and how many people hold them. */
export type Seats = { readonly titles: readonly string[]; readonly people: number }

/** Names told; whoever wants more opens the list of posts. */
const TOLD = 3

export const spotKey = ({ roles, division }: Spot): string => `${division} ${roles.toSorted().join()}`

/** Who may, nearest to each place first, asked once for all. */
export async function nearestSeats(world: World, tx: Tx, actor: Actor, spots: readonly Spot[]): Promise<ReadonlyMap<string, Seats>> {
  const asked = [...new Map(spots.map((s) => [spotKey(s), s])).entries()].map(([key, s]) => ({ key, ...s }))
  if (asked.length === 0) return new Map()
  const { rows } = await seeingAll(world, tx, actor, () =>
    sql<Seats & { key: string }>`
      with seat as materialized (select * from siku.seats_at(${[...new Set(asked.map((a) => a.division))]}::uuid[])),
      may as (select a.key, c.depth, h.title, h.person, min(c.depth) over (partition by a.key) as nearest
        from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a(key text, roles jsonb, division uuid)
        join siku.division_closure c on c.descendant = a.division join seat h on h.division = c.ancestor and a.roles ? h.role)
      select key, (array_agg(distinct title order by title))[1:${sql.lit(TOLD)}] as titles, count(distinct person)::int as people
      from may where depth = nearest group by key`.execute(tx),
  )
  return new Map(rows.map(({ key, ...seats }) => [key, seats]))
}
