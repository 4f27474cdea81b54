import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from './store.server.ts'

/** An empty embedded store for one piece of work; its folder is gone afterwards. */
export async function inTemporaryStore<T>(run: (store: Store) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'siku-'))
  try {
    const store = await openStore({ folder, kind: 'embedded' })
    try {
      return await run(store)
    } finally {
      await store.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
