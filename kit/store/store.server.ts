import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { type ClientConfig, Pool } from 'pg'
import { chooseKind, prepareFolder, rememberedKind, rememberKind, type StoreKind } from './choice.server.ts'
import { openEmbedded } from './embedded/open.server.ts'
import { lineTo } from './line.server.ts'
import { lockFolder } from './lock.server.ts'
import { startCluster, type Watch } from './managed/cluster.server.ts'
import { parsers } from './parsers.server.ts'
import { preparing } from './prepared.server.ts'
import { StoreProblem } from './problem.ts'

export type { StoreKind } from './choice.server.ts'

export type StoreOptions = {
  kind?: StoreKind
  folder: string
  url?: string
  pool_size?: number
  /** Told when the managed child ends of itself: that it was started again, or that it was given up. */
  watch?: Watch
}

export type Store = {
  readonly kind: StoreKind
  /** Absolute path of the data folder. */
  readonly folder: string
  /** Every client has our type parsers. */
  readonly pool: Pool
  /** As statements are built for it, on clients of its own that send without waiting. */
  readonly db: Kysely<any>
  /** How many clients are open. */
  clients(): number
  readonly versions: { readonly postgres: string; readonly postgis: string }
  /** What this way of storing cannot promise, in Chinese. */
  readonly warnings: readonly string[]
  /** Ends all clients; the managed child and the embedded worker stop, the folder is free. */
  close(): Promise<void>
}

/** How clients of a database reach it, and its end. */
export type Way = { readonly client: ClientConfig; close(): Promise<void> }

const POOL_SIZE = 10
const CLOSING_PATIENCE = 5000
const LOCK_PATIENCE = 2000
const FIRST_PATIENCE = 10_000

const embeddedWarnings: readonly string[] = [
  '内嵌数据库不向磁盘强制落盘（fsync）：进程被杀不丢已确认的数据，但突然断电可能丢失最后的写入。正式使用请安装 PostgreSQL 与 PostGIS。',
  '内嵌数据库一次只执行一个查询：一个查询进行时，其他查询排队等待。',
]

async function embedded(folder: string): Promise<Way> {
  return openEmbedded(join(folder, 'pglite'))
}

async function managed(folder: string, watch: Watch | undefined): Promise<Way> {
  const cluster = await startCluster(folder, { watch })
  return { client: { host: cluster.socket_folder, user: 'postgres', database: 'postgres' }, close: () => cluster.stop() }
}

async function external(url: string): Promise<Way> {
  return { client: { connectionString: url }, close: async () => undefined }
}

async function way(kind: StoreKind, folder: string, { url, watch }: StoreOptions): Promise<Way> {
  if (kind === 'embedded') return embedded(folder)
  return kind === 'managed' ? managed(folder, watch) : external(url ?? '')
}

/**
 * A client that breaks, idle or at work, must not end the process: it leaves the pool by itself, and its query or the
 * next one tells what is wrong.
 */
function poolOf(kind: StoreKind, client: ClientConfig, size: number): Pool {
  const pool = new Pool({ ...client, types: parsers as never, max: size, application_name: 'siku' })
  pool.on('error', () => undefined)
  pool.on('connect', (one) => {
    one.on('error', () => undefined)
    // A database of others may stand behind a pooler, which hands a connection's statements to another.
    if (kind !== 'external') preparing(one)
  })
  return pool
}

/** Waits for work in progress, but not for ever: after that its clients are cut off. */
async function endPool(pool: Pool): Promise<void> {
  await Promise.race([pool.end(), sleep(CLOSING_PATIENCE, undefined, { ref: false })])
}

/** No right to create it, or its files are not on the server. */
const POSTGIS_ABSENT = ['42501', '58P01', '0A000']

/** A server of our own that has just said that it is ready may still turn the first client away. */
const NOT_YET = ['ECONNREFUSED', 'ENOENT', '57P03']

async function firstAnswer(kind: StoreKind, pool: Pool): Promise<void> {
  const until = Date.now() + FIRST_PATIENCE
  for (;;) {
    try {
      await pool.query('select 1')
      return
    } catch (error) {
      if (kind !== 'managed' || Date.now() > until || !NOT_YET.includes(String((error as { code?: unknown }).code))) return
      await sleep(100)
    }
  }
}

