import { existsSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from './store.server.ts'

export type StoreReport = {
  kind: Store['kind']
  versions: Store['versions']
  folder: string
  /** Bytes on the disk of this machine; of an external database, what it says of itself. */
  size_bytes: number
  warnings: readonly string[]
}

/** Files come and go under a running database; one that is gone takes no room. */
function sizeOf(path: string): number {
  try {
    return lstatSync(path).size
  } catch {
    return 0
  }
}

function folderSize(folder: string): number {
  if (!existsSync(folder)) return 0
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + sizeOf(join(entry.parentPath, entry.name)), 0)
}

async function databaseSize(store: Store): Promise<number> {
  const { rows } = await store.pool.query<{ size: number }>('SELECT pg_database_size(current_database()) AS size')
  return rows[0]?.size ?? 0
}

/** What `doctor` tells of an open store. */
export async function describeStore(store: Store): Promise<StoreReport> {
  const { kind, versions, folder, warnings } = store
  const size_bytes = kind === 'external' ? await databaseSize(store) : folderSize(join(folder, kind === 'managed' ? 'pg' : 'pglite'))
  return { kind, versions, folder, size_bytes, warnings }
}
