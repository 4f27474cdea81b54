import { z } from 'zod'
import { CONFIDENCES } from '#kit/provenance/looked-up.ts'
import { answer, code, decimal, type Door, flag, id, inPath, named, ofPlace, ofYear, oneOf, shape, text, whole } from '#kit/wire/door.ts'

export const BANKS = { water: '水库', money: '钱库', food: '粮库', carbon: '碳库' } as const
const bank = oneOf(BANKS)
export type Bank = z.infer<typeof bank>

export const source = shape({ title: text, version: text, source: text, confidence: oneOf(CONFIDENCES), price_year: whole.optional() })
/** A set of parameters behind a number. */
export type Source = z.infer<typeof source>

const amount = decimal.nullable().meta({ description: '不能计算时为 null' })
const spread = { low: amount.meta({ description: '参数抽样的第5百分位；没有离散度时为 null' }), high: amount.meta({ description: '第95百分位' }) }
const measure = named('BankMeasure', {
  key: text,
  title: text,
  value: amount,
  unit: text,
  ...spread,
  indicator: text.nullable().meta({ description: '从这里打开记录：/figures/{indicator}' }),
  price_year: whole.nullable(),
  nature: z.enum(['physical', 'valuation', 'real']).meta({ description: '实物量、估值、已发生的金额：不相加' }),
  note: text.optional(),
})
/** One number of a bank. */
export type BankMeasure = z.infer<typeof measure>

const row = shape({ key: text, title: text, plots: whole.nullable(), area_ha: decimal.nullable(), value: amount })
export type CompositionRow = z.infer<typeof row>
const composition = shape({ by: text, title: text, measure: text, unit: text, rows: z.array(row) })
export type Composition = z.infer<typeof composition>
const place = shape({ id, code, name: text, value: amount, area_ha: decimal.nullable() })
export type BankPlace = z.infer<typeof place>
const point = shape({
  year: whole,
  value: amount,
  ...spread,
  set: text,
  breaks: flag.meta({ description: '与上年的方法或参数集不同，不得比较' }),
})
export type TrendPoint = z.infer<typeof point>
const leftOut = shape({ measure: text, reason: text, plots: whole, area_ha: decimal })
export type NotCounted = z.infer<typeof leftOut>

const answered = named('Bank', {
  bank,
  title: text,
  year: whole,
  division: shape({ code, name: text }),
  method: shape({ title: text, set: id.nullable(), set_title: text, from_year: whole }).nullable().meta({ description: '采用的方法和当年的参数集' }),
  draws: shape({ number: whole, seed: whole }).nullable(),
  measures: z.array(measure),
  compositions: z.array(composition),
  places: z.array(place).meta({ description: '下级区划的主要指标' }),
  leading: text,
  trend: z.array(point),
  not_counted: z.array(leftOut),
  plots: shape({ used: whole, discarded: whole }).nullable(),
  sources: z.array(source),
  caveats: z.array(text),
  apart: shape({ title: text, measures: z.array(measure) })
    .nullable()
    .meta({ description: '另成一账，不与上面相加' }),
  imported: z.array(shape({ title: text, records: whole })).meta({ description: '台账建立前取自导入的年度表' }),
})
export type BankAnswer = z.infer<typeof answered>

export const bankWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/banks/{bank}',
    id: 'banks.bank',
    tag: '四库',
    summary: '一处一年的一个库',
    parameters: [inPath('bank', '库', { enum: bank.options }), ofPlace, ofYear],
    problems: [404, 422],
    answers: answer(200, '库', answered),
  },
]