async function ensurePostgis(kind: StoreKind, pool: Pool): Promise<void> {
  try {
    await pool.query('CREATE EXTENSION IF NOT EXISTS postgis')
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    if (error instanceof StoreProblem) throw error
    if (POSTGIS_ABSENT.includes(code ?? '')) {
      throw new StoreProblem('postgis_missing', `数据库里没有 PostGIS，也无法创建它：${message}。请由数据库管理员执行 CREATE EXTENSION postgis。`, error)
    }
    if (kind === 'external') throw new StoreProblem('external_unreachable', `连不上 DATABASE_URL 指定的数据库：${message || code}`, error)
    throw new StoreProblem('store_broken', `数据库打开后没有应答：${message || code}`, error)
  }
}

/** A database of others keeps its zone unless it is ours to set: plain SQL on dates would read differently. */
async function settleZone(pool: Pool): Promise<string[]> {
  const zone = async (): Promise<string> => (await pool.query<{ TimeZone: string }>('SHOW TimeZone')).rows[0]?.TimeZone ?? ''
  if ((await zone()) === 'Asia/Shanghai') return []
  try {
    await pool.query("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone TO %L', current_database(), 'Asia/Shanghai'); END $$")
    return ['已把外部数据库的时区设为 Asia/Shanghai，对新的连接生效。']
  } catch {
    return [`外部数据库的时区是 ${await zone()}，且无权修改。请由数据库管理员设为 Asia/Shanghai，否则按日期统计会差一天。`]
  }
}

async function versions(pool: Pool): Promise<Store['versions']> {
  const { rows } = await pool.query<{ postgres: string; postgis: string }>(
    "SELECT split_part(current_setting('server_version'), ' ', 1) AS postgres, postgis_lib_version() AS postgis",
  )
  return rows[0] ?? { postgres: '', postgis: '' }
}

/** The store of a folder on a database that stands already. `unlock` is called last when it closes. */
export async function storeOn(kind: StoreKind, folder: string, found: Way, unlock: () => void = () => undefined, size: number = POOL_SIZE): Promise<Store> {
  let pool = poolOf(kind, found.client, size)
  const sending = poolOf(kind, { ...found.client, pipeline: true }, size)
  const close = async (): Promise<void> => {
    await Promise.all([endPool(pool), endPool(sending)])
    await found.close()
    unlock()
  }
  try {
    await firstAnswer(kind, pool)
    await ensurePostgis(kind, pool)
    const zone = kind === 'external' ? await settleZone(pool) : []
    if (zone.length > 0) {
      await pool.end()
      pool = poolOf(kind, found.client, size)
    }
    if (rememberedKind(folder) === undefined) rememberKind(folder, kind)
    return {
      kind,
      folder,
      pool,
      db: lineTo(sending),
      clients: () => pool.totalCount + sending.totalCount,
      versions: await versions(pool),
      warnings: kind === 'embedded' ? embeddedWarnings : zone,
      close: once(close),
    }
  } catch (error) {
    await pool.end().catch(() => undefined)
    await found.close().catch(() => undefined)
    throw error
  }
}

function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => (running ??= run())
}

/** A process just stopped or killed needs a moment to be gone; only who stays is in the way. */
async function takeFolder(folder: string): Promise<() => void> {
  const until = Date.now() + LOCK_PATIENCE
  for (;;) {
    try {
      return lockFolder(folder)
    } catch (error) {
      if (!(error instanceof StoreProblem) || Date.now() > until) throw error
      await sleep(100)
    }
  }
}

/**
 * Opens the store of a data folder: external by `url`, managed where PostgreSQL with PostGIS is installed, else
 * embedded. The first start decides and the folder remembers.
 * @throws StoreProblem `store_locked`, `store_kind_changed`, `store_unreadable`, `postgres_missing`, `postgres_failed`, `postgis_missing`, `external_unreachable`
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const folder = resolve(options.folder)
  prepareFolder(folder)
  const kind = chooseKind(folder, options.kind, options.url)
  const unlock = await takeFolder(folder)
  try {
    return await storeOn(kind, folder, await way(kind, folder, options), unlock, options.pool_size)
  } catch (error) {
    unlock()
    throw error
  }
}
