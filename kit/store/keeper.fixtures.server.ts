import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCluster } from './managed/cluster.server.ts'
import { migrate, type Migration } from './migrate.server.ts'
import { openStore, type Store, storeOn } from './store.server.ts'

/** Databases of the run's own cluster that others are copied from: nothing in it, every room's tables, and people and places besides. */
export const templates = { empty: 'siku_empty', migrated: 'siku_migrated', peopled: 'siku_peopled' } as const
export type Content = keyof typeof templates
/** What puts people and places into a store that has its tables. */
export type Peopling = (store: Store) => Promise<void>

/** What the keeper answers: the folder to copy, or where the cluster listens. */
export type Prepared = { readonly embedded: string } | { readonly managed: string }

export type Keeper = { readonly address: string; close(): Promise<void> }

const DAY = 86_400_000
/** Worlds of tests need not outlive a power cut, and two workers open several at once. */
const forTests = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=120']

const digestOf = (migrations: readonly Migration[]): string => {
  const hash = createHash('sha256')
  for (const m of migrations) hash.update(`${m.room}/${m.number}/${m.name}\n${m.sql}\n`)
  return hash.digest('hex').slice(0, 16)
}

/** Earlier states of the schema; one of today may still be in use by another run. */
function removeOld(cache: string): void {
  for (const name of readdirSync(cache).filter((n) => n.startsWith('migrated-'))) {
    if (Date.now() - statSync(join(cache, name)).mtimeMs > DAY) rmSync(join(cache, name), { recursive: true, force: true })
  }
}

/** A folder of the embedded store with the whole schema, kept by the digest of the migrations so that the next run finds it. */
async function embeddedFolder(cache: string, migrations: readonly Migration[]): Promise<string> {
  mkdirSync(cache, { recursive: true })
  const place = join(cache, `migrated-${digestOf(migrations)}`)
  if (existsSync(place)) return place
  removeOld(cache)
  const making = mkdtempSync(join(tmpdir(), 'siku-migrated-'))
  const store = await openStore({ folder: making, kind: 'embedded' })
  await migrate(store, migrations)
  await store.pool.query('checkpoint')
  await store.close()
  const beside = `${place}.${process.pid}`
  cpSync(making, beside, { recursive: true })
  rmSync(making, { recursive: true, force: true })
  if (existsSync(place)) rmSync(beside, { recursive: true, force: true })
  else renameSync(beside, place)
  return place
}

/** A copy of such a folder with people in it; it ends with the run, since what it holds follows from the program. */
async function peopledFolder(migrated: string, people: Peopling): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'siku-peopled-'))
  cpSync(migrated, folder, { recursive: true })
  const store = await openStore({ folder, kind: 'embedded' })
  await people(store)
  await store.pool.query('checkpoint')
  await store.close()
  return folder
}

type Cluster = { readonly host: string; readonly peopled: (people: Peopling) => Promise<void>; stop(): Promise<void> }

/** One cluster for the run with an empty database and one with the whole schema, both to be copied; and one with people once it is asked for. */
async function cluster(folder: string, migrations: readonly Migration[]): Promise<Cluster> {
  const running = await startCluster(folder, { over: forTests })
  const on = (database: string) =>
    storeOn('managed', folder, { client: { host: running.socket_folder, user: 'postgres', database }, close: async () => undefined })
  const first = await on('postgres')
  await first.pool.query(`create database ${templates.empty}`)
  const empty = await on(templates.empty)
  await empty.close()
  await first.pool.query(`create database ${templates.migrated} template ${templates.empty}`)
  const whole = await on(templates.migrated)
  await migrate(whole, migrations)
  await whole.close()
  await first.close()
  const peopled = async (people: Peopling): Promise<void> => {
    const above = await on('postgres')
    await above.pool.query(`create database ${templates.peopled} template ${templates.migrated}`)
    await above.close()
    const store = await on(templates.peopled)
    await people(store)
    await store.close()
  }
  return { host: running.socket_folder, peopled, stop: () => running.stop() }
}

/**
 * Keeps databases ready for the worlds of a test run: the schema is applied once a run and kind, at the first world that
 * asks, and copied from then on. `cache` outlives the run.
 */
export async function startKeeper(cache: string, migrations: readonly Migration[], people: Peopling): Promise<Keeper> {
  const folder = mkdtempSync(join(tmpdir(), 'siku-keeper-'))
  let embedded: Promise<string> | undefined
  let peopled: Promise<string> | undefined
  let managed: ReturnType<typeof cluster> | undefined
  let inhabited: Promise<void> | undefined
  const ofEmbedded = async (content: string): Promise<Prepared> => {
    const migrated = await (embedded ??= embeddedFolder(cache, migrations))
    return { embedded: content === 'peopled' ? await (peopled ??= peopledFolder(migrated, people)) : migrated }
  }
  const ofManaged = async (content: string): Promise<Prepared> => {
    const running = await (managed ??= cluster(folder, migrations))
    if (content === 'peopled') await (inhabited ??= running.peopled(people))
    return { managed: running.host }
  }
  const answer = (path: string): Promise<Prepared> => {
    const [, kind, content = ''] = path.split('/')
    return kind === 'embedded' ? ofEmbedded(content) : ofManaged(content)
  }
  const server = createServer((request, response) => {
    answer(request.url ?? '').then(
      (found) => response.writeHead(200).end(JSON.stringify(found)),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.stack : String(error)),
    )
  })
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await (await managed?.catch(() => undefined))?.stop()
      const left = await peopled?.catch(() => undefined)
      if (left) rmSync(left, { recursive: true, force: true })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
