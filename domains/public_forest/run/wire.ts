import { z } from 'zod'
import { answer, code, day, decimal, type Door, id, inPath, named, ofPlace, ofYear, oneOf, paged, query, shape, text, whole } from '#kit/wire/door.ts'
import { compensationPayment } from '../payment/compensation_payment.ts'
import { compensationRun } from './compensation_run.ts'

const yuan = decimal.meta({ description: '元' })
const sums = { owed: yuan, payable: yuan, withheld: yuan, sent: yuan, paid: yuan, failed: yuan, in_transit: whole.meta({ description: '在途的笔数' }) }
const money = shape(sums)
/** A run's money by how far it has come, in 元; `in_transit` is a count. `owed` is all that is or was to be paid, held-back parts apart. */
export type Sums = z.infer<typeof money>

const state = oneOf(compensationRun.states)
const run = named('CompensationRunLine', {
  ...sums,
  id,
  title: text,
  division_name: text,
  state,
  state_title: text,
  issued_on: day.nullable(),
  issued: yuan,
  gap: yuan.meta({ description: '下达减兑现，元' }),
})
/** How far a run's money has come; all in 元. `gap` is what was issued and has not reached a payee. */
export type RunLine = z.infer<typeof run>
const runs = shape({ division: code, year: whole, items: z.array(run) })
export type Runs = z.infer<typeof runs>

const counted = shape({ code: text, title: text, payments: whole, amount: yuan })
export type Counted = z.infer<typeof counted>
const place = shape({ division: code, name: text, payments: whole, owed: yuan, paid: yuan, failed: yuan, withheld: yuan, unpaid: yuan })
export type PlaceMoney = z.infer<typeof place>
const summary = named('CompensationRunSummary', {
  id,
  state,
  snapshot_date: day,
  rate: decimal.nullable(),
  issued_on: day.nullable(),
  issued: yuan.nullable().meta({ description: '下达，元；下达前为 null' }),
  money,
  gap: yuan.nullable().meta({ description: '下达减兑现，元；下达前为 null' }),
  failures: z.array(counted),
  withheld: z.array(counted),
  by_township: z.array(place),
})
export type RunSummary = z.infer<typeof summary>

const why = text.nullable().meta({ description: '钱为何在这一步；无须说明时为 null' })
const paymentKeys = {
  id,
  number: text,
  payee: id,
  payee_number: text,
  name: text.meta({ description: '遮蔽' }),
  division: code,
  plots: whole,
  area: decimal,
  rate: decimal,
  amount: yuan,
  state: oneOf(compensationPayment.states),
  state_title: text,
  why,
  failure_note: text.nullable(),
  paid_on: day.nullable(),
  tries: whole.meta({ description: '发放过几次' }),
}
export const payment = named('PaymentLine', paymentKeys)
export type PaymentLine = z.infer<typeof payment>
export const plot = named('PaidPlot', { id, number: text, payment: text, area: decimal, rate: decimal, amount: decimal, state_title: text, why })
export type PlotLine = z.infer<typeof plot>

const recordsOf = <T extends z.ZodType>(one: T) =>
  shape({ records: z.array(one), next: text.optional().meta({ description: '下一页的 cursor；没有则已到末页' }) })
const payments = recordsOf(payment)
export type Payments = z.infer<typeof payments>
const plots = recordsOf(plot)
export type PaidPlots = z.infer<typeof plots>

const tag = '公益林管护与补偿'
const one = inPath('id', '补偿批次的标识')
const lines = { parameters: [one, ...paged, query('state', '发放的状态', { enum: Object.keys(compensationPayment.states) })], problems: [404, 422] } as const
export const runWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/public_forest/runs',
    id: 'public_forest.runs',
    tag,
    summary: '一年的补偿批次，各批的钱到了哪一步',
    parameters: [ofPlace, ofYear],
    problems: [403, 404, 422],
    answers: answer(200, '批次', runs),
  },
  {
    method: 'get',
    path: '/api/public_forest/runs/{id}',
    id: 'public_forest.run',
    tag,
    summary: '一个批次的钱：合计、差额、失败和暂缓的原因、按乡镇',
    parameters: [one],
    problems: [404],
    answers: answer(200, '批次', summary),
  },
  {
    method: 'get',
    path: '/api/public_forest/runs/{id}/payees',
    id: 'public_forest.run_payees',
    tag,
    summary: '一个批次的各笔发放',
    ...lines,
    answers: answer(200, '发放', payments),
  },
  {
    method: 'get',
    path: '/api/public_forest/runs/{id}/plots',
    id: 'public_forest.run_plots',
    tag,
    summary: '一个批次的发放所依据的地块',
    ...lines,
    answers: answer(200, '地块', plots),
  },
]
