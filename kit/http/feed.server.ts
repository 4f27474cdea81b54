import { sql } from 'kysely'
import { as, systemActor } from '../store/acting.server.ts'
import type { World } from '../store/world.server.ts'

export type FeedEntry = { readonly id: string; readonly register: string; readonly record: string; readonly version: number; readonly division: string }
type Listener = (entries: readonly FeedEntry[]) => void

/** One reader of the change feed for all who listen, however many they are. */
export type Feed = {
  /** Where the feed stands: nothing below can still come. */
  readonly horizon: () => Promise<string>
  readonly since: (id: string) => Promise<FeedEntry[]>
  /** From an id on; what came before it is had by `since`, asked after listening. */
  readonly listen: (from: string, listener: Listener) => () => void
}

const pause = 1500

/** Rows that no transaction still in flight can precede: a reader by number alone would lose what commits late. */
const settled = sql`tx < pg_snapshot_xmin(pg_current_snapshot())`

export function feedOf(world: World): Feed {
  const listeners = new Set<Listener>()
  let timer: NodeJS.Timeout | undefined
  let last = '0'

  const since = (id: string): Promise<FeedEntry[]> => as(world, systemActor(world), async (tx) => (await sql<FeedEntry>`
    select id::text as id, register, record, version, division from siku.feed where id > ${id}::bigint and ${settled} order by id limit 1000`.execute(tx)).rows)
  const horizon = (): Promise<string> => as(world, systemActor(world), async (tx) => (await sql<{ id: string }>`
    select coalesce(max(id), 0)::text as id from siku.feed where ${settled}`.execute(tx)).rows[0]?.id ?? '0')

  async function round(): Promise<void> {
    const entries = await since(last)
    last = entries.at(-1)?.id ?? last
    if (entries.length > 0) for (const listener of listeners) listener(entries)
  }
  /** A round that fails is made again; listeners are not told of what they cannot mend. */
  function arm(): void {
    timer = setTimeout(() => { round().catch(() => {}).finally(() => { if (listeners.size > 0) arm() }) }, pause)
    timer.unref()
  }
  return {
    horizon, since,
    listen(from, listener) {
      listeners.add(listener)
      if (listeners.size === 1) { last = from; arm() }
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) clearTimeout(timer)
      }
    },
  }
}
