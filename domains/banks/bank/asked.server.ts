import type { Context } from 'hono'
import { sql } from 'kysely'
import { Refusal } from '#kit/register/refusal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { BankQuestion } from '../output/question.server.ts'

/** @throws Refusal 422 `division_unknown` */
export async function placeOf(tx: Tx, code: string): Promise<BankQuestion['division']> {
  const { rows } = await sql<BankQuestion['division']>`select id, code, name from division where code = ${code}`.execute(tx)
  if (rows[0]) return rows[0]
  throw new Refusal(422, 'division_unknown', `没有代码为 ${code} 的行政区划`, [{ field: 'division', code: 'division_unknown', message: '没有这个行政区划' }])
}

/** @throws Refusal 422 `bank_query` */
export async function questionOf(tx: Tx, c: Context): Promise<BankQuestion> {
  const [division, year] = [c.req.query('division') ?? '', Number(c.req.query('year'))]
  if (!/^\d{6,12}$/.test(division) || !Number.isInteger(year) || year < 1949 || year > 2200)
    throw new Refusal(422, 'bank_query', '请给出 division（区划代码）和 year')
  return { year, division: await placeOf(tx, division) }
}
