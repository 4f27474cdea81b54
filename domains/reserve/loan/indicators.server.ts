import { type Indicator, stock } from '#kit/indicator/define.server.ts'
import { loanFigures } from './figures.ts'
import { reserveLoan } from './reserve_loan.ts'

export const loanIndicators: readonly Indicator[] = [
  stock(loanFigures.red.id, {
    title: loanFigures.red.title,
    unit: '项',
    of: reserveLoan,
    from: 'risk_on',
    to: 'cleared_on',
    description: '统计期末标记债务风险而没有解除的贷款批次，按标红日期和解除日期；同一批多次标红的，以最后一次为准',
    unrecorded: '没有登记过储备林贷款',
  }),
]
