import { z } from 'zod'
import { answer, decimal, type Door, flag, id, named, ofPlace, ofYear, query, shape, text, whole } from '#kit/wire/door.ts'

const row = named('PlanTargetProgress', {
  id,
  plan: id,
  plan_title: text,
  period: text,
  name: text,
  nature: text,
  direction: text,
  measure: text,
  unit: text,
  figure: shape({ id: text, title: text }).nullable().meta({ description: '没有对应指标的为 null：完成数无从计算' }),
  aim: shape({ year: whole, value: decimal }).nullable(),
  final: shape({ year: whole, value: decimal }),
  actual: decimal.nullable(),
  share: decimal.nullable(),
  gap: decimal.nullable(),
  needed_a_year: decimal.nullable(),
  years_left: whole.nullable(),
  time_share: decimal,
  reason: text.nullable(),
  met: flag.nullable(),
})
export type TargetRow = z.infer<typeof row>
const progress = named('PlanTargets', { year: whole, items: z.array(row) })
/** How plans' targets stand at the end of a year, computed from the city's figures. */
export type TargetsTold = z.infer<typeof progress>

export const targetWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/planning/targets',
    id: 'planning.targets',
    tag: '规划与空间管控',
    summary: '规划目标的进展：完成数取自指标，差额和今后每年需要多少',
    parameters: [ofPlace, ofYear, query('plan', '只看一个规划')],
    problems: [403, 404, 422],
    answers: answer(200, '目标', progress),
  },
]
