import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { lockFolder } from '../lock.server.ts'
import { StoreProblem } from '../problem.ts'
import { openPglite } from './pglite.server.ts'
import { readTar, writeTar } from './tar.ts'

const CACHE = fileURLToPath(new URL('../../../.cache', import.meta.url))

/** A prepared, empty database with PostGIS, and the slim bundle of PostGIS that goes with it. */
export type Template = { readonly data: string; readonly bundle: string }

const distOf = (name: string): string => dirname(createRequire(import.meta.url).resolve(name))

const versionOf = (name: string): string => (JSON.parse(readFileSync(join(distOf(name), '..', 'package.json'), 'utf8')) as { version: string }).version

const wanted = (name: string): boolean =>
  name === 'lib/postgresql/postgis-3.so' ||
  name.startsWith('share/proj/') ||
  name === 'share/postgresql/extension/postgis.control' ||
  /^share\/postgresql\/extension\/postgis--\d+\.\d+\.\d+\.sql$/.test(name)

/** The bundle without raster, topology, geocoder and upgrade scripts: half the memory, half the start. */
function slimBundle(target: string): void {
  const full = gunzipSync(readFileSync(join(distOf('@electric-sql/pglite-postgis'), 'postgis.tar.gz')))
  const entries = readTar(full).filter((entry) => wanted(entry.name))
  if (!entries.some((entry) => entry.name.endsWith('.so'))) throw new Error('postgis-3.so is not in the bundle of pglite-postgis')
  writeFileSync(target, gzipSync(writeTar(entries), { level: 1 }))
}

async function make(place: string): Promise<void> {
  const making = `${place}.${process.pid}.${Date.now()}`
  mkdirSync(making, { recursive: true })
  try {
    slimBundle(join(making, 'postgis.tar.gz'))
    const db = await openPglite(join(making, 'data'), join(making, 'postgis.tar.gz'))
    for (const statement of ['CREATE EXTENSION postgis', 'VACUUM (FREEZE, ANALYZE)', 'CHECKPOINT']) await db.exec(statement)
    await db.close()
    // Nothing in it is secret, and who runs the program may be another than who installed it.
    setModes(making, 0o755, 0o644)
    renameSync(making, place)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

function lockCache(): (() => void) | undefined {
  mkdirSync(CACHE, { recursive: true })
  try {
    return lockFolder(CACHE)
  } catch (error) {
    if (error instanceof StoreProblem) return undefined
    throw error
  }
}

/** The template for the installed versions, made at the first need (some ten seconds); whoever comes meanwhile waits for it. */
export async function template(): Promise<Template> {
  const place = join(CACHE, `pglite-${versionOf('@electric-sql/pglite')}-postgis-${versionOf('@electric-sql/pglite-postgis')}`)
  while (!existsSync(place)) {
    const free = lockCache()
    if (!free) await sleep(200)
    else await (existsSync(place) ? Promise.resolve() : make(place)).finally(free)
  }
  return { data: join(place, 'data'), bundle: join(place, 'postgis.tar.gz') }
}

function setModes(folder: string, ofFolders: number, ofFiles: number): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? ofFolders : ofFiles)
  }
  chmodSync(folder, ofFolders)
}

/** A new data folder from the template: whole or not there at all. */
export function fromTemplate(prepared: Template, target: string): void {
  const copying = `${target}.new`
  rmSync(copying, { recursive: true, force: true })
  cpSync(prepared.data, copying, { recursive: true })
  setModes(copying, 0o700, 0o600)
  renameSync(copying, target)
}
