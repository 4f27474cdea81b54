import { sql } from 'kysely'
import { productOf, PRODUCTS } from '#datasets/banks/products.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Bank, BankAnswer, NotCounted, Source } from '../bank/wire.ts'
import { hasOwnLedger } from './line-sources.server.ts'
import { ownLedgers } from './line-sources.ts'
import { meanPrice, quantityOf } from './price.server.ts'
import { type BankQuestion, within } from './question.server.ts'

type OutputBank = Extract<Bank, 'money' | 'food'>

const price = meanPrice(sql.ref('o.product'), sql.ref('o.belongs_to_year'))
const quantity = quantityOf('o')
const superseded = sql<boolean>`((${quantity} is not null and ${hasOwnLedger('quantity', 'o')}) or (${quantity} is null and ${hasOwnLedger('income', 'o')}))`

/** Products of a bank whose lines of the table count, with how many: what rests on the table until a room keeps the ledger. */
export async function importedOf(tx: Tx, q: BankQuestion, bank: OutputBank): Promise<BankAnswer['imported']> {
  const { rows } = await sql<{ product: string; records: number }>`select o.product, count(*)::int as records from bank_output o
    where o.belongs_to_year = ${q.year} and o.bank = ${bank} and o.state = 'confirmed' and not ${superseded} and ${within(q)} group by o.product order by o.product`.execute(
    tx,
  )
  return rows.map(({ product, records }) => ({ title: `${productOf(product)?.title ?? product}（年度产品产量表）`, records }))
}

const REASONS = { own_ledger: '该县当年已有本系统台账，表中的不再计入', unpriced: '当年没有登记价格，没有估值', draft: '待确认，未计入' } as const

/** Lines that do not count, or count in tonnes and not in money, and why. */
export async function leftOutLines(tx: Tx, q: BankQuestion, bank: OutputBank): Promise<NotCounted[]> {
  const { rows } = await sql<{ product: string; reason: keyof typeof REASONS; plots: number; area_ha: string }>`
    select product, reason, count(*)::int as plots, coalesce(sum(base_area_ha), 0)::text as area_ha from (
      select o.product, o.base_area_ha, case when o.state = 'draft' then 'draft' when ${superseded} then 'own_ledger' when ${quantity} is not null and ${price} is null then 'unpriced' end as reason
      from bank_output o where o.belongs_to_year = ${q.year} and o.bank = ${bank} and o.state in ('draft', 'confirmed') and ${within(q)}) lines
    where reason is not null group by product, reason order by product, reason`.execute(tx)
  return rows.map(({ product, reason, plots, area_ha }) => ({ measure: productOf(product)?.title ?? product, reason: REASONS[reason], plots, area_ha }))
}

/** Where the prices of the year come from, and which rooms' ledgers speak before the table. */
export async function sourcesOfBank(tx: Tx, q: BankQuestion, bank: OutputBank): Promise<Source[]> {
  const products = Object.entries(PRODUCTS)
    .filter(([, p]) => p.bank === bank)
    .map(([key]) => key)
  const { rows } = await sql<{
    source: string
    products: number
    months: number
  }>`select source, count(distinct product)::int as products, count(distinct month)::int as months from product_price
    where belongs_to_year = ${q.year} and state = 'recorded' and product = any(${products}::text[]) group by source order by source`.execute(tx)
  const prices = rows.map((row): Source => ({
    title: '产品价格',
    version: `${q.year}年${row.months}个月，${row.products}种产品`,
    source: row.source,
    confidence: 'secondary',
    price_year: q.year,
  }))
  const ledgers = ownLedgers
    .filter((l) => PRODUCTS[l.product].bank === bank)
    .map((l): Source => ({ title: PRODUCTS[l.product].title, version: '本系统台账', source: l.title, confidence: 'document' }))
  return [...ledgers, ...prices]
}
