import { sql } from 'kysely'
import { count, difference, ratio, stock, sum, type Indicator } from '#kit/indicator/define.server.ts'
import { decidingLevels } from '#domains/division/division.ts'
import { compensationPayment } from './payment/compensation_payment.ts'
import { compensationRun } from './run/compensation_run.ts'
import { figures } from './figures.ts'
import { publicForestPlot } from './plot/public_forest_plot.ts'

const inTenThousands = (column: string) => sql<string>`${sql.ref(`r.${column}`)} / 10000`
const counted = ['paid', 'failed', 'released', 'retried', 'payable'] as const

export const welfareArea = stock(figures.area.id, {
  title: figures.area.title,
  unit: '万亩',
  of: publicForestPlot,
  from: 'managed_from',
  to: 'managed_to',
  value: () => inTenThousands('area'),
  where: (p) => p.and([p('state', '<>', 'designated'), p.or([p('origin', 'like', '2%'), p('origin', 'like', '3%')])]),
  description: '统计期末处于管护协议期内、起源为人工（代码2x、3x）的公益林小班面积；协议到期未续、已调出的不计，天然起源的不计',
  basis: ['森林法47', '森林法48'],
  said: {
    yes: ['[按协议|][管护|管理]人工公益林[面积|]{n}', '人工公益林[管护|][面积|]{n}', '[管护|]{n}人工公益林'],
    no: ['管护天然公益林{n}', '管护国家级公益林{n}', '管护省级公益林{n}', '管护集体和个人公益林{n}', '管护公益林{n}', '新增人工公益林{n}', '占用人工公益林{n}'],
  },
})

export const naturalArea = stock('public_forest.natural_area', {
  title: '管护天然起源公益林',
  unit: '万亩',
  of: publicForestPlot,
  from: 'managed_from',
  to: 'managed_to',
  value: () => inTenThousands('area'),
  where: (p) => p.and([p('state', '<>', 'designated'), p('origin', 'like', '1%')]),
  description: '统计期末处于管护协议期内、起源为天然（代码1x）的公益林小班面积；与人工起源的合计为全部管护面积',
  basis: ['森林法47', '森林法48'],
})

export const compensation = sum(figures.compensation.id, {
  title: figures.compensation.title,
  unit: '万元',
  place: 10,
  levels: decidingLevels,
  of: compensationRun,
  clock: 'issued_on',
  value: () => inTenThousands('issued_amount'),
  description: '下达日期在统计期内的补偿批次的下达金额，含追加，人工和天然起源、各级资金均计在内；下达不等于兑现',
  basis: ['森林法48', '林业草原生态保护恢复资金管理办法'],
  said: {
    yes: [
      '下达[公益林|森林生态效益|生态效益|公益林生态效益|生态公益林|生态|森林生态|]补偿[资金|金|]{n}',
      '下拨[公益林|森林生态效益|生态效益|公益林生态效益|生态公益林|生态|森林生态|]补偿[资金|金|]{n}',
      '〔公益林〕[补偿资金|生态效益补偿资金]{n}',
    ],
    no: [
      '下达天然商品林停伐补偿资金{n}',
      '下达湿地补偿资金{n}',
      '兑现补偿资金{n}',
      '拨付补偿资金{n}',
      '下达退耕还林补偿资金{n}',
      '下达野生动物致害补偿资金{n}',
      '应付补偿资金{n}',
    ],
  },
})

export const payable = sum('public_forest.payable', {
  title: '应付补偿资金',
  unit: '万元',
  levels: decidingLevels,
  of: compensationRun,
  clock: 'issued_on',
  value: () => inTenThousands('payable_amount'),
  description: '同一批次核定的应付金额，暂停的不在其中',
  basis: ['森林法48'],
})

export const paid = sum(figures.paid.id, {
  title: figures.paid.title,
  unit: '万元',
  of: compensationPayment,
  clock: 'issued_on',
  value: () => inTenThousands('amount'),
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

export const unpaid = difference(figures.gap.id, {
  title: figures.gap.title,
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

export const paidRate = ratio(figures.paid_rate.id, {
  title: figures.paid_rate.title,
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
  value: () => inTenThousands('amount'),
  where: (p) => p('state', '=', 'withheld'),
  description: '因占用、纠纷或调整而暂停的金额，不在应付和下达之内；了结后解除',
  basis: ['森林法22', '森林法37', '森林法48'],
})

export const indicators: readonly Indicator[] = [
  welfareArea,
  naturalArea,
  compensation,
  payable,
  paid,
  unpaid,
  paidRate,
  payees,
  payeesPaid,
  payeesRate,
  withheld,
]
