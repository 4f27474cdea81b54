import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { findPostgres } from './managed/binaries.server.ts'
import { openStore, type Store, type StoreKind, type StoreOptions } from './store.server.ts'

/** A folder of its own for a test; `remove` when done. */
export function temporaryFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'siku-store-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A fresh store of one kind in a folder of its own; `discard` closes it and removes the folder. */
export async function temporaryStore(kind: StoreKind, options: Partial<StoreOptions> = {}): Promise<{ store: Store; discard(): Promise<void> }> {
  const { folder, remove } = temporaryFolder()
  const store = await openStore({ folder, kind, ...options })
  return {
    store,
    discard: async () => {
      await store.close()
      remove()
    },
  }
}

const START = 60_000

type Suite = (kind: 'embedded' | 'managed') => void

/**
 * The same suite on each kind of store. Without PostgreSQL the managed half is skipped with its reason in the title,
 * and fails where CI=true.
 */
export function onEveryKind(title: string, suite: Suite): void {
  describe(`${title} · embedded`, () => suite('embedded'))
  if (findPostgres()) {
    describe(`${title} · managed`, () => suite('managed'))
    return
  }
  if (process.env.CI === 'true') {
    it(`${title} · managed`, () => {
      throw new Error('CI=true and no PostgreSQL with PostGIS on this machine: the managed store was not tested')
    })
    return
  }
  describe.skip(`${title} · managed (skipped: no PostgreSQL with PostGIS on this machine)`, () => suite('managed'))
}

/** The same suite on a store of each kind, opened before it and discarded after. */
export function onEveryStore(title: string, suite: (opened: () => Store) => void): void {
  onEveryKind(title, (kind) => {
    let current: Awaited<ReturnType<typeof temporaryStore>> | undefined
    beforeAll(async () => {
      current = await temporaryStore(kind)
    }, START)
    afterAll(() => current?.discard(), START)
    suite(() => {
      if (!current) throw new Error('the store is not open')
      return current.store
    })
  })
}
