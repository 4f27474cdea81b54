import { z } from 'zod'
import { level } from '#kit/wire/divisions.ts'
import { answer, code, day, type Door, flag, id, named, number, oneOf, query, shape, text, whole } from '#kit/wire/door.ts'
import { postKinds, postRoles } from '../post/post.ts'

const responsible = named('Responsible', {
  post: id,
  role: oneOf(postRoles),
  title: text,
  kind: oneOf(postKinds),
  level,
  acting: flag,
  person: id,
  name: text,
  division: id,
  division_name: text,
  division_code: code,
  depth: whole.meta({ description: '0 为该点所在的最小区划，往上递增' }),
})
/** Somebody who answers for a point: in office on the day, at its village or above. */
export type Responsible = z.infer<typeof responsible>
const told = shape({ longitude: number, latitude: number, date: day, responsible: z.array(responsible) })
export type ResponsibleAt = z.infer<typeof told>

const degrees = { type: 'number' } as const
export const responsibleWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/people/responsible',
    id: 'people.responsible',
    tag: '人员与岗位',
    summary: '某日对某点负责的人',
    parameters: [
      query('longitude', '经度', degrees, true),
      query('latitude', '纬度', degrees, true),
      query('date', '日期', { type: 'string', format: 'date' }, true),
    ],
    problems: [404, 422],
    answers: answer(200, '责任人', told),
  },
]
