import { sql } from 'kysely'
import { productOf } from '#datasets/banks/products.ts'
import { type Gate, gate, refuse, type Tx } from '#kit/room/gate.server.ts'
import { bankOutput, type BankOutputTable } from './bank_output.ts'
import { productPrice, type ProductPriceTable } from './product_price.ts'

type Standing = { id: string; state: string; division: string; name: string }

/** Whoever enters or confirms lines of one product and year waits for the other. */
const inTurn = (tx: Tx, what: string): Promise<unknown> => sql`select pg_advisory_xact_lock(hashtext(${what}))`.execute(tx)

/** Lines of the same product, land and year at this place, above it or below it. */
async function standing(tx: Tx, { id, product, land_basis, belongs_to_year, division }: BankOutputTable): Promise<Standing[]> {
  await inTurn(tx, `bank_output ${product} ${belongs_to_year}`)
  const { rows } = await sql<Standing>`select o.id, o.state, o.division, d.name from bank_output o join division d on d.id = o.division
    where o.id <> ${id} and o.product = ${product} and o.land_basis = ${land_basis} and o.belongs_to_year = ${belongs_to_year} and o.state in ('draft', 'confirmed')
      and o.division in (select descendant from siku.division_closure where ancestor = ${division} union select ancestor from siku.division_closure where descendant = ${division})
    order by o.id`.execute(tx)
  return rows
}

const titleOf = (line: BankOutputTable): string => `${productOf(line.product)?.title ?? ''}${line.belongs_to_year}年`

/** A county's line and its township's would count the same tonnes twice. */
function elsewhere(rows: readonly Standing[], after: BankOutputTable): void {
  const other = rows.find((row) => row.division !== after.division)
  if (other) refuse({ code: 'output_overlaps', message: `${titleOf(after)}已有${other.name}的一条，与本条的地点相互包含，会重复计算`, fields: ['division'] })
}

/** A line above a county whose seasons stand for the product would count that county twice, or, set aside whole, the others not at all. */
async function takenOverBelow(tx: Tx, after: BankOutputTable): Promise<void> {
  await inTurn(tx, `season_takeover ${after.product}`)
  const { rows } = await sql<{ name: string; from_year: number }>`select d.name, t.from_year from season_takeover t join division d on d.id = t.division
    where t.state = 'in_force' and t.product = ${after.product} and t.from_year <= ${after.belongs_to_year} and t.division <> ${after.division}
      and t.division in (select descendant from siku.division_closure where ancestor = ${after.division}) order by d.code`.execute(tx)
  const [first] = rows
  if (first)
    refuse({
      code: 'output_taken_over',
      message: `${first.name}的${productOf(after.product)?.title ?? ''}自${first.from_year}年起取基地生产季，不分县的一条会重复计算或者少计其他县，请按县分列`,
      fields: ['division'],
    })
}

const oneDraft = gate(bankOutput, ['create', 'update'], '同一产品、地点、年度只有一条待确认', async ({ tx, after }) => {
  const rows = await standing(tx, after)
  elsewhere(rows, after)
  await takenOverBelow(tx, after)
  if (rows.some((row) => row.state === 'draft'))
    refuse({ code: 'output_drafted', message: `${titleOf(after)}在这个地点已有一条待确认，请先确认或者作废`, fields: ['product'] })
  return { bank: productOf(after.product)?.bank ?? null }
})

const oneLive = gate(bankOutput, ['confirm'], '确认后原有的数转为已被替代', async ({ tx, after, books }) => {
  const rows = await standing(tx, after)
  elsewhere(rows, after)
  await takenOverBelow(tx, after)
  for (const row of rows) if (row.state === 'confirmed') books.step(bankOutput, row.id, 'replace')
})

async function pricedAlready(tx: Tx, { id, product, month, division }: ProductPriceTable): Promise<boolean> {
  await inTurn(tx, `product_price ${product}`)
  const { rows } = await sql<{
    found: boolean
  }>`select exists (select from product_price where id <> ${id} and product = ${product} and month = ${month}::date and division = ${division} and state = 'recorded') as found`.execute(
    tx,
  )
  return rows[0]?.found ?? false
}

const oneOfMonth = gate(productPrice, ['create', 'update'], '同一产品一个月只有一个价格', async ({ tx, after }) => {
  if (await pricedAlready(tx, after))
    refuse({ code: 'price_doubled', message: `${productOf(after.product)?.title ?? ''}${after.month.slice(0, 7)}已有价格，请先撤回`, fields: ['month'] })
})

export const outputGates: readonly Gate[] = [oneDraft, oneLive, oneOfMonth]
