import { z } from 'zod'
import { answer, code, day, decimal, type Door, id, named, ofPlace, ofYear, shape, text, whole } from '#kit/wire/door.ts'

const cubic = decimal.meta({ description: '立方米' })
const amount = shape({ trees: whole, volume: cubic })
const places = { felled: amount, at_stump: amount, in_transit: amount, disposed: amount, lost: amount }
const crew = shape({
  crew: text,
  ...places,
  leak: amount.meta({ description: '按伐除日期的株数减去与批次单据相符的各处之和，应为零' }),
})
const carrier = shape({ carrier: text, batches: whole, trees: whole, weight_t: decimal, received_t: decimal })
const dayRow = shape({ day, felled: amount, carried: amount, disposed: amount, lost: amount, waiting: amount.meta({ description: '当日结束时已伐未处理' }) })
const difference = shape({
  kind: z.enum(['unbacked', 'lost', 'written_off', 'lighter', 'light', 'late_wood', 'late_batch']),
  register: text,
  id,
  title: text,
  division_name: text,
  day: day.nullable(),
  trees: whole,
  volume: cubic,
  note: text.nullable(),
})
const board = named('PineBoard', {
  division: code,
  year: whole,
  word: shape({
    extent: z.enum(['none', 'part', 'whole']),
    tree: text,
    wood: text,
    other_tree: text,
    other_wood: text,
    units: z.array(shape({ id, name: text, announcement_number: text.nullable(), announced_on: day, struck_off_on: day.nullable() })),
  }).meta({ description: '这一年这个地方和它以下公布的疫情单元，单元内外怎样称呼枯死松树和它的木材' }),
  chain: z.array(shape({ state: text, title: text, trees: whole, late: whole })),
  modes: z.array(shape({ mode: text, title: text, found: whole, disposed: whole, closed: whole })),
  crews: z.array(crew),
  all: crew,
  carriers: z.array(carrier),
  opening: amount,
  days: z.array(dayRow),
  closing: amount,
  differences: z.array(difference),
  more_differences: whole,
})
/** The dead pines of a place in a year: the chain by stage, what is late, and the balance of trees and volume with every difference named. */
export type BoardAnswer = z.infer<typeof board>
export type BoardDifference = BoardAnswer['differences'][number]
export type BoardCrew = z.infer<typeof crew>
export type BoardCarrier = z.infer<typeof carrier>

export const boardWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/pest/board',
    id: 'pest.board',
    tag: '有害生物防治',
    summary: '一处一年的枯死松树：各环节株数、逾期、物料平衡和差异',
    parameters: [ofPlace, ofYear],
    problems: [403, 404, 422],
    answers: answer(200, '除治看板', board),
  },
]
