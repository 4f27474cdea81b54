import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { expect, it } from 'vitest'
import { onEveryStore } from './fixtures.server.ts'
import { transaction } from './transaction.server.ts'

/** Milliseconds that much work may take on a machine that does other things too. */
const BUSY = 60_000

const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code

onEveryStore('clients', 'new', (opened) => {
  it(
    'answers each of ten clients with its own answers, errors and transactions mixed',
    async () => {
      const { pool } = opened()
      await pool.query('CREATE TABLE tally (client integer, step integer, PRIMARY KEY (client, step))')
      const one = async (client: number): Promise<void> => {
        for (let step = 0; step < 12; step += 1) {
          const plain = await pool.query('SELECT $1::int AS client, $2::int AS step', [client, step])
          expect(plain.rows).toEqual([{ client, step }])
          await expect(pool.query(`SELECT $1::int / 0 AS of_${client}`, [client])).rejects.toMatchObject({ code: '22012' })
          await expect(pool.query(`SELECT of_${client}_${step}`)).rejects.toThrow(`of_${client}_${step}`)
          const kept = step % 2 === 0
          const work = transaction(pool, async (inside) => {
            await inside.query('INSERT INTO tally VALUES ($1, $2)', [client, step])
            if (!kept) throw new Error(`given up by ${client}`)
            return (await inside.query('SELECT count(*) AS n FROM tally WHERE client = $1', [client])).rows[0]
          })
          if (kept) expect(await work).toEqual({ n: step / 2 + 1 })
          else await expect(work).rejects.toThrow(`given up by ${client}`)
        }
      }
      await Promise.all(Array.from({ length: 10 }, (_, client) => one(client)))
      expect((await pool.query('SELECT count(*) AS n, sum(step) AS steps FROM tally')).rows).toEqual([{ n: 60, steps: 300 }])
    },
    BUSY,
  )

  it('keeps a client usable after an error in each phase of an extended query', async () => {
    const client = await opened().pool.connect()
    try {
      await expect(client.query('SELEC $1', [1])).rejects.toMatchObject({ code: '42601' })
      await expect(client.query('SELECT $1::int', ['x'])).rejects.toMatchObject({ code: '22P02' })
      await expect(client.query('SELECT 1 / $1::int', [0])).rejects.toMatchObject({ code: '22012' })
      expect((await client.query('SELECT $1::text AS said', ['here'])).rows).toEqual([{ said: 'here' }])
      expect((await client.query('SELECT 1 AS a; SELECT 2 AS b')) as unknown).toHaveLength(2)
    } finally {
      client.release()
    }
  })

  it('refuses everything in a failed transaction until it is rolled back', async () => {
    const client = await opened().pool.connect()
    try {
      await client.query('BEGIN')
      await expect(client.query('SELECT $1::int / 0', [1])).rejects.toMatchObject({ code: '22012' })
      await expect(client.query('SELECT $1::int', [1])).rejects.toMatchObject({ code: '25P02' })
      await client.query('ROLLBACK')
      expect((await client.query('SELECT $1::int AS a', [1])).rows).toEqual([{ a: 1 }])
    } finally {
      client.release()
    }
  })

  it('lets the second writer of a row wait for the first, and see what it wrote', async () => {
    const { pool } = opened()
    await pool.query('CREATE TABLE purse (id integer PRIMARY KEY, amount integer); INSERT INTO purse VALUES (1, 0)')
    const order: string[] = []
    const firstHasRead = Promise.withResolvers<void>()
    const add = (name: string, pause: number): Promise<void> =>
      transaction(pool, async (client) => {
        const before = await client.query<{ amount: number }>('SELECT amount FROM purse WHERE id = 1 FOR UPDATE')
        order.push(`${name} reads ${before.rows[0]?.amount}`)
        firstHasRead.resolve()
        await new Promise((done) => setTimeout(done, pause))
        await client.query('UPDATE purse SET amount = $1 WHERE id = 1', [(before.rows[0]?.amount ?? 0) + 1])
        order.push(`${name} writes`)
      })
    const first = add('first', 60)
    await firstHasRead.promise
    await Promise.all([first, add('second', 0)])
    expect(order).toEqual(['first reads 0', 'first writes', 'second reads 1', 'second writes'])
  })

  it('rolls back what a client leaves open when it goes', async () => {
    const { pool } = opened()
    await pool.query('CREATE TABLE left_open (id integer)')
    const client = await pool.connect()
    await client.query('BEGIN')
    await client.query('INSERT INTO left_open VALUES (1)')
    client.release(true)
    expect((await pool.query('SELECT count(*) AS n FROM left_open')).rows).toEqual([{ n: 0 }])
  })

  it('outlives a client that breaks in the middle of its work', async () => {
    const { pool, kind } = opened()
    const lost = transaction(pool, async (client) => {
      if (kind === 'managed') await client.query('SELECT pg_terminate_backend(pg_backend_pid())')
      else (client as unknown as { connection: { stream: { destroy(error: Error): void } } }).connection.stream.destroy(new Error('gone'))
      await client.query('SELECT 1')
    })
    await expect(lost).rejects.toThrow()
    expect((await pool.query('SELECT 2 AS n')).rows).toEqual([{ n: 2 }])
  })

  it('keeps prepared statements of the same name apart', async () => {
    const { pool } = opened()
    const [a, b] = [await pool.connect(), await pool.connect()]
    try {
      const ask = async (client: typeof a, text: string): Promise<unknown> => (await client.query({ name: 'same', text, values: [1] })).rows[0]
      for (let round = 0; round < 3; round += 1) {
        expect(await ask(a, 'SELECT $1::int AS of_a')).toEqual({ of_a: 1 })
        expect(await ask(b, 'SELECT $1::text AS of_b')).toEqual({ of_b: '1' })
      }
    } finally {
      a.release()
      b.release(true)
    }
  })

  it(
    'streams a large answer whole',
    async () => {
      const { rows } = await opened().pool.query<{ n: number; text: string }>("SELECT n, repeat('林', 200) AS text FROM generate_series(1, 20000) AS n")
      expect(rows).toHaveLength(20_000)
      expect(rows.every((row, at) => row.n === at + 1 && row.text.length === 200)).toBe(true)
    },
    BUSY,
  )
})

