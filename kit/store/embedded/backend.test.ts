import { join } from 'node:path'
import { type ClientConfig, Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../fixtures.server.ts'
import { backend, type Backend, type Engine } from './backend.server.ts'
import { startEngine } from './engine.server.ts'
import { sessionStream } from './session.server.ts'

const BREAK = 'break the engine now'

describe('one backend for many clients', () => {
  const { folder, remove } = temporaryFolder()
  let shared: Backend
  let pool: Pool

  beforeAll(async () => {
    const engine = await startEngine(join(folder, 'pglite'))
    const breakable: Engine = {
      ...engine,
      run: (bytes, whole, onData) => (Buffer.from(bytes).includes(BREAK) ? Promise.reject(new Error('engine broke')) : engine.run(bytes, whole, onData)),
    }
    shared = backend(breakable, 150)
    pool = new Pool({ stream: () => sessionStream(shared, { server_version: engine.version }), max: 4 } as ClientConfig)
    pool.on('error', () => undefined)
    pool.on('connect', (client) => client.on('error', () => undefined))
  }, 60_000)

  afterAll(async () => {
    await pool.end()
    await shared.close()
    remove()
  }, 60_000)

  it('refuses COPY FROM STDIN in the extended protocol, where no data can follow', async () => {
    const client = await pool.connect()
    await client.query('CREATE TABLE unfed (id integer)')
    await expect(client.query('COPY unfed FROM STDIN', [])).rejects.toMatchObject({ code: '57014' })
    await expect(client.query({ name: 'unfed', text: 'COPY unfed FROM STDIN', values: [] })).rejects.toMatchObject({ code: '57014' })
    expect((await client.query('SELECT $1::int AS n', [1])).rows).toEqual([{ n: 1 }])
    client.release()
  })

  it('ends a transaction that lies idle while others wait, and lets them go on', async () => {
    const holder = await pool.connect()
    const lost = new Promise<Error>((done) => holder.once('error', done))
    await holder.query('BEGIN')
    await holder.query('CREATE TABLE never (id integer)')
    expect((await pool.query("SELECT to_regclass('never') AS never")).rows).toEqual([{ never: null }])
    expect(await lost).toMatchObject({ code: '25P03' })
    await expect(holder.query('COMMIT')).rejects.toThrow()
    holder.release(true)
  })

  it('leaves an idle transaction alone while nobody waits', async () => {
    const client = await pool.connect()
    await client.query('BEGIN')
    await new Promise((done) => setTimeout(done, 300))
    expect((await client.query('SELECT 1 AS n')).rows).toEqual([{ n: 1 }])
    await client.query('COMMIT')
    client.release()
  })

  it('stands on as much after two thousand refused statements as before', async () => {
    await pool.query('CREATE TABLE refusing (n integer CHECK (n < 5))')
    const client = await pool.connect()
    for (let n = 0; n < 1000; n += 1) {
      await expect(client.query('SELEC 1')).rejects.toMatchObject({ code: '42601' })
      await expect(client.query('INSERT INTO refusing VALUES (9)')).rejects.toMatchObject({ code: '23514' })
    }
    await client.query('INSERT INTO refusing VALUES (1)')
    client.release()
  })

  it('opens again after a breakdown: what was acknowledged is there, what was not told done is undone', async () => {
    await pool.query('CREATE TABLE survives (id integer); INSERT INTO survives VALUES (1)')
    const client = await pool.connect()
    await client.query('BEGIN')
    await client.query('INSERT INTO survives VALUES (2)')
    await expect(client.query(`SELECT '${BREAK}'`)).rejects.toThrow('engine broke')
    client.release(true)
    expect((await pool.query('SELECT id FROM survives')).rows).toEqual([{ id: 1 }])
  }, 30_000)
})
