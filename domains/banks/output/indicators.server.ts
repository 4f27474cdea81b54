import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely'
import { productsWhere } from '#datasets/banks/products.ts'
import type { Said as Spoken } from '#kit/claims/index.ts'
import { type Indicator, sum } from '#kit/indicator/define.server.ts'
import { reserveDrawdown } from '#domains/reserve/drawdown/reserve_drawdown.ts'
import { compensationPayment } from '#domains/public_forest/payment/compensation_payment.ts'
import { decidingLevels } from '#domains/division/division/division.ts'
import { harvestPermit } from '#domains/harvest/permit/harvest_permit.ts'
import { bankOutput, type BankOutputTable } from './bank_output.ts'
import { productPrice } from './product_price.ts'
import { butNot, spoken } from '../spoken.ts'
import { outputFigures } from './figures.ts'
import { hasOwnLedger, inLedger } from './line-sources.server.ts'
import { ledgerOf, ledgersFor, type Said } from './line-sources.ts'
import { meanPrice, quantityOf, valued } from './price.server.ts'

type Lines = ExpressionBuilder<{ r: BankOutputTable }, 'r'>

const basis = ['GB/T 38582-2020 林木产品供给'] as const
const TEN_THOUSAND = sql.lit(10_000)
const inTenThousands = (yuan: RawBuilder<unknown>): RawBuilder<string> => sql`${yuan} / ${TEN_THOUSAND}`

const timberLedger = ledgerOf('timber', 'quantity')
const sales = productsWhere((p) => p.money === 'sale')
const loans = productsWhere((p) => p.money === 'loan')
const transfers = productsWhere((p) => p.money === 'transfer')

/** Confirmed lines for which no room's own ledger speaks. */
const counts = (r: Lines, said: Said) => [r('state', '=', 'confirmed'), r.not(hasOwnLedger(said))]
const linePrice = meanPrice(sql.ref('r.product'), sql.ref('r.belongs_to_year'))
const cutPrice = meanPrice(sql`'timber'`, sql`extract(year from r.cut_checked_on)::int`)
const lineValue = inTenThousands(valued(quantityOf(), linePrice))

const noSum = '估值不是收入，不与实际金额相加'
const byTable = '依据已确认的年度产品产量表（按所属年度）；有本系统台账的产品，该县当年以台账为准，表中的不计'

/** Timber by the cut that was checked; trees on ground given up to construction are cut and count, bamboo is not timber. */
const felled = (r: ExpressionBuilder<{ r: import('#domains/harvest/permit/harvest_permit.ts').HarvestPermitTable }, 'r'>) =>
  r.and([inLedger(timberLedger, 'r'), r('quota_basis', '<>', 'bamboo')])

export const timber = sum(outputFigures.timber.id, {
  title: outputFigures.timber.title,
  unit: '立方米',
  decimals: 1,
  of: harvestPermit,
  clock: 'cut_checked_on',
  where: felled,
  value: 'cut_volume',
  basis: ['森林法56', ...basis],
  description: '伐后验收日期在统计期内、验收合格的采伐许可的实际采伐蓄积；竹林采伐和超采待处理的不计',
  said: butNot(spoken('[伐后验收|]木材采伐量', '实际采伐[木材|蓄积|]'), '批准采伐{n}', '木材加工量{n}'),
})
export const timberImported = sum('banks.timber_imported_m3', {
  title: '木材采伐量（导入年表）',
  unit: '立方米',
  decimals: 1,
  levels: decidingLevels,
  of: bankOutput,
  clock: 'belongs_to_year',
  where: (r) => r.and([...counts(r, 'quantity'), r('product', '=', 'timber')]),
  value: 'volume',
  looks_up: ledgersFor('quantity'),
  basis,
  description: `没有本系统采伐台账的县的木材采伐蓄积；${byTable}`,
})
export const outputIncome = sum(outputFigures.output_income.id, {
  title: outputFigures.output_income.title,
  unit: '万元',
  decimals: 2,
  levels: decidingLevels,
  of: bankOutput,
  clock: 'belongs_to_year',
  where: (r) => r.and([...counts(r, 'income'), r('product', 'in', sales)]),
  value: () => inTenThousands(sql.ref('r.income')),
  looks_up: ledgersFor('income'),
  basis,
  description: `各产品实际销售和经营收入，林地和园地合计，补偿和贷款不在其中；没有填金额的不计；${byTable}`,
  said: spoken('[钱库：|]林业产品销售收入'),
})
export const compensationPaid = sum(outputFigures.compensation_paid.id, {
  title: outputFigures.compensation_paid.title,
  unit: '万元',
  decimals: 2,
  of: compensationPayment,
  clock: 'paid_on',
  where: (r) => r('state', '=', 'paid'),
  value: () => inTenThousands(sql.ref('r.amount')),
  basis: ['森林法48'],
  description: '兑现日期在统计期内、已到补偿对象账户的公益林补偿；按兑现日期归期，与按下达日期的兑现金额口径不同',
  said: spoken('公益林补偿到户'),
})
export const compensationImported = sum('banks.compensation_imported', {
  title: '公益林补偿到户（导入年表）',
  unit: '万元',
  decimals: 2,
  levels: decidingLevels,
  of: bankOutput,
  clock: 'belongs_to_year',
  where: (r) => r.and([...counts(r, 'income'), r('product', 'in', transfers)]),
  value: () => inTenThousands(sql.ref('r.income')),
  looks_up: ledgersFor('income'),
  basis: ['森林法48'],
  description: `没有本系统兑付台账的县和年度的公益林补偿；${byTable}`,
})
export const loansDrawn = sum(outputFigures.loans_drawn.id, {
  title: outputFigures.loans_drawn.title,
  unit: '万元',
  decimals: 2,
  of: reserveDrawdown,
  clock: 'drawn_on',
  where: () => inLedger(ledgerOf('reserve_finance', 'income'), 'r'),
  value: () => inTenThousands(sql.ref('r.amount')),
  basis,
  description: '到位日期在统计期内的储备林贷款提款，已退回的不计；须偿还，不是收入；与期末累计的融资到位口径不同',
  said: spoken('储备林贷款当年到位'),
})
export const financeDrawn = sum(outputFigures.finance_drawn.id, {
  title: outputFigures.finance_drawn.title,
  unit: '万元',
  decimals: 2,
  levels: decidingLevels,
  of: bankOutput,
  clock: 'belongs_to_year',
  where: (r) => r.and([...counts(r, 'income'), r('product', 'in', loans)]),
  value: () => inTenThousands(sql.ref('r.income')),
  looks_up: ledgersFor('income'),
  basis,
  description: `没有本系统提款台账的县和年度的储备林贷款，须偿还，不是收入；${byTable}`,
})
export const timberValue = sum(outputFigures.timber_value.id, {
  title: outputFigures.timber_value.title,
  unit: '万元',
  decimals: 2,
  of: harvestPermit,
  clock: 'cut_checked_on',
  where: (r) => r.and([felled(r), sql<boolean>`${cutPrice} is not null`]),
  value: () => inTenThousands(valued(sql.ref('r.cut_volume'), cutPrice)),
  looks_up: [productPrice],
  basis,
  description: `验收合格的采伐蓄积乘当年各月立木山价的平均；没有价格的年度不计；${noSum}`,
  said: spoken('木材估值'),
})

