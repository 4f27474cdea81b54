import { addCalendarDays, todayInBeijing } from '#kit/calendar/date.ts'

const ago = (n: number): string => addCalendarDays(todayInBeijing(), -n)
let nth = 0

export const projectBody = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  division: '999021',
  name: `试验项目${(nth += 1)}`,
  project_class: 'infrastructure',
  owner: '某县林业局',
  content: '作业道、蓄水池',
  planned: '1000',
  ...over,
})
export const contractBody = (project: string, over: Record<string, unknown> = {}): Record<string, unknown> => ({
  division: '999021',
  project,
  name: '作业道工程',
  number: `试合${(nth += 1)}`,
  contractor: '某建设公司',
  amount: '100',
  ...over,
})
export const bondBody = (project: string, over: Record<string, unknown> = {}): Record<string, unknown> => ({
  division: '999021',
  project,
  name: '某年某批专项债券',
  owner: '某县林业局',
  asked: '80',
  use_plan: '作业道',
  income_pledged: '园区经营收入',
  repayment: '按年付息，到期还本',
  ...over,
})
export const paymentBody = (contract: string, amount: string, bond: string | null = null): Record<string, unknown> => ({
  division: '999021',
  contract,
  amount,
  source: bond === null ? 'finance' : 'bond',
  bond,
  ground: '完成工程量',
})
/** What the steps ask for. */
export const given = {
  approve: { approval_number: '试批1号', approved_on: ago(300) },
  start: { started_on: ago(200) },
  sign: { signed_on: ago(250) },
  ask: { asked_on: ago(260) },
  issue: { amount: '80', issued_on: ago(240), term_years: 10, rate: '2.75', document_number: '试债1号' },
  request: { requested_on: ago(100) },
  pay: { paid_on: ago(90), voucher: '试付1' },
  give_back: { returned_on: ago(10), reason: '多付' },
} as const
