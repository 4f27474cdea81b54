import { z } from 'zod'
import { answer, code, day, type Door, id, query, named, text } from '#kit/wire/door.ts'
import { level } from '#kit/wire/divisions.ts'

const bearer = named('CodeBearer', { id, name: text, level, code, since: day, until: day.nullable() }, '某日使用某代码的区划；自 since 起，至 until 前')
export type Bearer = z.infer<typeof bearer>

export const bearerWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/division/bearer',
    id: 'division.bearer',
    tag: '行政区划',
    summary: '某日使用某代码的区划',
    parameters: [query('code', '区划代码', { type: 'string' }, true), query('date', '日期', { type: 'string', format: 'date' }, true)],
    problems: [404, 422],
    answers: answer(200, '区划', bearer),
  },
]
