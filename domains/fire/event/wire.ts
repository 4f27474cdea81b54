import { z } from 'zod'
import { answer, day, type Door, query, shape, text } from '#kit/wire/door.ts'

const rules = shape({
  on: day,
  regulation: text.nullable().meta({ description: '当日条例的名称和文号；早于第一部时为 null' }),
  changed_on: day.meta({ description: '自这一天起火灾的计数和分级另有规定' }),
})
export type ToldRules = z.infer<typeof rules>

export const eventWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/fire/rules',
    id: 'fire.rules',
    tag: '森林防火',
    summary: '某日的森林防火条例',
    parameters: [query('on', '日期；不写为今天', { type: 'string', format: 'date' })],
    problems: [422],
    answers: answer(200, '条例', rules),
  },
]
