import { type RawBuilder, sql } from 'kysely'
import { productOf, PRODUCTS } from '#datasets/banks/products.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Bank, Source } from '../bank/wire.ts'
import type { BankQuestion } from './question.server.ts'

type Condition = RawBuilder<boolean>

/** Whether a county has said that its seasons stand for the product of a line of the yearly table, from that year or an earlier one; `ground` is where the line lies. */
export const lineTakenOver = (r: string, ground: RawBuilder<string>): Condition => sql<boolean>`exists (select from season_takeover t
  where t.state = 'in_force' and t.product = ${sql.ref(`${r}.product`)} and t.from_year <= ${sql.ref(`${r}.belongs_to_year`)}
    and t.division in (select d.descendant from siku.division_closure d where d.ancestor = ${ground}))`

/** Whether a season of a base stands for its product: its county has said so, from the year of its harvest or an earlier one. */
export const seasonStands = (s: string): Condition => sql<boolean>`exists (select from season_takeover t
  where t.state = 'in_force' and t.product = ${sql.ref(`${s}.product`)} and t.from_year <= extract(year from ${sql.ref(`${s}.harvested_on`)})
    and t.division in (select d.ancestor from siku.division_closure d where d.descendant = ${sql.ref(`${s}.division`)}))`

/** Since when which county's seasons stand for which product, as a source of the bank. */
export async function takeoversOf(tx: Tx, q: BankQuestion, bank: Bank): Promise<Source[]> {
  const { rows } = await sql<{ product: string; name: string; from_year: number }>`select t.product, d.name, t.from_year
    from season_takeover t join division d on d.id = t.division
    where t.state = 'in_force' and t.from_year <= ${q.year} and (t.division in (select descendant from siku.division_closure where ancestor = ${q.division.id})
      or t.division in (select ancestor from siku.division_closure where descendant = ${q.division.id})) order by t.product, d.code`.execute(tx)
  return rows
    .filter((r) => bank === 'money' || productOf(r.product)?.bank === bank)
    .map((r) => ({
      title: PRODUCTS[r.product as keyof typeof PRODUCTS].title,
      version: `自${r.from_year}年起`,
      source: `${r.name}产业基地生产季，导入的年度表不再计入`,
      confidence: 'document',
    }))
}