type Told = { readonly id: string; readonly title: string }
const valuation = ({ id, title }: Told, bank: 'money' | 'food', land_basis: 'forest' | 'orchard', what: string, said?: Spoken): Indicator =>
  sum(id, {
    title,
    said,
    unit: '万元',
    decimals: 2,
    levels: decidingLevels,
    of: bankOutput,
    clock: 'belongs_to_year',
    value: () => lineValue,
    looks_up: [productPrice, ...ledgersFor('quantity')],
    basis,
    where: (r) =>
      r.and([
        ...counts(r, 'quantity'),
        r('bank', '=', bank),
        r('land_basis', '=', land_basis),
        sql<boolean>`${quantityOf()} is not null and ${linePrice} is not null`,
      ]),
    description: `${what}的产量乘当年各月价格的平均；没有产量或者价格的不计；${noSum}；${byTable}`,
  })
const tonnes = ({ id, title }: Told, land_basis: 'forest' | 'orchard', what: string, said?: Spoken): Indicator =>
  sum(id, {
    title,
    said,
    unit: '吨',
    decimals: 1,
    levels: decidingLevels,
    of: bankOutput,
    clock: 'belongs_to_year',
    value: 'mass',
    looks_up: ledgersFor('quantity'),
    basis,
    where: (r) => r.and([...counts(r, 'quantity'), r('bank', '=', 'food'), r('land_basis', '=', land_basis)]),
    description: `${what}；${byTable}`,
  })

export const moneyValue = valuation(outputFigures.money_value, 'money', 'forest', '钱库产品（木材台账以外）', spoken('竹材、苗木等产品估值'))
export const foodTonnes = tonnes(
  outputFigures.food_tonnes,
  'forest',
  '林地上木本粮油、坚果、水果、食用菌、药材、竹笋、蜂蜜和饲料的产量之和；干重、鲜重按产品说明，园地上的另列',
  butNot(spoken('[粮库：|][林地上|]森林食物产量'), '园地森林食物产量{n}', '森林食物估值{n}'),
)
export const foodOrchardTonnes = tonnes(
  outputFigures.food_orchard_tonnes,
  'orchard',
  '种在园地（三调0201—0204）的同类产品产量，园地不是林地，不与林地产量相加',
  spoken('园地同类产品产量', '园地产量'),
)
export const foodValue = valuation(outputFigures.food_value, 'food', 'forest', '林地上粮库产品', spoken('森林食物估值'))
export const foodOrchardValue = valuation({ id: 'banks.food_orchard_value', title: '园地产品估值（另列）' }, 'food', 'orchard', '园地上粮库产品')

export const outputIndicators: readonly Indicator[] = [
  timber,
  timberImported,
  outputIncome,
  compensationPaid,
  compensationImported,
  loansDrawn,
  financeDrawn,
  timberValue,
  moneyValue,
  foodTonnes,
  foodOrchardTonnes,
  foodValue,
  foodOrchardValue,
]
