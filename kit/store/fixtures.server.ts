import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, inject, it } from 'vitest'
import { newId } from '#kit/register/id.ts'
import { type Content as Kept, type Prepared, templates } from './keeper.fixtures.server.ts'
import { findPostgres } from './managed/binaries.server.ts'
import { openStore, type Store, type StoreKind, type StoreOptions, storeOn } from './store.server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    keeper: string
  }
}

type Opened = { store: Store; discard(): Promise<void> }

/** A folder of its own for a test; `remove` when done. */
export function temporaryFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'siku-store-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A fresh store of one kind, made from nothing in a folder of its own; `discard` closes it and removes the folder. */
export async function temporaryStore(kind: StoreKind, options: Partial<StoreOptions> = {}): Promise<Opened> {
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

async function prepared(kind: 'embedded' | 'managed', content: Kept): Promise<Prepared> {
  const response = await fetch(`${inject('keeper')}/${kind}/${content}`)
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as Prepared
}

/** A database of its own in the run's cluster. */
async function copiedDatabase(host: string, template: string): Promise<Opened> {
  const { folder, remove } = temporaryFolder()
  const name = `world_${newId().replaceAll('-', '')}`
  const reach = (database: string) => storeOn('managed', folder, { client: { host, user: 'postgres', database }, close: async () => undefined })
  const command = async (sql: string): Promise<void> => {
    const store = await reach('postgres')
    await store.pool.query(sql).finally(() => store.close())
  }
  await command(`create database ${name} template ${template}`)
  const store = await reach(name)
  return {
    store,
    discard: async () => {
      await store.close()
      await command(`drop database ${name} with (force)`)
      remove()
    },
  }
}

/** A store for what does not test the store itself: `empty`, with every room's tables, or with people too, copied from one that the run keeps ready. */
export async function preparedStore(kind: 'embedded' | 'managed', content: Kept): Promise<Opened> {
  if (kind === 'embedded' && content === 'empty') return temporaryStore(kind)
  const found = await prepared(kind, content)
  if ('managed' in found) return copiedDatabase(found.managed, templates[content])
  const { folder, remove } = temporaryFolder()
  cpSync(found.embedded, folder, { recursive: true })
  const store = await openStore({ folder, kind })
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

type Content = 'new' | Kept

function onStoreOf(kind: 'embedded' | 'managed', content: Content, suite: (opened: () => Store) => void): void {
  let current: Opened | undefined
  beforeAll(async () => {
    current = await (content === 'new' ? temporaryStore(kind) : preparedStore(kind, content))
  }, START)
  afterAll(() => current?.discard(), START)
  suite(() => {
    if (!current) throw new Error('the store is not open')
    return current.store
  })
}

/** The same suite on a store of each kind, opened before it and discarded after: made from nothing (`new`), or as of `preparedStore`. */
export function onEveryStore(title: string, content: Content, suite: (opened: () => Store) => void): void {
  onEveryKind(title, (kind) => onStoreOf(kind, content, suite))
}
