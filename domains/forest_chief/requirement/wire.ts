import { z } from 'zod'
import { answer, code, type Door, id, named, ofPlace, ofYear, shape, text, whole } from '#kit/wire/door.ts'

const gap = shape({ period: text, title: text, required: whole, done: whole, missing: whole })
/** One period of one chief: what was asked, what was done, what is missing. */
export type Gap = z.infer<typeof gap>
const owed = { gaps: z.array(gap), required: whole, counted: whole }
const chief = named('ChiefShortfall', { post: id, title: text, ...owed })
export type ChiefShortfall = z.infer<typeof chief>
const shortfall = shape({ division: code, year: whole, chiefs: z.array(chief) })
export type ShortfallAnswer = z.infer<typeof shortfall>

export const shortfallWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/forest_chief/shortfall',
    id: 'forest_chief.shortfall',
    tag: '林长制与问题台账',
    summary: '一处的林长各周期还差多少次巡林',
    parameters: [ofPlace, ofYear],
    problems: [403, 404, 422],
    answers: answer(200, '还差的次数', shortfall),
  },
]
