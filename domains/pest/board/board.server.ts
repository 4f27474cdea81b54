import { sql } from 'kysely'
import { CLEARING_CLOCK } from '#datasets/pest/clocks.ts'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { modes } from '../tree/fields.ts'
import { pestTree } from '../tree/pest_tree.ts'
import { below, unitsWithin } from '../unit/standing.server.ts'
import { wordOf, words, woodWord } from '../unit/words.ts'
import { isBacked, listed } from './backing.server.ts'
import { byCrew, byDay, type CrewRow, leak, type TreeRow } from './balance.ts'
import { differencesOf } from './differences.server.ts'
import type { BoardAnswer, BoardCarrier, BoardCrew } from './wire.ts'

type Place = { readonly id: string; readonly code: string }
type Tree = TreeRow & { readonly mode: keyof typeof modes | null; readonly found_on: string; readonly is_late: boolean }

/** Trees that were found or felled in the year, and those of before that are not at their end. */
async function treesOf(tx: Tx, place: Place, year: number, at: string): Promise<Tree[]> {
  const [from, to] = [`${year}-01-01`, `${year + 1}-01-01`]
  const { rows } = await sql<Tree>`select t.crew, t.state, t.felled_on::text as felled_on, t.carried_on::text as carried_on, t.disposed_on::text as disposed_on,
      (t.lost_at at time zone 'Asia/Shanghai')::date::text as lost_on, t.volume::text as volume, t.mode, t.found_on::text as found_on,
      (t.state = 'assigned' and t.due_on < ${beijingDate(at)}::date)
        or (t.state in ('felled', 'stump_treated', 'carried') and t.felled_at < ${at}::timestamptz - make_interval(hours => ${CLEARING_CLOCK.hours})) as is_late, ${isBacked} as is_backed
    from pest_tree t ${listed} where t.division in ${below(place.id)} and t.found_on < ${to}::date
      and (t.found_on >= ${from}::date or t.felled_on >= ${from}::date or t.disposed_on >= ${from}::date or t.state not in ('closed', 'written_off', 'void'))`.execute(
    tx,
  )
  return rows
}

/** What each carrier drove: whoever carries need not be who fells, so that these are no rows of the crews. */
async function carriersOf(tx: Tx, place: Place, year: number): Promise<BoardCarrier[]> {
  const { rows } =
    await sql<BoardCarrier>`select b.carrier, count(*)::int as batches, coalesce(sum(b.trees_loaded), 0)::int as trees, sum(b.weight_t)::text as weight_t,
      coalesce(sum(b.received_t), 0)::text as received_t
    from pest_batch b where b.division in ${below(place.id)} and b.state <> 'cancelled'
      and b.loaded_on >= ${`${year}-01-01`}::date and b.loaded_on < ${`${year + 1}-01-01`}::date group by b.carrier order by b.carrier`.execute(tx)
  return rows
}

const withLeak = (row: CrewRow): BoardCrew => ({ ...row, leak: leak(row) })

/** What trees and their wood are called there in the year: one word where an announced unit holds all of it or none, else both. */
async function wordsIn(tx: Tx, place: Place, year: number, today: string): Promise<BoardAnswer['word']> {
  const end = `${year}-12-31`
  const found = await unitsWithin(tx, place.id, `${year}-01-01`, end < today ? end : today)
  const extent = found.length === 0 ? 'none' : found.some((u) => u.is_whole) ? 'whole' : 'part'
  const [inside, outside] = [wordOf(extent !== 'none', null), wordOf(false, null)]
  return {
    extent,
    tree: words[inside],
    wood: woodWord(inside),
    other_tree: words[outside],
    other_wood: woodWord(outside),
    units: found.map(({ id, name, announcement_number, announced_on, struck_off_on }) => ({ id, name, announcement_number, announced_on, struck_off_on })),
  }
}

/** The board of a place in a year: its trees as they stand now, its words as they were in the year. */
export async function boardOf(tx: Tx, place: Place, year: number): Promise<Sent<BoardAnswer>> {
  const at = beijingInstant(Date.now())
  const trees = await treesOf(tx, place, year, at)
  const { differences, more_differences } = await differencesOf(tx, place, year, at)
  const states = Map.groupBy(trees, (t) => t.state)
  const { crews, all } = byCrew(trees)
  const movements = byDay(trees, `${year}-01-01`, `${year + 1}-01-01`)
  return {
    division: place.code,
    year,
    word: await wordsIn(tx, place, year, beijingDate(at)),
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
    crews: crews.map(withLeak),
    all: withLeak(all),
    carriers: await carriersOf(tx, place, year),
    ...movements,
    differences,
    more_differences,
  }
}
