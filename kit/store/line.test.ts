import { CompiledQuery, type Kysely, sql } from 'kysely'
import { expect, it } from 'vitest'
import { onEveryStore } from './fixtures.server.ts'
import { apart, standFrom, transactionOn } from './transaction.server.ts'

type Database = Kysely<any>

/** Says that `value` stands, counting in a sequence how often it is really set. */
const say = (tx: Parameters<typeof standFrom>[0], value: string): Promise<void> =>
  standFrom(tx, { name: value, statement: CompiledQuery.raw("select set_config('line.says', $1, true), nextval('times_set')", [value]) })
const said = async (tx: Database): Promise<string> => (await sql<{ v: string }>`select current_setting('line.says', true) as v`.execute(tx)).rows[0]?.v ?? ''

onEveryStore('a line to the database', 'empty', (opened) => {
  const times = async (): Promise<number> =>
    Number((await opened().pool.query('select case when is_called then last_value else 0 end as n from times_set')).rows[0]?.n)

  it('sets what is to stand before the statement that follows, and once', async () => {
    const { db, pool } = opened()
    await pool.query('create sequence times_set; create table kept (n integer primary key)')
    const told = await transactionOn(db, async (tx) => {
      await say(tx, 'first')
      const first = [await said(tx), await said(tx)]
      await say(tx, 'second')
      await say(tx, 'first')
      first.push(await said(tx))
      await say(tx, 'second')
      return [...first, await said(tx)]
    })
    expect(told).toEqual(['first', 'first', 'first', 'second'])
    expect(await times()).toBe(2)
    expect((await transactionOn(db, said)) || 'nothing').toBe('nothing')
  })

  it('sends nothing at all for a transaction that asks nothing', async () => {
    const { db } = opened()
    const before = await times()
    await transactionOn(db, (tx) => say(tx, 'never'))
    await expect(
      transactionOn(db, async (tx) => {
        await say(tx, 'never')
        throw new Error('given up')
      }),
    ).rejects.toThrow('given up')
    expect(await times()).toBe(before)
  })

  it('knows that what a part said to stand is undone with it', async () => {
    const told = await transactionOn(opened().db, async (tx) => {
      await say(tx, 'outside')
      await said(tx)
      const part = apart(tx, async () => {
        await say(tx, 'inside')
        expect(await said(tx)).toBe('inside')
        await sql`select 1 / 0`.execute(tx)
      })
      await expect(part).rejects.toMatchObject({ code: '22012' })
      return said(tx)
    })
    expect(told).toBe('outside')
  })

  it('carries nothing out when what is to stand cannot be set', async () => {
    const { db, pool } = opened()
    const work = transactionOn(db, async (tx) => {
      await standFrom(tx, { name: 'wrong', statement: CompiledQuery.raw("select set_config('role', 'no_such_role', true)") })
      await sql`insert into kept values (1)`.execute(tx)
    })
    await expect(work).rejects.toMatchObject({ code: '22023' })
    expect((await pool.query('select * from kept')).rows).toEqual([])
  })

  it('keeps all or nothing, and says when a swallowed failure undid it', async () => {
    const { db, pool } = opened()
    await transactionOn(db, (tx) => sql`insert into kept values (2)`.execute(tx))
    const swallowed = transactionOn(db, async (tx) => {
      await sql`insert into kept values (3)`.execute(tx)
      await sql`insert into kept values (3)`.execute(tx).catch(() => undefined)
    })
    await expect(swallowed).rejects.toThrow()
    expect((await pool.query('select n from kept')).rows).toEqual([{ n: 2 }])
  })

  it('answers each of many at once with its own', async () => {
    const { db } = opened()
    const asked = Array.from({ length: 40 }, (_, n) => n)
    const answers = await Promise.all(
      asked.map((n) =>
        transactionOn(db, async (tx) => {
          await say(tx, `of ${n}`)
          const { rows } = await sql<{ n: number }>`select ${n}::int as n`.execute(tx)
          return [rows[0]?.n, await said(tx)]
        }),
      ),
    )
    expect(answers).toEqual(asked.map((n) => [n, `of ${n}`]))
  })
})
