import { z } from 'zod'
import { answer, code, type Door, named, ofPlace, ofYear, shape, text, whole } from '#kit/wire/door.ts'

/** What a station said of a day: seen, nothing seen, something abnormal, nothing said though due, not due. */
export const dayMarks = { seen: '有动物', zero: '零报告', abnormal: '有异常', missing: '应报未报', idle: '不要求每日报告' } as const
const day = shape({
  day: text,
  mark: z.enum(Object.keys(dayMarks) as [keyof typeof dayMarks, ...(keyof typeof dayMarks)[]]),
  animals: whole,
  report: text.nullable(),
})
const station = named('StationMonth', {
  id: text,
  name: text,
  kind: text,
  division: code,
  division_name: text,
  keeper: text,
  days: z.array(day),
  reported: whole,
  missing: whole,
  last_report: text.nullable(),
  silent_days: whole.meta({ description: '到今天连续应报未报的天数' }),
  is_silent: z.boolean(),
})
export type StationMonth = z.infer<typeof station>
const stations = named('StationCalendar', { division: code, year: whole, month: whole, silent_after: whole, stations: z.array(station) })
/** Who watched on which day of a month, and which stations fell silent. */
export type StationsAnswer = z.infer<typeof stations>

export const watchWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/wildlife/stations',
    id: 'wildlife.stations',
    tag: '疫源疫病与野生动物',
    summary: '一处一月的监测日历：每个监测点逐日有没有报、报了什么，哪些已经断报',
    parameters: [
      ofPlace,
      ofYear,
      { name: 'month', in: 'query', required: true, description: '月份，1 至 12', schema: { type: 'integer', minimum: 1, maximum: 12 } },
    ],
    problems: [403, 404, 422],
    answers: answer(200, '监测日历', stations),
  },
]
