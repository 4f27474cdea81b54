import { addCalendarDays, todayInBeijing } from '#kit/calendar/date.ts'

export const ago = (n: number): string => addCalendarDays(todayInBeijing(), -n)
let nth = 0

/** A dispute between a household and a village group, over this ground. */
export const disputeBody = (ground: unknown, over: Record<string, unknown> = {}): Record<string, unknown> => ({
  division: '999021101201',
  number: `争${(nth += 1)}`,
  subject: '后山柏木林界线',
  kind: 'ownership',
  channel: 'applied',
  filed_on: ago(60),
  applicant: '张三',
  applicant_kind: 'person',
  respondent: '第二村民小组',
  respondent_kind: 'collective',
  claim: '请求确认界线',
  ground,
  area_mu: '4.00',
  ...over,
})
export const acceptance = { accepted_on: ago(50), acceptance_number: '受理1号' }
