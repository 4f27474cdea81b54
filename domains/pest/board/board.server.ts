import { sql } from 'kysely'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { modes } from '../tree/fields.ts'
import { pestTree } from '../tree/pest_tree.ts'
import { unitsOn } from '../unit/standing.server.ts'
import { wordOf, words, woodWord } from '../unit/words.ts'
import { byCrew, byDay, type CrewRow, leak, type TreeRow } from './balance.ts'
import { differencesOf } from './differences.server.ts'
import type { BoardAnswer, BoardCrew } from './wire.ts'

type Place = { readonly id: string; readonly code: string }
type Tree = TreeRow & { readonly mode: keyof typeof modes | null; readonly found_on: string; readonly is_late: boolean }
type Load = { readonly carrier: string; readonly batches: number; readonly weight_t: string; readonly received_t: string }

const below = (place: Place) => sql`(select descendant from siku.division_closure where ancestor = ${place.id})`

/** Trees that were found or felled in the year, and those of before that are not at their end. */
async function treesOf(tx: Tx, place: Place, year: number, at: string): Promise<Tree[]> {
  const [from, to] = [`${year}-01-01`, `${year + 1}-01-01`]
  const { rows } = await sql<Tree>`select t.crew, t.state, t.felled_on::text as felled_on, t.carried_on::text as carried_on, t.disposed_on::text as disposed_on,
      (t.lost_at at time zone 'Asia/Shanghai')::date::text as lost_on, t.volume::text as volume, t.mode, t.found_on::text as found_on,
      (t.state = 'assigned' and t.due_on < ${beijingDate(at)}::date)
        or (t.state in ('felled', 'stump_treated', 'carried') and t.felled_at < ${at}::timestamptz - interval '24 hours') as is_late
    from pest_tree t where t.division in ${below(place)} and t.found_on < ${to}::date
      and (t.found_on >= ${from}::date or t.felled_on >= ${from}::date or t.disposed_on >= ${from}::date or t.state not in ('closed', 'written_off', 'void'))`.execute(
    tx,
  )
  return rows
}

async function loadsOf(tx: Tx, place: Place, year: number): Promise<Map<string, Load>> {
  const { rows } =
    await sql<Load>`select b.carrier, count(*)::int as batches, sum(b.weight_t)::text as weight_t, coalesce(sum(b.received_t), 0)::text as received_t
    from pest_batch b where b.division in ${below(place)} and b.state <> 'cancelled'
      and b.loaded_on >= ${`${year}-01-01`}::date and b.loaded_on < ${`${year + 1}-01-01`}::date group by b.carrier`.execute(tx)
  return new Map(rows.map((r) => [r.carrier, r]))
}

const withLoad = (row: CrewRow, load: Pick<Load, 'batches' | 'weight_t' | 'received_t'> | undefined): BoardCrew => ({
  ...row,
  leak: leak(row),
  batches: load?.batches ?? 0,
  weight_t: new Decimal(load?.weight_t ?? '0').toFixed(),
  received_t: new Decimal(load?.received_t ?? '0').toFixed(),
})

const together = (loads: readonly Load[]): Load => ({
  carrier: '',
  batches: loads.reduce((n, l) => n + l.batches, 0),
  weight_t: loads.reduce((sum, l) => sum.plus(l.weight_t), new Decimal(0)).toFixed(),
  received_t: loads.reduce((sum, l) => sum.plus(l.received_t), new Decimal(0)).toFixed(),
})

/** The board of a place in a year, as it stands now. */
export async function boardOf(tx: Tx, place: Place, year: number): Promise<Sent<BoardAnswer>> {
  const at = beijingInstant(Date.now())
  const [trees, loads, units] = [await treesOf(tx, place, year, at), await loadsOf(tx, place, year), await unitsOn(tx, place.id, null, beijingDate(at))]
  const { differences, more_differences } = await differencesOf(tx, place, year, at)
  const states = Map.groupBy(trees, (t) => t.state)
  const { crews, all } = byCrew(trees)
  const movements = byDay(trees, `${year}-01-01`, `${year + 1}-01-01`)
  const word = wordOf(units.length > 0, null)
  return {
    division: place.code,
    year,
    word: {
      tree: words[word],
      wood: woodWord(word),
      units: units.map(({ id, name, announcement_number, announced_on }) => ({ id, name, announcement_number, announced_on })),
    },
    chain: Object.entries(pestTree.states).map(([state, title]) => {
      const own = states.get(state as TreeRow['state']) ?? []
      return { state, title, trees: own.length, late: own.filter((t) => t.is_late).length }
    }),
    modes: Object.entries(modes).map(([mode, title]) => {
      const own = trees.filter((t) => t.mode === mode)
      return {
        mode,
        title,
        found: own.length,
        disposed: own.filter((t) => t.disposed_on !== null && t.state !== 'lost' && t.state !== 'written_off').length,
        closed: own.filter((t) => t.state === 'closed').length,
      }
    }),
    crews: crews.map((row) => withLoad(row, loads.get(row.crew))),
    all: withLoad(all, together([...loads.values()])),
    ...movements,
    differences,
    more_differences,
  }
}
