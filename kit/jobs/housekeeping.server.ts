import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool, PoolClient } from 'pg'
import { transaction } from '#kit/store/transaction.server.ts'

/** The setting that keeps up to which place the feed was tidied away. */
export const feedGone = 'feed_gone'

/** What is only of passing use. Records, their history, evidence, the audit and seals are kept for ever. */
export type Kept = 'idempotency' | 'outbox' | 'feed' | 'notices' | 'figures' | 'uploads'
export type Tidied = Readonly<Record<Kept, number>>

/** Days for which each is kept, where the city says nothing else. */
export const keptDays: Readonly<Record<Kept, number>> = { idempotency: 30, outbox: 90, feed: 90, notices: 1095, figures: 30, uploads: 7 }
/** The setting that keeps the days. */
export const keptKey = (kept: Kept): string => `kept.${kept}`

async function daysOf(client: PoolClient): Promise<Record<Kept, number>> {
  const { rows } = await client.query<{ key: string; value: unknown }>("select key, value from siku.setting where key like 'kept.%'")
  const own = new Map(rows.flatMap(({ key, value }) => (typeof value === 'number' && value > 0 ? [[key, value]] : [])))
  const days = Object.entries(keptDays).map(([kept, preset]) => [kept, own.get(keptKey(kept as Kept)) ?? preset])
  return Object.fromEntries(days) as Record<Kept, number>
}

const past = (column: string): string => `${column} < clock_timestamp() - make_interval(days => $1)`

/** The feed ends at one place in its own order, so that a reader can tell whether what it missed is still there. */
async function tidyFeed(client: PoolClient, days: number): Promise<number> {
  const { rows } = await client.query<{ tx: string; id: string }>(
    `select tx::text as tx, id::text as id from siku.feed where ${past('at')} order by tx desc, id desc limit 1`,
    [days],
  )
  const [last] = rows
  if (!last) return 0
  await client.query(
    'insert into siku.setting (key, value) values ($1, to_jsonb($2::text)) on conflict (key) do update set value = excluded.value, at = clock_timestamp()',
    [feedGone, `${last.tx}.${last.id}`],
  )
  return (await client.query('delete from siku.feed where (tx, id) <= ($1::xid8, $2::bigint)', [last.tx, last.id])).rowCount ?? 0
}

async function tidyTables(client: PoolClient, days: Record<Kept, number>): Promise<Omit<Tidied, 'uploads'>> {
  const gone = async (statement: string, age: number): Promise<number> => (await client.query(statement, [age])).rowCount ?? 0
  return {
    idempotency: await gone(`delete from siku.idempotency where ${past('at')}`, days.idempotency),
    outbox: await gone(`delete from siku.outbox where ${past('done_at')}`, days.outbox),
    feed: await tidyFeed(client, days.feed),
    notices: await gone(`delete from siku.notice where ${past('at')}`, days.notices),
    figures: await gone(`delete from siku.kept_answer where ${past('at')}`, days.figures),
  }
}

/**
 * Puts the lines that count a table's changes together, which keeps their sum: each question of figures adds them all up. Done some
 * times an hour, apart from the nightly {@link tidy}.
 */
export const foldChanges = (pool: Pool): Promise<number> =>
  transaction(pool, async (client) => {
    const { rowCount } = await client.query(`with gone as (
        delete from siku.table_change where name in (select name from siku.table_change group by name having count(*) > 1) returning name, times)
      insert into siku.table_change (name, times) select name, sum(times) from gone group by name`)
    return rowCount ?? 0
  })

/** Files under way lie in a folder of their own; whatever nobody touched for so long is abandoned. */
async function tidyUploads(folder: string, days: number): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  let n = 0
  for (const name of names) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile() || found.mtimeMs > Date.now() - days * 86_400_000) continue
    await rm(path, { force: true })
    n += 1
  }
  return n
}

/** Throws away what is only of passing use and old enough, by the ages of the settings; answers how many of each. */
export async function tidy(pool: Pool, uploads: string): Promise<Tidied> {
  const { days, tables } = await transaction(pool, async (client) => {
    const ages = await daysOf(client)
    return { days: ages, tables: await tidyTables(client, ages) }
  })
  return { ...tables, uploads: await tidyUploads(uploads, days.uploads) }
}
