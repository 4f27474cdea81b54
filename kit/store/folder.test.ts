import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { chooseKind, rememberKind } from './choice.server.ts'
import { describeStore } from './doctor.server.ts'
import { onEveryKind, temporaryFolder } from './fixtures.server.ts'
import { lockFolder } from './lock.server.ts'
import { findPostgres } from './managed/binaries.server.ts'
import { openStore } from './store.server.ts'

const removals: (() => void)[] = []
afterEach(() => removals.splice(0).forEach((remove) => remove()))

function newFolder(): string {
  const { folder, remove } = temporaryFolder()
  removals.push(remove)
  return folder
}

describe('lock of the data folder', () => {
  it('refuses a second holder and is free after the first lets go', () => {
    const folder = newFolder()
    const free = lockFolder(folder)
    expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ code: 'store_locked', message: expect.stringContaining(String(process.pid)) }))
    free()
    lockFolder(folder)()
  })

  it('takes over the lock of a dead process, and of one whose pid now belongs to another', async () => {
    const folder = newFolder()
    const child = spawn(process.execPath, ['-e', ''])
    await new Promise((done) => child.once('exit', done))
    writeFileSync(join(folder, 'store.lock'), JSON.stringify({ pid: child.pid, started: '' }))
    lockFolder(folder)()
    writeFileSync(join(folder, 'store.lock'), JSON.stringify({ pid: process.pid, started: 'another-boot/1' }))
    lockFolder(folder)()
    writeFileSync(join(folder, 'store.lock'), 'cut off in the mid')
    lockFolder(folder)()
  })
})

describe('choice of the way', () => {
  it('takes what is asked for, then what the folder remembers, then what the machine has', () => {
    const folder = newFolder()
    expect(chooseKind(folder, undefined, undefined)).toBe(findPostgres() ? 'managed' : 'embedded')
    expect(chooseKind(folder, undefined, 'postgres://somewhere')).toBe('external')
    expect(chooseKind(folder, 'embedded', undefined)).toBe('embedded')
    rememberKind(folder, 'embedded')
    expect(chooseKind(folder, undefined, undefined)).toBe('embedded')
  })

  it('never changes silently', () => {
    const folder = newFolder()
    rememberKind(folder, 'embedded')
    for (const ask of [() => chooseKind(folder, 'managed', undefined), () => chooseKind(folder, undefined, 'postgres://somewhere')]) {
      expect(ask).toThrow(expect.objectContaining({ code: 'store_kind_changed', message: expect.stringContaining('SIKU_DATA') }))
    }
    expect(() => chooseKind(newFolder(), 'external', undefined)).toThrow(expect.objectContaining({ code: 'external_unreachable' }))
  })

  it('refuses a folder whose memory cannot be read, and a folder that is a file', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'store.json'), '{"kind": "emb')
    await expect(openStore({ folder })).rejects.toMatchObject({ code: 'store_unreadable' })
    writeFileSync(join(folder, 'a_file'), '')
    await expect(openStore({ folder: join(folder, 'a_file') })).rejects.toMatchObject({ code: 'store_unreadable' })
  })

  it('says that an external database cannot be reached, and leaves the folder undecided', async () => {
    const folder = newFolder()
    await expect(openStore({ folder, url: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toMatchObject({ code: 'external_unreachable' })
    expect(chooseKind(folder, 'embedded', undefined)).toBe('embedded')
  })
})

onEveryKind('opening', (kind) => {
  it('refuses a second opening and another kind, keeps what was written, and describes itself', async () => {
    const folder = join(newFolder(), 'deep', 'data')
    mkdirSync(join(folder, '..'))
    const store = await openStore({ folder, kind })
    await store.pool.query('CREATE TABLE kept (id integer); INSERT INTO kept VALUES (7)')
    await expect(openStore({ folder, kind })).rejects.toMatchObject({ code: 'store_locked' })
    const report = await describeStore(store)
    expect(report).toMatchObject({ kind, folder, versions: { postgres: expect.stringMatching(/^\d+/), postgis: expect.stringMatching(/^3\./) } })
    expect(report.size_bytes).toBeGreaterThan(10_000_000)
    expect(report.warnings.join()).toMatch(kind === 'embedded' ? /断电/ : /^$/)
    await store.close()
    await store.close()
    const other = kind === 'embedded' ? 'managed' : 'embedded'
    await expect(openStore({ folder, kind: other })).rejects.toMatchObject({ code: 'store_kind_changed' })
    expect(JSON.parse(readFileSync(join(folder, 'store.json'), 'utf8'))).toMatchObject({ kind })
    const again = await openStore({ folder })
    expect(again.kind).toBe(kind)
    expect((await again.pool.query('SELECT id FROM kept')).rows).toEqual([{ id: 7 }])
    await again.close()
  }, 60_000)
})

describe.skipIf(!findPostgres())('an external database', () => {
  it('is used as it is, with its zone set to Beijing', async () => {
    const server = await openStore({ folder: newFolder(), kind: 'managed' })
    await server.pool.query('CREATE DATABASE city')
    await server.pool.query("ALTER DATABASE city SET timezone TO 'UTC'")
    const url = `postgres://postgres@/city?host=${encodeURIComponent(join(server.folder, 'pg'))}`
    const store = await openStore({ folder: newFolder(), url })
    expect(store.kind).toBe('external')
    expect(store.warnings.join()).toContain('Asia/Shanghai')
    expect((await store.pool.query("SELECT '2023-12-31 16:30:00+00'::timestamptz::date AS day, 1.50::numeric AS n")).rows).toEqual([
      { day: '2024-01-01', n: '1.50' },
    ])
    expect((await describeStore(store)).size_bytes).toBeGreaterThan(1_000_000)
    await store.close()
    await server.close()
  }, 60_000)
})
