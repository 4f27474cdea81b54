import { z } from 'zod'
import { answer, code, day, type Door, id, named, ofPlace, ofYear, shape, text, whole } from '#kit/wire/door.ts'

const gap = shape({ period: text, title: text, required: whole, done: whole, missing: whole })
/** One period of one chief: what was asked, what was done, what is missing. */
export type Gap = z.infer<typeof gap>
const owed = { gaps: z.array(gap), required: whole, counted: whole }
const chief = named('ChiefShortfall', { post: id, title: text, ...owed })
export type ChiefShortfall = z.infer<typeof chief>
const shortfall = shape({ division: code, year: whole, chiefs: z.array(chief) })
export type ShortfallAnswer = z.infer<typeof shortfall>

const running = shape({ period: text, title: text, until: day, required: whole, done: whole })
/** What a period that still runs asks of a chief, and what was done in it so far. */
export type Running = z.infer<typeof running>
const open = shape({ issues: whole, overdue: whole })
const month = shape({
  chiefs: z.array(named('ChiefMonth', { post: id, title: text, division: code, division_name: text, running: z.array(running), walks: whole, open })),
})
/** One's own posts as a chief: what is asked now, what was done this month, what is open in the area. */
export type MonthAnswer = z.infer<typeof month>

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
  {
    method: 'get',
    path: '/api/forest_chief/month',
    id: 'forest_chief.month',
    tag: '林长制与问题台账',
    summary: '本人各林长岗位：当期要求的巡林、本月已巡的次数、责任区里还没有销号的问题',
    answers: answer(200, '本月', month),
  },
]
