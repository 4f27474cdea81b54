import { DEBT_CHECKS } from '#datasets/reserve/finance.ts'
import { addCalendarDays, todayInBeijing } from '#kit/calendar/date.ts'

export const ago = (n: number): string => addCalendarDays(todayInBeijing(), -n)
let nth = 0
const next = (): number => (nth += 1)

/** A project of 1000万元 on the way to its filing. */
export const projectBody = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  division: '999021',
  name: `试验储备林${next()}`,
  builder: '试验林业发展公司',
  builder_kind: 'enterprise',
  investment: '10000000.00',
  scale_mu: '1000.00',
  reserve_area_mu: '900.00',
  started_on: ago(400),
  ...over,
})
export const loanBody = (project: string, over: Record<string, unknown> = {}): Record<string, unknown> => ({
  division: '999021',
  project,
  number: `贷${next()}`,
  batch: 1,
  bank: 'abc',
  applied_on: ago(300),
  applied_amount: '8000000.00',
  ...over,
})
/** Every question of hidden debt answered; those named with no. */
export const answers = (...no: string[]) => Object.keys(DEBT_CHECKS).map((question) => ({ question, kept: !no.includes(question) }))
export const credit = { credit_amount: '8000000.00', credited_on: ago(290), credit_number: '授1号' }
export const contract = (paper: string, over: Record<string, unknown> = {}): Record<string, unknown> => ({
  contract_amount: '5000000.00',
  signed_on: ago(280),
  contract_number: '贷1号',
  annual_rate: '4.0000',
  grace_until: addCalendarDays(ago(280), 1200),
  ends_on: addCalendarDays(ago(280), 9000),
  instalments: 'half_yearly',
  security: '林权抵押',
  contract: [paper],
  ...over,
})
export const drawdownBody = (loan: string, over: Record<string, unknown> = {}): Record<string, unknown> => ({
  division: '999021',
  loan,
  number: `提${next()}`,
  purpose: '第一标段造林',
  amount: '1000000.00',
  payee: '试验绿化公司',
  asked_on: ago(100),
  ...over,
})