onEveryStore('COPY and notifications', 'new', (opened) => {
  const ROWS = 200_000
  const lines = function* (): Generator<string> {
    for (let id = 0; id < ROWS; id += 1) yield `${id}\t巡护记录${id}\t${(id % 100) / 10}\n`
  }

  it(
    'takes 200,000 rows by COPY inside a transaction and gives them back',
    async () => {
      const { pool } = opened()
      await pool.query('CREATE TABLE bulk (id integer PRIMARY KEY, title text NOT NULL, length numeric)')
      await transaction(pool, async (client) => {
        await client.query('SET LOCAL synchronous_commit = off')
        await pipeline(Readable.from(lines()), client.query(copyFrom('COPY bulk FROM STDIN')))
        expect((await client.query('SELECT count(*) AS n FROM bulk')).rows).toEqual([{ n: ROWS }])
      })
      expect((await pool.query('SELECT sum(id) AS ids, max(title) AS last FROM bulk')).rows).toEqual([{ ids: (ROWS * (ROWS - 1)) / 2, last: '巡护记录99999' }])
      const client = await pool.connect()
      let bytes = 0
      let ends = 0
      for await (const piece of client.query(copyTo('COPY bulk TO STDOUT'))) {
        bytes += (piece as Buffer).length
        ends += (piece as Buffer).filter((byte) => byte === 10).length
      }
      client.release()
      expect(ends).toBe(ROWS)
      expect(bytes).toBeGreaterThan(ROWS * 15)
    },
    BUSY,
  )

  it('refuses a COPY with a bad row whole, names the line, and goes on', async () => {
    const client = await opened().pool.connect()
    try {
      await client.query('CREATE TABLE narrow (id integer PRIMARY KEY)')
      const copying = pipeline(Readable.from(['1\n', '2\n', 'three\n', '4\n']), client.query(copyFrom('COPY narrow FROM STDIN')))
      await expect(copying).rejects.toMatchObject({ code: '22P02', where: expect.stringContaining('line 3') })
      expect((await client.query('SELECT count(*) AS n FROM narrow')).rows).toEqual([{ n: 0 }])
      await expect(pipeline(Readable.from(['1\n']), client.query(copyFrom('COPY no_such_table FROM STDIN')))).rejects.toMatchObject({ code: '42P01' })
      await pipeline(Readable.from(['7\n']), client.query(copyFrom('COPY narrow FROM STDIN')))
      expect((await client.query('SELECT id FROM narrow')).rows).toEqual([{ id: 7 }])
    } finally {
      client.release()
    }
  })

  it('refuses COPY FROM STDIN without data instead of waiting for it', async () => {
    const client = await opened().pool.connect()
    try {
      await client.query('CREATE TABLE unfed (id integer)')
      await expect(client.query('COPY unfed FROM STDIN')).rejects.toMatchObject({ code: '57014' })
      expect((await client.query("SELECT 'copy x from stdin' AS text")).rows).toEqual([{ text: 'copy x from stdin' }])
    } finally {
      client.release()
    }
  })

  it('tells a listening client what another one notifies', async () => {
    const { pool } = opened()
    const listener = await pool.connect()
    const heard = new Promise((done) => listener.on('notification', done))
    await listener.query('LISTEN changes')
    await pool.query("SELECT pg_notify('changes', $1)", ['一条'])
    expect(await heard).toMatchObject({ channel: 'changes', payload: '一条' })
    listener.release(true)
  })
})

