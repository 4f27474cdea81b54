import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPostgres } from './managed/binaries.server.ts'
import { openStore, type Store } from './store.server.ts'

/** An empty store for one piece of work, its folder gone afterwards: of PostgreSQL where the machine has one (it makes the tables in a quarter of the time), else the embedded one. */
export async function inTemporaryStore<T>(run: (store: Store) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'siku-'))
  try {
    const store = await openStore({ folder, kind: findPostgres() ? 'managed' : 'embedded' })
    try {
      return await run(store)
    } finally {
      await store.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
