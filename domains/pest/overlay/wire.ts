import { z } from 'zod'
import { answer, anything, day, decimal, type Door, id, named, shape, text, whole } from '#kit/wire/door.ts'

const geometry = anything.meta({ description: 'GeoJSON' })
const unit = shape({
  id,
  name: text,
  level: text,
  level_title: text,
  announcement_number: text.nullable(),
  announced_on: day,
  area_mu: decimal.nullable().meta({ description: '疫情小班压占的面积；疫区、疫点为整个区划，不另计' }),
  geometry: geometry.nullable(),
})
const standing = named('PestStanding', {
  on: day.meta({ description: '按哪一天的疫情' }),
  ground: z.array(geometry),
  units: z.array(unit),
  tree_word: text,
  wood_word: text,
})
/** Announced units of pine wilt that the ground of a record lies in today. */
export type StandingAnswer = z.infer<typeof standing>

const pass = shape({ id, name: text, pass: whole, method_title: text, treated_on: day.nullable(), area_mu: decimal, distinct_mu: decimal.nullable(), geometry })
const block = named('PestBlock', {
  boundary: geometry,
  lines: geometry.nullable(),
  lines_km: decimal.nullable(),
  flight_area: shape({ id, name: text, geometry }).nullable(),
  other_passes: z.array(pass),
  area_mu: decimal,
  distinct_mu: decimal.nullable(),
})
/** A treatment block with its lines, its flight area and the other passes over the same ground. */
export type BlockAnswer = z.infer<typeof block>

const ofRecord = (name: string, values?: readonly string[]) => ({
  name,
  in: 'path',
  required: true,
  schema: values ? { type: 'string', enum: [...values] } : { type: 'string', format: 'uuid' },
})
export const overlaid = ['harvest_permit', 'land_use_application', 'pest_tree'] as const

export const overlayWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/pest/standing/{register}/{id}',
    id: 'pest.standing',
    tag: '有害生物防治',
    summary: '一份申请的范围今天在哪些已公布的松材线虫病疫情单元里',
    parameters: [ofRecord('register', overlaid), ofRecord('id')],
    problems: [404],
    answers: answer(200, '疫情单元', standing),
  },
  {
    method: 'get',
    path: '/api/pest/blocks/{id}',
    id: 'pest.block',
    tag: '有害生物防治',
    summary: '一块防治作业地块：航线、飞防作业区、同一地面的其他各遍',
    parameters: [ofRecord('id')],
    problems: [404],
    answers: answer(200, '地块', block),
  },
]
