import { sql } from 'kysely'
import { type Gate, hold, refuse, type Tx } from '#kit/room/gate.server.ts'
import { annulRefused, lineRefused, type Stock, type StockLine } from './stock.ts'

/** The lines of an account that stand, but for one that is being written. */
async function linesBeside(tx: Tx, s: Stock, account: string, id: string): Promise<StockLine[]> {
  const { rows } = await sql<StockLine>`select kind, amount::text as amount, happened_on::text as happened_on from ${sql.table(s.entry.name)}
    where account = ${account} and state = 'posted' and id <> ${id}`.execute(tx)
  return rows
}

/** What guards the lines of a stock: one account, one line at a time, on no day less than nothing. A line taken back is guarded as well. */
export function stockGates(s: Stock): readonly Gate[] {
  return [
    Object.freeze({
      register: s.entry.name,
      on: ['create'],
      title: `${s.title}：任何一天账面不为负`,
      run: async ({ tx, after }: Parameters<Gate['run']>[0]) => {
        const line = { kind: String(after['kind']), amount: String(after['amount']), happened_on: String(after['happened_on']) }
        const account = String(after['account'])
        if (!(await hold(tx, s.account, account))) refuse({ code: 'stock_account', message: `没有这个${s.title}账户`, fields: ['account'] })
        const objection = lineRefused(s, await linesBeside(tx, s, account, String(after['id'])), line)
        if (objection) refuse(objection)
      },
    }),
    Object.freeze({
      register: s.entry.name,
      on: ['annul'],
      title: `${s.title}：作废后任何一天账面不为负`,
      run: async ({ tx, after }: Parameters<Gate['run']>[0]) => {
        const account = String(after['account'])
        await hold(tx, s.account, account)
        const objection = annulRefused(s, await linesBeside(tx, s, account, String(after['id'])))
        if (objection) refuse(objection)
      },
    }),
  ]
}
