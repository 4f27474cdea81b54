import { sql } from 'kysely'
import { versionsInForce } from '#kit/layers/overlay.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { type ControlKind, controlLayer } from '../control_layer/control_layer.ts'

/** A kind of line of which nothing is known somewhere; `places` is null where it is known nowhere in the plan's place. */
export type Unknown = { readonly kind: ControlKind; readonly places: readonly string[] | null }

/** Where a plan's place has no version of a line on a day: a city is asked county by county, since one county's line says nothing of the next. */
export async function unknownLines(tx: Tx, plan: string, kinds: readonly ControlKind[], on: string): Promise<Unknown[]> {
  const { rows } = await sql<Unknown>`
    with place as (select d.id, d.level from plan p join division d on d.id = p.division where p.id = ${plan}),
    units as (select d.id, d.code, d.name from place join siku.division_closure c on c.ancestor = place.id join division d on d.id = c.descendant
      where case when place.level = 'city' then d.level = 'county' and d.valid_to is null else d.id = place.id end),
    lines as materialized (select v.kind, l.division from (${versionsInForce({ register: controlLayer, kinds }, on)}) v join control_layer l on l.id = v.id)
    select k.kind, case when count(*) < (select count(*) from units) then array_agg(u.name order by u.code) end as places
    from unnest(${[...kinds]}::text[]) with ordinality as k(kind, n) cross join units u
    where not exists (select from lines l join siku.division_closure c on c.ancestor = l.division where l.kind = k.kind and c.descendant = u.id)
    group by k.kind, k.n order by k.n`.execute(tx)
  return rows
}
