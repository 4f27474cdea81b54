import { sql } from 'kysely'
import { Decimal } from '#kit/quantity/decimal.ts'
import { gate, type Gate, hold, refuse, type Tx } from '#kit/room/gate.server.ts'
import { stockGates } from '#kit/stock/gates.server.ts'
import { balances, type StockLine } from '#kit/stock/stock.ts'
import { pestFirm } from '../firm/pest_firm.ts'
import { pestRecheck } from '../recheck/pest_recheck.ts'
import { letThrough } from '../recheck/through.server.ts'
import { goodsKinds } from './kinds.ts'
import { pestGoods, type PestGoodsTable } from './pest_goods.ts'
import { goodsStock, pestGoodsEntry, type PestGoodsEntryTable } from './pest_goods_entry.ts'

const elsewhere = (what: string): never => refuse({ code: 'pest_goods_elsewhere', message: `${what}应与涉松单位登记在同一地方`, fields: ['division'] })

/** The firm is held, so that two people do not open the same book at once. */
async function demandFirm(tx: Tx, { id, firm, goods, division }: PestGoodsTable): Promise<void> {
  await hold(tx, pestFirm, firm)
  const { rows } = await sql<{ division: string; state: string; twice: boolean }>`select f.division, f.state,
      exists (select from pest_goods g where g.firm = f.id and g.goods = ${goods} and g.id <> ${id}) as twice
    from pest_firm f where f.id = ${firm}`.execute(tx)
  const found = rows[0]!
  if (found.division !== division) elsewhere('货物账')
  if (found.state !== 'active') refuse({ code: 'pest_goods_firm_closed', message: '涉松单位已停业（完工），不再建账', fields: ['firm'] })
  if (found.twice) refuse({ code: 'pest_goods_twice', message: '这个单位的这种货物已有账', fields: ['firm', 'goods'] })
}

async function demandOpen(tx: Tx, { account, division, happened_on }: PestGoodsEntryTable): Promise<void> {
  await hold(tx, pestGoods, account)
  const { rows } = await sql<{ division: string; state: string; opened_on: string }>`select division, state, opened_on::text as opened_on from pest_goods
    where id = ${account}`.execute(tx)
  const found = rows[0]!
  if (found.division !== division) elsewhere('进出')
  if (found.state !== 'open') refuse({ code: 'pest_goods_closed', message: '货物账已结束，不能入账', fields: ['account'] })
  if (happened_on < found.opened_on) refuse({ code: 'pest_goods_before_opening', message: `${found.opened_on}建账，以前的进出不入账`, fields: ['happened_on'] })
}

type Looked = { firm: string; commodity: string; quantity: string | null; let_through: boolean; booked: string }
/** A consignment enters the book of its own firm and wood, once it was let through, and never more of it than came. It is held meanwhile. */
async function demandRecheck(tx: Tx, { id, account, amount, kind, recheck }: PestGoodsEntryTable): Promise<void> {
  if (recheck === null) return
  if (kind !== 'bought') refuse({ code: 'pest_goods_recheck', message: '只有购入、调入凭检疫复检入账', fields: ['recheck'] })
  await hold(tx, pestRecheck, recheck)
  const { rows } = await sql<
    Looked & { own_firm: string; own_goods: string }
  >`select c.firm, c.commodity, c.quantity::text as quantity, g.firm as own_firm, g.goods as own_goods,
      ${letThrough('c')} as let_through,
      coalesce((select sum(e.amount) from pest_goods_entry e where e.recheck = c.id and e.state = 'posted' and e.id <> ${id}), 0)::text as booked
    from pest_recheck c, pest_goods g where c.id = ${recheck} and g.id = ${account}`.execute(tx)
  const found = rows[0]!
  const refused = (message: string): never => refuse({ code: 'pest_goods_recheck', message, fields: ['recheck'] })
  if (found.firm !== found.own_firm || found.commodity !== found.own_goods) refused('复检记录的收货单位或货物与这本账不符')
  if (!found.let_through) refused('这批货物没有复检放行，也没有除害处理完成，不能入账')
  const left = new Decimal(found.quantity ?? 0).minus(found.booked)
  if (left.lessThan(amount)) refused(`这批货物复检${found.quantity ?? '0'}立方米，还可入账${left.toFixed()}立方米`)
}

/** A book is closed when nothing stands in it. */
async function demandEmpty(tx: Tx, account: string): Promise<void> {
  await hold(tx, pestGoods, account)
  const { rows } = await sql<StockLine>`select kind, amount::text as amount, happened_on::text as happened_on from pest_goods_entry
    where account = ${account} and state = 'posted'`.execute(tx)
  const left = balances(goodsKinds, rows).at(-1)?.balance ?? '0'
  if (left !== '0') refuse({ code: 'pest_goods_not_empty', message: `账面还有${left}立方米，不能结束`, fields: [] })
}

export const goodsGates: readonly Gate[] = [
  gate(pestGoods, ['create'], '一个单位一种货物一本账，登记在单位所在地', async ({ tx, after }) => demandFirm(tx, after)),
  gate(pestGoods, ['close'], '账面为零才能结束', async ({ tx, after }) => demandEmpty(tx, after.id)),
  gate(pestGoodsEntry, ['create'], '只在用着的账上入账', async ({ tx, after }) => demandOpen(tx, after)),
  gate(pestGoodsEntry, ['create'], '没有证书的货物复检放行后才入账，不多于复检数量（植物检疫条例10）', async ({ tx, after }) => demandRecheck(tx, after)),
  ...stockGates(goodsStock),
]
