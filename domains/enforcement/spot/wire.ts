import { z } from 'zod'
import { answer, decimal, type Door, inPath, named, oneOf, id, shape, text, whole } from '#kit/wire/door.ts'
import { ground } from '#kit/wire/geometry.ts'
import { explanationKinds } from './map_spot.ts'

const kind = oneOf(explanationKinds)
export type ExplanationKind = z.infer<typeof kind>
const piece = shape({
  kind,
  record: id,
  name: text,
  version: whole,
  area: decimal.meta({ description: '亩' }),
  square_metres: decimal.meta({ description: '平面面积，平方米' }),
  geometry: ground,
})
/** One part of a spot that something lawful explains. */
export type Piece = z.infer<typeof piece>
const areas = { area: decimal, explained: decimal, unexplained: decimal }
const explanation = named(
  'SpotExplanation',
  { ...areas, pieces: z.array(piece.extend({ kind_title: text })), rest: ground.nullable().meta({ description: '没有依据的部分' }) },
  '面积单位为亩；已有依据与未解释之和等于图斑面积',
)
export type SpotExplanation = z.infer<typeof explanation>

export const spotWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/enforcement/spots/{id}/explanation',
    id: 'enforcement.explanation',
    tag: '森林督查和案件查处',
    summary: '图斑中已有依据的部分和其余部分',
    parameters: [inPath('id', '图斑的标识')],
    problems: [404],
    answers: answer(200, '依据', explanation),
  },
]