onEveryStore('answers', 'new', (opened) => {
  it('gives values in the same shape on every store', async () => {
    const { rows } = await opened().pool.query(`SELECT
      123456789012::int8 AS big, 9007199254740993::int8 AS beyond, 1.10::numeric AS price, '2024-02-29'::date AS day,
      '2023-06-01 00:00:00+00'::timestamptz AS whole, '2023-06-01 00:00:00.250+00'::timestamptz AS split,
      '2023-06-01 08:30:00'::timestamp AS local, '{"a":[1,null]}'::jsonb AS doc, '\\x00ff'::bytea AS raw,
      ARRAY['甲','乙,丙',NULL]::text[] AS names, ARRAY['018f3c00-0000-7000-8000-000000000001']::uuid[] AS ids,
      ARRAY[1.50,2]::numeric[] AS prices, ARRAY[[1,2],[3,4]]::int8[] AS grid, ARRAY['2024-01-01']::date[] AS days,
      ARRAY['2023-06-01 00:00:00+00']::timestamptz[] AS instants, true AS yes, 1.5::float8 AS ratio, 7::int AS n, NULL::numeric AS nothing`)
    expect(rows[0]).toEqual({
      big: 123456789012,
      beyond: '9007199254740993',
      price: '1.10',
      day: '2024-02-29',
      whole: '2023-06-01T08:00:00+08:00',
      split: '2023-06-01T08:00:00.250+08:00',
      local: '2023-06-01 08:30:00',
      doc: { a: [1, null] },
      raw: Buffer.from([0, 255]),
      names: ['甲', '乙,丙', null],
      ids: ['018f3c00-0000-7000-8000-000000000001'],
      prices: ['1.50', '2'],
      grid: [
        [1, 2],
        [3, 4],
      ],
      days: ['2024-01-01'],
      instants: ['2023-06-01T08:00:00+08:00'],
      yes: true,
      ratio: 1.5,
      n: 7,
      nothing: null,
    })
  })

  it('reads days in the zone of Beijing, and instants the same whatever zone a session has', async () => {
    const { pool } = opened()
    expect((await pool.query("SELECT '2023-12-31 16:30:00+00'::timestamptz::date AS day")).rows).toEqual([{ day: '2024-01-01' }])
    const seen = await transaction(pool, async (client) => {
      await client.query("SELECT set_config('TimeZone', 'America/New_York', true)")
      return (await client.query("SELECT '2023-12-31 16:30:00+00'::timestamptz AS at")).rows
    })
    expect(seen).toEqual([{ at: '2024-01-01T00:30:00+08:00' }])
    expect((await pool.query("SELECT '2023-12-31 16:30:00+00'::timestamptz::date AS day")).rows).toEqual([{ day: '2024-01-01' }])
  })

  it('has PostGIS: a self-crossing ring is invalid, CGCS2000 goes to its 3° zone', async () => {
    const { rows } = await opened().pool.query<{ valid: boolean; x: number; y: number }>(`SELECT
      ST_IsValid('POLYGON((0 0,1 1,1 0,0 1,0 0))'::geometry) AS valid, ST_X(p) AS x, ST_Y(p) AS y
      FROM ST_Transform(ST_SetSRID(ST_MakePoint(104.63, 30.12), 4490), 4544) AS p`)
    expect(rows[0]?.valid).toBe(false)
    expect(rows[0]?.x).toBeCloseTo(464342.98, 1)
    expect(rows[0]?.y).toBeCloseTo(3333473.59, 1)
  })

  it('plays a role and sets a parameter for one transaction only', async () => {
    const { pool } = opened()
    await pool.query('CREATE ROLE ranger NOLOGIN; CREATE TABLE secret (id integer); CREATE TABLE open_book (id integer); GRANT SELECT ON open_book TO ranger')
    const inside = await transaction(pool, async (client) => {
      await client.query('SET LOCAL ROLE ranger')
      await client.query("SELECT set_config('siku.division', $1, true)", ['990202'])
      const { rows } = await client.query("SELECT current_user, current_setting('siku.division') AS division, (SELECT count(*) FROM open_book) AS n")
      return rows[0] as unknown
    })
    expect(inside).toEqual({ current_user: 'ranger', division: '990202', n: 0 })
    const forbidden = transaction(pool, async (client) => {
      await client.query('SET LOCAL ROLE ranger')
      await client.query('SELECT * FROM secret')
    })
    await expect(forbidden).rejects.toMatchObject({ code: '42501' })
    const { rows } = await pool.query("SELECT current_user, coalesce(current_setting('siku.division', true), '') AS division")
    expect(rows).toEqual([{ current_user: 'postgres', division: '' }])
  })

  it('does not call kept what a swallowed error undid', async () => {
    const { pool } = opened()
    await pool.query('CREATE TABLE swallowed (id integer)')
    const work = transaction(pool, async (client) => {
      await client.query('INSERT INTO swallowed VALUES (1)')
      await client.query('SELECT 1 / 0').catch(() => undefined)
    })
    await expect(work).rejects.toMatchObject({ code: '25P02' })
    expect((await pool.query('SELECT count(*) AS n FROM swallowed')).rows).toEqual([{ n: 0 }])
  })

  it('repeats a transaction that lost to another, six times in all', async () => {
    const { pool } = opened()
    let runs = 0
    const lost = (until: number) => (): Promise<number> => {
      runs += 1
      return runs < until ? Promise.reject(Object.assign(new Error('lost'), { code: '40001' })) : Promise.resolve(runs)
    }
    expect(await transaction(pool, lost(6))).toBe(6)
    runs = 0
    await expect(transaction(pool, lost(9))).rejects.toSatisfy((error) => codeOf(error) === '40001')
    expect(runs).toBe(6)
  })
})
