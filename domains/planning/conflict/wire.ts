import { z } from 'zod'
import { answer, day, decimal, type Door, flag, id, inPath, named, shape, text } from '#kit/wire/door.ts'
import { ground } from '#kit/wire/geometry.ts'

const side = shape({ register: z.enum(['plan', 'control_layer']), id, title: text, counterpart: text.meta({ description: '编制单位或批准机关' }) })
const overlap = named('PlanOverlap', {
  other: side,
  own_class: text.nullable(),
  other_class: text.nullable(),
  area_hectares: decimal,
  line: flag.meta({ description: '对方是三条控制线之一' }),
  geometry: ground,
  conflict: shape({ id, state: text }).nullable().meta({ description: '已登记的衔接问题' }),
})
export type PlanOverlap = z.infer<typeof overlap>
const alignment = named('PlanAlignment', {
  plan: id,
  on: day,
  version: shape({ id, document_number: text }).nullable().meta({ description: '本规划的分区图；没有的为 null，不能判断空间是否重叠' }),
  outlines: z.array(ground),
  overlaps: z.array(overlap),
  without_zones: z.array(shape({ id, title: text })).meta({ description: '应当衔接而没有分区图的规划：不能判断，不等于没有重叠' }),
  unknown_lines: z.array(text).meta({ description: '当日没有有效版本的控制线；只是其中几个县没有的，写明是哪几个' }),
})
/** A plan's zones laid over those it must agree with, and over the lines that hold today. */
export type PlanAlignment = z.infer<typeof alignment>

export const conflictWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/planning/plans/{id}/alignment',
    id: 'planning.alignment',
    tag: '规划与空间管控',
    summary: '一个规划的分区与应当衔接的规划、今天有效的控制线重叠在哪里',
    parameters: [inPath('id', '规划')],
    problems: [403, 404],
    answers: answer(200, '重叠', alignment),
  },
]
