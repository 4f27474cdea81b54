import { distinct, type Indicator, sum } from '#kit/indicator/define.server.ts'
import { projectFigures } from './figures.ts'
import { industryFunding } from './industry_funding.ts'
import { industryPayment } from './industry_payment.ts'
import { industryProgress } from './industry_progress.ts'

const basis = ['固定资产投资统计报表制度', '政府投资条例（国务院令第712号）'] as const

export const projectIndicators: readonly Indicator[] = [
  sum(projectFigures.fixed_investment.id, {
    title: projectFigures.fixed_investment.title,
    unit: '万元',
    place: 1000,
    of: industryFunding,
    clock: 'secured_on',
    where: (m) => m.and([m('state', 'in', ['secured', 'arrived']), m('fixed', '=', true)]),
    value: 'secured',
    description: '统计期内落实的固定资产投资，按落实日期和落实金额；申请未落实的不计，落实不等于到位，也不等于完成。来源为专项债券的也在其中，不与专项债券相加',
    basis,
    unrecorded: '没有落实过固定资产投资',
    said: { yes: ['争取[林业|产业|][固定资产投资|固投]{n}'], no: ['完成固定资产投资{n}', '计划投资{n}', '争取中央财政资金{n}'] },
  }),
  distinct(projectFigures.projects.id, {
    title: projectFigures.projects.title,
    unit: '个',
    of: industryProgress,
    clock: 'reported_on',
    where: (p) => p('state', '=', 'reported'),
    key: 'project',
    description: '统计期内报送过进度的产业项目，一个项目报几次都只计一个',
    basis,
    unrecorded: '没有报送过项目进度',
    said: { yes: ['实施[林业|][基础设施、产业发展等|基础设施和产业发展|产业|产业发展]项目{n}'], no: ['储备产业项目{n}', '验收产业项目{n}', '储备林项目{n}'] },
  }),
  sum(projectFigures.made.id, {
    title: projectFigures.made.title,
    unit: '万元',
    of: industryProgress,
    clock: 'reported_on',
    where: (p) => p('state', '=', 'reported'),
    value: 'made',
    description: '统计期内各次进度报送的本期完成投资之和',
    basis,
    unrecorded: '没有报送过项目进度',
    said: { yes: ['[林业产业项目|产业项目]完成投资{n}'], no: ['产业项目计划投资{n}'] },
  }),
  sum(projectFigures.paid.id, {
    title: projectFigures.paid.title,
    unit: '万元',
    of: industryPayment,
    clock: 'paid_on',
    where: (p) => p('state', '=', 'paid'),
    value: 'amount',
    description: '统计期内支付、没有退回的项目款项，按支付日期；各种资金来源合计',
    basis,
    unrecorded: '没有支付过项目款项',
  }),
]
