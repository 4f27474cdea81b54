import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCluster } from './managed/cluster.server.ts'
import { migrate, type Migration } from './migrate.server.ts'
import { openStore, storeOn } from './store.server.ts'

/** Databases of the run's own cluster that others are copied from. */
export const templates = { empty: 'siku_empty', migrated: 'siku_migrated' } as const

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

/** One cluster for the run with an empty database and one with the whole schema, both to be copied. */
async function cluster(folder: string, migrations: readonly Migration[]): Promise<{ host: string; stop(): Promise<void> }> {
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
  return { host: running.socket_folder, stop: () => running.stop() }
}

/**
 * Keeps databases ready for the worlds of a test run: the schema is applied once a run and kind, at the first world that
 * asks, and copied from then on. `cache` outlives the run.
 */
export async function startKeeper(cache: string, migrations: readonly Migration[]): Promise<Keeper> {
  const folder = mkdtempSync(join(tmpdir(), 'siku-keeper-'))
  let embedded: Promise<string> | undefined
  let managed: ReturnType<typeof cluster> | undefined
  const answer = async (kind: string): Promise<Prepared> => {
    if (kind === '/embedded') return { embedded: await (embedded ??= embeddedFolder(cache, migrations)) }
    return { managed: (await (managed ??= cluster(folder, migrations))).host }
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
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
