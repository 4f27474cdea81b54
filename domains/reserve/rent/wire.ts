import { z } from 'zod'
import { answer, day, decimal, type Door, id, inPath, named, oneOf, shape } from '#kit/wire/door.ts'

const yuan = decimal.meta({ description: '元' })
const states = { paid: '已付清', part: '付了一部分', late: '逾期', due: '未到期' } as const
const amounts = { owed: yuan, paid: yuan }
const calendar = named('RentCalendar', {
  id,
  on: day,
  days: z.array(shape({ due_on: day, per_mu: yuan, ...amounts, state: oneOf(states) })).meta({ description: '期限内每次应付，全部权利人合计' }),
  parties: z.array(shape({ id, area_mu: decimal, ...amounts, late: yuan })).meta({ description: '各权利人到今天应付、已付和欠付' }),
  late: yuan.meta({ description: '到今天欠付合计' }),
})
/** What a transfer owes when, and what of it reached whom. */
export type RentCalendar = z.infer<typeof calendar>

export const rentWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/reserve/transfers/{id}/rent',
    id: 'reserve.rent_calendar',
    tag: '国家储备林',
    summary: '一件林地流转的租金日历和各户收付',
    parameters: [inPath('id', '林地流转')],
    problems: [403, 404],
    answers: answer(200, '租金日历', calendar),
  },
]
