import { sql } from 'kysely'
import { CLEARING_CLOCK } from '#datasets/pest/clocks.ts'
import { GREEN_WEIGHT } from '#datasets/pest/pine.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { LIGHTER_PERCENT } from '../batch/checks.ts'
import { below } from '../unit/standing.server.ts'
import { isBacked, listed } from './backing.server.ts'
import type { BoardDifference } from './wire.ts'

/** So many are told one by one; the rest is counted. */
const MOST = 200

/** Every difference of a place in a year: what stands elsewhere than the sheets of the batches have it, what was lost or written off, what arrived lighter or left too light, what waits longer than it may. */
export async function differencesOf(
  tx: Tx,
  place: { readonly id: string },
  year: number,
  at: string,
): Promise<{ differences: BoardDifference[]; more_differences: number }> {
  const [here, limit] = [below(place.id), sql`${at}::timestamptz - make_interval(hours => ${CLEARING_CLOCK.hours})`]
  const [from, to] = [sql`${`${year}-01-01`}::date`, sql`${`${year + 1}-01-01`}::date`]
  const { rows } = await sql<BoardDifference & { all: number }>`
    with found as (
      select t.state as kind, 'pest_tree' as register, t.id, coalesce(t.number, '') as title, t.division, t.carried_on as day, 1 as trees, t.volume, t.lost_note as note
        from pest_tree t where t.state in ('lost', 'written_off') and t.carried_on >= ${from} and t.carried_on < ${to} and t.division in ${here}
      union all
      select case when b.received_t < b.weight_t * ${(100 - LIGHTER_PERCENT) / 100} then 'lighter' else 'light' end, 'pest_batch', b.id, b.number, b.division, b.loaded_on,
          b.trees_loaded, b.volume, b.difference_note
        from pest_batch b where b.state <> 'cancelled' and b.loaded_on >= ${from} and b.loaded_on < ${to} and b.division in ${here}
          and (b.received_t < b.weight_t * ${(100 - LIGHTER_PERCENT) / 100} or b.weight_t < b.volume * ${GREEN_WEIGHT.least})
      union all
      select 'unbacked', 'pest_tree', t.id, coalesce(t.number, ''), t.division, coalesce(t.carried_on, t.felled_on), 1, t.volume, null
        from pest_tree t ${listed} where not ${isBacked} and t.felled_on < ${to} and t.division in ${here}
      union all
      select 'late_wood', 'pest_tree', t.id, coalesce(t.number, ''), t.division, t.felled_on, 1, t.volume, null
        from pest_tree t where t.state in ('felled', 'stump_treated') and t.felled_at < ${limit} and t.felled_on < ${to} and t.division in ${here}
      union all
      select 'late_batch', 'pest_batch', b.id, b.number, b.division, b.loaded_on, b.trees_loaded, b.volume, b.difference_note
        from pest_batch b where b.state in ('loaded', 'received') and b.loaded_at < ${limit} and b.loaded_on < ${to} and b.division in ${here}
    )
    select f.kind, f.register, f.id, f.title, d.name as division_name, f.day::text as day, f.trees, coalesce(f.volume, 0)::text as volume, f.note, count(*) over ()::int as all
      from found f join division d on d.id = f.division order by array_position(array['unbacked', 'lost', 'written_off', 'lighter', 'late_batch', 'late_wood', 'light'], f.kind), f.day, f.title limit ${MOST}`.execute(
    tx,
  )
  const differences = rows.map(({ all: _, ...one }): BoardDifference => one)
  return { differences, more_differences: Math.max(0, (rows[0]?.all ?? 0) - differences.length) }
}
