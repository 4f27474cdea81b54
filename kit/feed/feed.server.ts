import { sql } from 'kysely'
import { feedGone } from '#kit/jobs/housekeeping.server.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import type { World } from '#kit/records/world.server.ts'

/** A place in the feed: transaction and entry, in the order in which a reader may have them. */
export type FeedPlace = `${number}.${number}`
export type FeedEntry = { readonly id: FeedPlace; readonly register: string; readonly record: string; readonly version: number; readonly division: string }
type Listener = (entries: readonly FeedEntry[]) => void

/** One reader of the change feed for all who listen, however many they are. */
export type Feed = {
  /** Where the feed stands: nothing at or before it can still come. */
  readonly horizon: () => Promise<FeedPlace>
  /** The next entries after a place, in order; none when that is all there is. */
  readonly since: (place: FeedPlace) => Promise<FeedEntry[]>
  /** Whether all that came after a place is still kept. */
  readonly reaches: (place: FeedPlace) => Promise<boolean>
  /** From a place on; what came before it is had by `since`, asked after listening. */
  readonly listen: (from: FeedPlace, listener: Listener) => () => void
}

const PAUSE = 1500
const PAGE = 1000

export const isFeedPlace = (text: string): text is FeedPlace => /^\d{1,18}\.\d{1,18}$/.test(text)

/** Whether one place lies after another. */
export function isAfter(a: FeedPlace, b: FeedPlace): boolean {
  const [[at, an], [bt, bn]] = [a.split('.').map(BigInt), b.split('.').map(BigInt)] as [[bigint, bigint], [bigint, bigint]]
  return at === bt ? an > bn : at > bt
}

/** Rows that no transaction still in flight can precede. Numbers are drawn before a transaction is kept: by number alone a reader would lose what commits late. */
const settled = sql`f.tx < pg_snapshot_xmin(pg_current_snapshot())`
// an order by the bare name would be by the text of the place
const place = sql`f.tx::text || '.' || f.id::text as id`

const beyond = (from: FeedPlace) => {
  const [tx, id] = from.split('.')
  return sql`(f.tx, f.id) > (${tx}::xid8, ${id}::bigint)`
}

export function feedOf(world: World): Feed {
  const listeners = new Set<Listener>()
  let timer: NodeJS.Timeout | undefined
  let last: FeedPlace = '0.0'

  const since = (from: FeedPlace): Promise<FeedEntry[]> =>
    as(
      world,
      systemActor(world),
      async (tx) =>
        (
          await sql<FeedEntry>`
    select ${place}, register, record, version, division from siku.feed f where ${beyond(from)} and ${settled} order by f.tx, f.id limit ${PAGE}`.execute(tx)
        ).rows,
    )
  const horizon = (): Promise<FeedPlace> =>
    as(
      world,
      systemActor(world),
      async (tx) =>
        (
          await sql<{ id: FeedPlace }>`
    select ${place} from siku.feed f where ${settled} order by f.tx desc, f.id desc limit 1`.execute(tx)
        ).rows[0]?.id ?? '0.0',
    )
  const reaches = (from: FeedPlace): Promise<boolean> =>
    as(world, systemActor(world), async (tx) => {
      const [gone] = (await sql<{ place: FeedPlace }>`select value #>> '{}' as place from siku.setting where key = ${feedGone}`.execute(tx)).rows
      return gone === undefined || !isAfter(gone.place, from)
    })

  async function round(): Promise<void> {
    for (let entries = await since(last); entries.length > 0; entries = await since(last)) {
      last = entries.at(-1)?.id ?? last
      for (const listener of listeners) listener(entries)
    }
  }
  /** A round that fails is made again; listeners are not told of what they cannot mend. */
  function arm(): void {
    timer = setTimeout(() => {
      round()
        .catch(() => {})
        .finally(() => {
          if (listeners.size > 0) arm()
        })
    }, PAUSE)
    timer.unref()
  }
  return {
    horizon,
    since,
    reaches,
    listen(from, listener) {
      listeners.add(listener)
      if (listeners.size === 1) {
        last = from
        arm()
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) clearTimeout(timer)
      }
    },
  }
}
