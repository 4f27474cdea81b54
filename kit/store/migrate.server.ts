import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { StoreProblem } from './problem.ts'
import { reshaped } from './prepared.server.ts'
import type { Store } from './store.server.ts'
import { transaction } from './transaction.server.ts'

/** One frozen step of a room; `sql` may hold several statements, none of them BEGIN or COMMIT. `changed`: what to say where another one was applied. */
export type Migration = { room: string; number: number; name: string; sql: string; changed?: string }

/** Any number, but the same in every process: only one migrates at a time. */
const LOCK = 5_120_001

const journal = `
CREATE SCHEMA IF NOT EXISTS siku;
CREATE TABLE IF NOT EXISTS siku.migration (
  room text NOT NULL,
  number integer NOT NULL,
  name text NOT NULL,
  sha256 text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (room, number)
)`

/** A migration may change what tables say without changing a row: what was found in them before is asked anew. */
const voidAnswers = `do $$ begin if to_regclass('siku.kept_answer') is not null then delete from siku.kept_answer; end if; end $$`

const titleOf = (migration: Pick<Migration, 'room' | 'number' | 'name'>): string =>
  `${migration.room}/${String(migration.number).padStart(4, '0')}_${migration.name}`

/** Line endings do not count: a checkout on another system is the same migration. */
const digest = (sql: string): string => createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')

/** Held to the end of the transaction, as session locks would be shared by all clients of the embedded store. */
const lock = (client: PoolClient): Promise<unknown> => client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])

const changed = (what: string): StoreProblem => new StoreProblem('migration_changed', what)

function refuseTwins(migrations: readonly Migration[]): void {
  const seen = new Map<string, Migration>()
  for (const migration of migrations) {
    const twin = seen.get(`${migration.room}/${migration.number}`)
    if (twin) throw changed(`迁移编号重复：${titleOf(twin)} 与 ${titleOf(migration)}。请给后加的一个换新编号。`)
    seen.set(`${migration.room}/${migration.number}`, migration)
  }
}

type Applied = { room: string; number: number; name: string; sha256: string }

/** What was applied must still be here, letter for letter. Rooms that are not given are not looked at. */
async function refuseChanges(client: PoolClient, migrations: readonly Migration[]): Promise<void> {
  const rooms = [...new Set(migrations.map((migration) => migration.room))]
  const { rows } = await client.query<Applied>('SELECT room, number, name, sha256 FROM siku.migration WHERE room = ANY($1) ORDER BY room, number', [rooms])
  for (const applied of rows) {
    const file = migrations.find((migration) => migration.room === applied.room && migration.number === applied.number)
    if (!file) throw changed(`数据库里已执行 ${titleOf(applied)}，程序里却没有这个迁移：数据库比程序新，请升级程序。`)
    if (digest(file.sql) !== applied.sha256)
      throw changed(file.changed ?? `迁移 ${titleOf(file)} 在执行之后被改动过。已冻结的迁移不能改，请恢复原文件并另加一个新编号的迁移。`)
  }
}

async function apply(client: PoolClient, migration: Migration): Promise<boolean> {
  await lock(client)
  const done = await client.query('SELECT 1 FROM siku.migration WHERE room = $1 AND number = $2', [migration.room, migration.number])
  if (done.rows.length > 0) return false
  await client.query(migration.sql)
  await client.query('INSERT INTO siku.migration (room, number, name, sha256) VALUES ($1, $2, $3, $4)', [
    migration.room,
    migration.number,
    migration.name,
    digest(migration.sql),
  ])
  return true
}

async function applyOne(store: Store, migration: Migration): Promise<boolean> {
  try {
    return await transaction(store.pool, (client) => apply(client, migration))
  } catch (error) {
    const { message, detail, where } = error as { message: string; detail?: string; where?: string }
    throw new StoreProblem('migration_failed', `迁移 ${titleOf(migration)} 失败，已整体回滚：${[message, detail, where].filter(Boolean).join('；')}`, error)
  }
}

/**
 * Applies what has not been applied yet, in the order given, one transaction each.
 * @returns the names of those applied now, as `room/0001_name`.
 * @throws StoreProblem `migration_changed` when an applied migration differs from its file; `migration_failed`
 */
export async function migrate(store: Store, migrations: readonly Migration[]): Promise<string[]> {
  refuseTwins(migrations)
  await transaction(store.pool, async (client) => {
    await lock(client)
    await client.query(journal)
    await refuseChanges(client, migrations)
  })
  const applied: string[] = []
  for (const migration of migrations) if (await applyOne(store, migration)) applied.push(titleOf(migration))
  if (applied.length > 0) {
    await store.pool.query(voidAnswers)
    reshaped()
  }
  return applied
}
