import { z } from 'zod'
import { answer, day, decimal, type Door, id, inPath, named, oneOf, shape, text, whole } from '#kit/wire/door.ts'

const yuan = decimal.meta({ description: '元' })
const states = { paid: '已付', late: '逾期', due: '未到期' } as const
const instalment = shape({ due_on: day, principal: yuan, interest: yuan, owed: yuan.meta({ description: '还本以前的余额' }), state: oneOf(states) })
const calendar = named('ReserveLoanCalendar', {
  id,
  on: day,
  contracted: yuan,
  drawn: yuan,
  spent: yuan,
  repaid: yuan,
  interest_paid: yuan,
  rows: z.array(instalment).meta({ description: '由合同条件和已提款算出；以后再提款随之改变' }),
  bank_term: text.nullable().meta({ description: '已知的银行期限条件和出处' }),
  ends_before: whole.meta({ description: '这个项目中，比贷款先到期的流转合同数' }),
})
/** When a loan is served: interest and principal by day, and which of it was paid. */
export type LoanCalendar = z.infer<typeof calendar>

export const loanWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/reserve/loans/{id}/calendar',
    id: 'reserve.loan_calendar',
    tag: '国家储备林',
    summary: '一批贷款的还本付息日历',
    parameters: [inPath('id', '贷款批次')],
    problems: [403, 404],
    answers: answer(200, '还款日历', calendar),
  },
]
