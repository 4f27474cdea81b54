import { sql } from 'kysely'
import { type Indicator, sum } from '#kit/indicator/define.server.ts'
import { rentFigures } from './figures.ts'
import { rentPayment } from './rent_payment.ts'

const TEN_THOUSAND = sql.lit(10_000)

export const rentIndicators: readonly Indicator[] = [
  sum(rentFigures.paid.id, {
    title: rentFigures.paid.title,
    unit: '万元',
    decimals: 2,
    of: rentPayment,
    clock: 'paid_on',
    where: (p) => p('state', '=', 'paid'),
    value: (p) => sql`${p.ref('amount')} / ${TEN_THOUSAND}`,
    basis: ['农村土地承包法39'],
    description: '统计期内付给农户和集体的林地流转租金，按支付日期',
    unrecorded: '没有登记过流转租金',
    said: { yes: ['[支付|兑付][林地|]流转租金{n}', '林地流转租金支付{n}'], no: ['应付流转租金{n}', '厂房租金{n}', '流转林地{n}'] },
  }),
]
