import { z } from 'zod'
import { answer, decimal, type Door, id, ofPlace, ofYear, oneOf, shape, text, whole } from '#kit/wire/door.ts'
import { changeEvents } from './events.ts'

const line = shape({
  event: oneOf(changeEvents),
  event_title: text,
  waiting: whole,
  waiting_ha: decimal,
  oldest: text.nullable().meta({ description: '最早一条待采纳的变化日期' }),
  taken: whole,
  taken_ha: decimal,
  declined: whole,
  overtaken: whole,
})
export type ChangeLine = z.infer<typeof line>
const differing = shape({
  change: id,
  title: text,
  event: oneOf(changeEvents),
  happened_on: text,
  land_class: text.meta({ description: '采纳时的地类' }),
  stand: id,
  number: text,
  stand_class: text,
  stand_class_title: text.meta({ description: '现状小班的地类' }),
  surveyed_on: text,
})
export type Differing = z.infer<typeof differing>
const changes = shape({ lines: z.array(line), differing: z.array(differing), differing_more: whole })
/** What events propose of the sub-compartments of a place, and where the map that was imported since says otherwise. */
export type ChangesAnswer = z.infer<typeof changes>

export const changeWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/banks/changes',
    id: 'banks.changes',
    tag: '四库',
    summary: '一处一年里各台账对小班提出的变化，以及采纳以后与现状图不一致的',
    parameters: [ofPlace, ofYear],
    problems: [422],
    answers: answer(200, '小班变化', changes),
  },
]
