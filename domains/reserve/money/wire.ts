import { z } from 'zod'
import { answer, code, day, decimal, type Door, flag, id, named, ofPlace, shape, text, whole } from '#kit/wire/door.ts'

const yuan = decimal.meta({ description: '元' })
const pots = shape({ planned: yuan, credit: yuan, contracted: yuan, drawn: yuan, spent: yuan, capital: yuan, repaid: yuan, interest: yuan })
const loan = named('ReserveLoanStanding', {
  id,
  batch: whole,
  bank: text,
  state: text,
  red: flag.meta({ description: '已标记债务风险' }),
  pots,
  next: shape({ due_on: day, principal: yuan, interest: yuan }).nullable().meta({ description: '下一次还款；没有提款时为 null' }),
  late: whole.meta({ description: '已过期而没有足额偿还的期数' }),
})
const project = named('ReserveProjectStanding', {
  id,
  name: text,
  division_name: text,
  state: text,
  pots,
  own_share: decimal.nullable().meta({ description: '资本金占计划投资的百分比' }),
  loans: z.array(loan),
})
export type ProjectStanding = z.infer<typeof project>
const finance = named('ReserveFinance', { division: code, on: day, whole: pots, projects: z.array(project) })
/** How the money of the projects of a place stands: from the plan to the payee, and back to the bank. */
export type FinanceAnswer = z.infer<typeof finance>

export const financeWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/reserve/finance',
    id: 'reserve.finance',
    tag: '国家储备林',
    summary: '一处各项目今天的资金链：计划、授信、合同、提款、支付、偿还，和各批贷款的下一次还款',
    parameters: [ofPlace],
    problems: [403, 404, 422],
    answers: answer(200, '资金链', finance),
  },
]
