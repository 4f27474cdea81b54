import { sql } from 'kysely'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { statementOf, type StockLine } from '#kit/stock/stock.ts'
import type { Sent } from '#kit/wire/door.ts'
import { letThrough } from '../recheck/through.server.ts'
import { goodsKinds } from './kinds.ts'
import { goods, pestGoods } from './pest_goods.ts'
import type { FirmGoodsAnswer } from './wire.ts'

type Book = { id: string; goods: keyof typeof goods; state: keyof typeof pestGoods.states; let_through: string; booked: string }
type Line = StockLine & { account: string }

/** Books of the firm, with what of its consignments of the year was let through and how much of it was entered. */
async function booksOf(tx: Tx, firm: string, year: number): Promise<Book[]> {
  const [from, to] = [`${year}-01-01`, `${year + 1}-01-01`]
  const { rows } = await sql<Book>`select g.id, g.goods, g.state, coalesce(c.quantity, 0)::text as let_through, coalesce(c.booked, 0)::text as booked
    from pest_goods g left join lateral (
      select sum(x.quantity) as quantity, sum((select sum(e.amount) from pest_goods_entry e where e.recheck = x.id and e.state = 'posted')) as booked
      from pest_recheck x where x.firm = g.firm and x.commodity = g.goods and ${letThrough('x')}
        and x.rechecked_on >= ${from}::date and x.rechecked_on < ${to}::date) c on true
    where g.firm = ${firm} and g.opened_on < ${to}::date order by g.goods`.execute(tx)
  return rows
}

async function linesOf(tx: Tx, books: readonly Book[], until: string): Promise<Line[]> {
  if (books.length === 0) return []
  const { rows } = await sql<Line>`select account, kind, amount::text as amount, happened_on::text as happened_on from pest_goods_entry
    where account in (${sql.join(books.map(({ id }) => sql`${id}::uuid`))}) and state = 'posted' and happened_on < ${until}::date`.execute(tx)
  return rows
}

/** The books of a firm in a year; undefined where the firm is not there or not in reach. */
export async function goodsOf(tx: Tx, firm: string, year: number): Promise<Sent<FirmGoodsAnswer> | undefined> {
  const known = await tx.selectFrom('pest_firm').where('id', '=', firm).select('id').executeTakeFirst()
  if (!known) return undefined
  const books = await booksOf(tx, firm, year)
  const lines = await linesOf(tx, books, `${year + 1}-01-01`)
  return {
    firm,
    year,
    kinds: Object.entries(goodsKinds)
      .filter(([, k]) => k.nature !== 'opening')
      .map(([kind, { title, sign }]) => ({ kind, title, sign })),
    books: books.map((b) => {
      const own = lines.filter((l) => l.account === b.id)
      const { opening, by_kind, closing } = statementOf(goodsKinds, own, `${year}-01-01`, `${year + 1}-01-01`)
      return {
        id: b.id,
        goods: goods[b.goods],
        state: pestGoods.states[b.state],
        opening,
        by_kind,
        closing,
        let_through: new Decimal(b.let_through).toFixed(),
        unbooked: new Decimal(b.let_through).minus(b.booked).toFixed(),
      }
    }),
  }
}
