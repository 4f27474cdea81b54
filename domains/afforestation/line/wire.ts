import { z } from 'zod'
import { PARTS, PROGRAMMES } from '#datasets/afforestation/kinds.ts'
import { answer, code, day, decimal, type Door, named, ofPlace, ofYear, oneOf, shape, text, whole } from '#kit/wire/door.ts'

/** What the line counts, in the order of the line. */
export const stages = {
  space: '造林空间',
  adopted: '列入计划',
  task: '年度任务',
  applied: '申报',
  granted: '下达',
  designed: '批准的设计',
  works: '已开工',
  late: '其中逾期未完工',
  finished: '完工待核查',
  accepted: '验收合格',
  replant: '待补植',
  failed: '验收失败',
  preserved: '保存合格',
  forest: '已成林',
} as const
export type Stage = keyof typeof stages

const cell = shape({ stage: oneOf(stages), area: decimal, records: whole })
export type LineCell = z.infer<typeof cell>
const line = named('LandLine', { part: oneOf(PARTS).nullable().meta({ description: '空间不分类别，为空' }), title: text, cells: z.array(cell) })
export type LandLine = z.infer<typeof line>
const money = shape({ source: oneOf(PROGRAMMES), title: text, applied: decimal, granted: decimal, paid: decimal, spent: decimal })
export type LineMoney = z.infer<typeof money>
const place = named('LandLinePlace', { code, name: text, lines: z.array(line), money: z.array(money) }, '面积单位为亩，金额单位为元')
export type LandLinePlace = z.infer<typeof place>
const answerOf = shape({
  division: code,
  year: whole,
  on: day.meta({ description: '逾期按这一天判断' }),
  stages: z.array(shape({ stage: oneOf(stages), title: text })),
  items: z.array(place),
})
export type LandLines = z.infer<typeof answerOf>

export const lineWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/afforestation/line',
    id: 'afforestation.line',
    tag: '造林绿化',
    summary: '从空间到森林的一条线，按县和类别',
    parameters: [ofPlace, ofYear],
    problems: [403, 404, 422],
    answers: answer(200, '各县的一条线', answerOf),
  },
]
