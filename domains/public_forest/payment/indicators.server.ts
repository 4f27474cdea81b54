import { sql } from 'kysely'
import { count, difference, ratio, sum, type Indicator } from '#kit/indicator/define.server.ts'
import { compensation, payable } from '../run/indicators.server.ts'
import { compensationPayment } from './compensation_payment.ts'
import { paymentFigures } from './figures.ts'

const inTenThousands = () => sql<string>`${sql.ref('r.amount')} / 10000`
const counted = ['paid', 'failed', 'released', 'retried', 'payable'] as const

export const paid = sum(paymentFigures.paid.id, {
  title: paymentFigures.paid.title,
  unit: '万元',
  of: compensationPayment,
  clock: 'issued_on',
  value: () => inTenThousands(),
  where: (p) => p('state', '=', 'paid'),
  description: '下达日期在统计期内、已到补偿对象账户的金额；按下达日期归期，与下达金额同口径',
  basis: ['森林法48'],
  said: {
    yes: [
      '兑现[公益林|森林生态效益|生态效益|公益林生态效益|生态公益林|生态|森林生态|]补偿[资金|金|]{n}',
      '[公益林|生态效益|]补偿资金兑现{n}',
      '〔补偿〕兑现[资金|]{n}',
    ],
    no: ['未兑现补偿资金{n}', '应兑现补偿资金{n}', '兑现退耕还林补偿资金{n}', '下达补偿资金{n}'],
  },
})

export const unpaid = difference(paymentFigures.gap.id, {
  title: paymentFigures.gap.title,
  unit: '万元',
  of: compensation,
  minus: paid,
  description: '下达金额减去已兑现金额：在途、兑付失败、尚未拨付的都在其中',
  basis: ['森林法48'],
  said: {
    yes: ['[公益林|]补偿资金未兑现[余额|]{n}', '未兑现[公益林|]补偿资金[余额|]{n}', '〔补偿〕未兑现[余额|资金|]{n}'],
    no: ['未兑现退耕还林补偿资金{n}'],
  },
})

export const paidRate = ratio(paymentFigures.paid_rate.id, {
  title: paymentFigures.paid_rate.title,
  unit: '%',
  decimals: 2,
  of: paid,
  per: payable,
  description: '已兑现金额占同一批次应付金额的比例',
  basis: ['森林法48'],
  said: {
    yes: ['[公益林|][补偿|补偿资金]兑现率{n}', '〔补偿〕[资金|]兑现率{n}'],
    no: ['补偿对象兑现率{n}', '农户兑现率{n}', '退耕还林补偿兑现率{n}'],
  },
})

const payees = count('public_forest.payments', {
  title: '补偿兑付笔数',
  unit: '件',
  of: compensationPayment,
  clock: 'belongs_to_year',
  where: (p) => p('state', 'in', [...counted]),
  description: '所属年度的兑付笔数，一个补偿对象在一个批次中一笔；暂停和作废的不计',
})
const payeesPaid = count('public_forest.payments_paid', {
  title: '已兑现笔数',
  unit: '件',
  of: compensationPayment,
  clock: 'belongs_to_year',
  where: (p) => p('state', '=', 'paid'),
  description: '其中已兑现的笔数',
})
export const payeesRate = ratio('public_forest.payments_rate', {
  title: '补偿对象兑现率',
  unit: '%',
  decimals: 2,
  of: payeesPaid,
  per: payees,
  description: '按笔数计的兑现率：金额兑现率高而笔数低，说明小额农户未兑现',
})

export const withheld = sum('public_forest.withheld', {
  title: '暂停补偿金额',
  unit: '万元',
  of: compensationPayment,
  clock: 'belongs_to_year',
  value: () => inTenThousands(),
  where: (p) => p('state', '=', 'withheld'),
  description: '因占用、纠纷或调整而暂停的金额，不在应付和下达之内；了结后解除',
  basis: ['森林法22', '森林法37', '森林法48'],
})

export const paymentIndicators: readonly Indicator[] = [paid, unpaid, paidRate, payees, payeesPaid, payeesRate, withheld]
