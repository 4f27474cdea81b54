import { beforeEach, expect, it } from 'vitest'
import { onEveryStore } from './fixtures.server.ts'
import { reshaped } from './prepared.server.ts'

onEveryStore('statements asked often', 'empty', (opened) => {
  beforeEach(reshaped)

  it('are prepared once a connection, and answer as before', async () => {
    const client = await opened().pool.connect()
    try {
      const ask = async (n: number): Promise<number | undefined> => (await client.query<{ twice: number }>('select $1::int * 2 as twice', [n])).rows[0]?.twice
      const kept = async (): Promise<string[]> =>
        (await client.query<{ statement: string }>('select statement from pg_prepared_statements')).rows.map((r) => r.statement)
      expect([await ask(1), await ask(2), await ask(3), await ask(4)]).toEqual([2, 4, 6, 8])
      expect(await kept()).not.toContain('select $1::int * 2 as twice')
      expect([await ask(5), await ask(6), await ask(7)]).toEqual([10, 12, 14])
      expect((await kept()).filter((text) => text === 'select $1::int * 2 as twice')).toHaveLength(1)
      await expect(client.query('select $1::int / 0 as never', [1])).rejects.toMatchObject({ code: '22012' })
      expect(await ask(8)).toBe(16)
    } finally {
      client.release()
    }
  })

  it('are found among thousands that are asked once', async () => {
    const client = await opened().pool.connect()
    try {
      for (let n = 0; n < 2100; n++) await client.query(`select $1::int as once_${n}`, [n])
      for (let n = 0; n < 6; n++) await client.query('select $1::int as again', [n])
      expect((await client.query('select statement from pg_prepared_statements')).rows).toContainEqual({ statement: 'select $1::int as again' })
    } finally {
      client.release()
    }
  })

  it('that fail when they are prepared fail again, and spoil no other', async () => {
    const { pool } = opened()
    for (let n = 0; n < 8; n++) await expect(pool.query('select $1::int from no_such_table', [n])).rejects.toMatchObject({ code: '42P01' })
    await pool.query('create table made_later (n integer)')
    for (let n = 0; n < 8; n++) await pool.query('insert into made_later values ($1)', [n])
    for (let n = 0; n < 6; n++) expect((await pool.query('select * from made_later where n = $1', [n])).rows).toEqual([{ n }])
    await pool.query("alter table made_later add column more text default 'x'")
    reshaped()
    for (let n = 0; n < 6; n++) expect((await pool.query('select * from made_later where n = $1', [n])).rows).toEqual([{ n, more: 'x' }])
    expect((await pool.query('select sum(n)::int as n from made_later where n >= $1', [0])).rows).toEqual([{ n: 28 }])
  })
})
