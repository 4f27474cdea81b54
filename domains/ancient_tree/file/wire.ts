import { z } from 'zod'
import { answer, day, type Door, flag, id, inPath, named, oneOf, shape, text, whole } from '#kit/wire/door.ts'
import { findings, urgencies } from '../inspection/kinds.ts'
import { vigours } from '../tree/kinds.ts'

export const sideNames = ['from_north', 'from_east', 'from_south', 'from_west', 'close'] as const
const side = z.enum(sideNames)

const look = named('TreeLook', {
  id,
  inspected_on: day,
  vigour: oneOf(vigours),
  urgency: oneOf(urgencies).nullable(),
  findings: z.array(oneOf(findings)),
  note: text.nullable(),
  photos: z.array(shape({ side, evidence: id })).meta({ description: '固定方位的照片' }),
})
export type TreeLook = z.infer<typeof look>
const file = named('TreeFile', {
  number: text,
  plaque: shape({ id, hung_on: day, nth: whole.nullable() }).nullable().meta({ description: '在用的保护牌' }),
  agreement: shape({ id, number: text, to_on: day }).nullable().meta({ description: '有效的养护协议' }),
  ranges: z.array(shape({ layer: id, document_number: text, in_force_from: day, own: flag })).meta({ description: '覆盖这棵树的、当日有效的保护范围图层' }),
  cycle_months: whole,
  last_inspected_on: day.nullable(),
  next_due_on: day.nullable(),
  due: shape({ id, due_on: day }).nullable().meta({ description: '已列出的待巡查' }),
  looks: z.array(look).meta({ description: '历次巡查，新的在前' }),
  rescues: z.array(shape({ id, kind: text, state: text, trouble: text, accepted_on: day.nullable(), effect: text.nullable() })),
})
/** What there is of a tree, by its years. */
export type TreeFile = z.infer<typeof file>

export const fileWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/ancient_tree/trees/{id}/file',
    id: 'ancient_tree.file',
    tag: '古树名木',
    summary: '一棵树的档案：牌、协议、保护范围、巡查周期、历年照片、一树一策',
    parameters: [inPath('id', '树木')],
    problems: [403, 404],
    answers: answer(200, '档案', file),
  },
]
