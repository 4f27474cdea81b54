import { z } from 'zod'
import { answer, day, type Door, id, inPath, named, shape, text } from '#kit/wire/door.ts'

const blocked = shape({ register: text, id, title: text, state: text })
const road = named('DisputeRoad', {
  decider: text.nullable(),
  steps: text.nullable().meta({ description: '这类纠纷的法定途径；申请当日没有规则的为 null' }),
  source: text.nullable(),
  clocks: z.array(shape({ title: text, until: day, source: text })).meta({ description: '协议、裁决、决定之后在走的期限，先到的在前' }),
  standstill: text,
  standstill_source: text,
  blocked: z.array(blocked).meta({ description: '争议范围内停办的事项，只列本人可以查看的' }),
})
/** Where a dispute is to go, which days run, and what stands still because of it. */
export type DisputeRoad = z.infer<typeof road>

export const roadWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/safety/disputes/{id}/road',
    id: 'safety.dispute_road',
    tag: '安全生产与林权纠纷',
    summary: '一件林权纠纷的法定途径、在走的期限，和因它停办的事项',
    parameters: [inPath('id', '纠纷')],
    problems: [403, 404],
    answers: answer(200, '法定途径', road),
  },
]
