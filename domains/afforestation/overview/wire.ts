import { z } from 'zod'
import { SUITABILITIES } from '#datasets/planning/suitability.ts'
import { answer, code, decimal, type Door, oneOf, named, ofPlace, ofYear, shape, text, whole } from '#kit/wire/door.ts'
import { plotReasons } from '../plot/words.ts'

/** The classes; `open` before an assessment, `incomplete` without a class after it. */
export const spaceGroups = { open: '候选，未评估', ...SUITABILITIES, incomplete: '数据不全' } as const

/** What is excluded, what remains and what nobody has assessed add up to the area. */
const line = named(
  'SpaceLine',
  {
    group: oneOf(spaceGroups),
    title: text,
    plots: whole,
    area: decimal,
    excluded: decimal.nullable(),
    net: decimal.nullable(),
    unassessed: decimal.nullable(),
    adopted: decimal.meta({ description: '列入所问年度计划的' }),
  },
  '面积单位为亩',
)
export type SpaceLine = z.infer<typeof line>
const reason = shape({ reason: oneOf(plotReasons), title: text, plots: whole, area: decimal })
export type ReasonLine = z.infer<typeof reason>
const place = named('SpacePlace', { code, name: text, lines: z.array(line), reasons: z.array(reason) })
export type SpacePlace = z.infer<typeof place>
const space = shape({ division: code, year: whole, items: z.array(place) })
export type Space = z.infer<typeof space>

export const spaceWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/afforestation/space',
    id: 'afforestation.space',
    tag: '造林绿化空间',
    summary: '造林绿化空间，按下级区划和适宜性',
    parameters: [ofPlace, ofYear],
    problems: [403, 404, 422],
    answers: answer(200, '空间', space),
  },
]
