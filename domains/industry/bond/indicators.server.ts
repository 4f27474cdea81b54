import { type Indicator, sum } from '#kit/indicator/define.server.ts'
import { industryPayment } from '../project/industry_payment.ts'
import { bondFigures } from './figures.ts'
import { industryBond } from './industry_bond.ts'

const basis = ['预算法35', '国务院办公厅关于优化完善地方政府专项债券管理机制的意见（国办发〔2024〕52号）'] as const

export const bondIndicators: readonly Indicator[] = [
  sum(bondFigures.bonds.id, {
    title: bondFigures.bonds.title,
    unit: '万元',
    of: industryBond,
    clock: 'issued_on',
    where: (b) => b('state', 'in', ['issued', 'closed']),
    value: 'amount',
    description: '统计期内发行的林业产业专项债券，按发行日期和发行金额；是政府债务，与银行授信、贷款分开',
    basis,
    unrecorded: '没有发行过专项债券',
    said: { yes: ['[新发行|发行][林业|][专项债券|专项债]{n}'], no: ['申报专项债券{n}', '专项债券支出{n}', '发行一般债券{n}'] },
  }),
  sum(bondFigures.used.id, {
    title: bondFigures.used.title,
    unit: '万元',
    of: industryPayment,
    clock: 'paid_on',
    where: (p) => p.and([p('state', '=', 'paid'), p('source', '=', 'bond')]),
    value: 'amount',
    description: '统计期内用专项债券资金支付、没有退回的款项，按支付日期；每只债券的支出不超过发行金额，由债券账保证',
    basis,
    unrecorded: '没有支付过债券资金',
    said: { yes: ['[专项债券|专项债]支出{n}'], no: ['发行专项债券{n}'] },
  }),
]
