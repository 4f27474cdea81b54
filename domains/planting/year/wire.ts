import { z } from 'zod'
import { answer, code, decimal, type Door, id, named, ofPlace, ofYear, shape, text, whole } from '#kit/wire/door.ts'

const sums = {
  units: whole,
  persons_due: whole,
  persons_done: whole.meta({ description: '如报表所填' }),
  persons_capped: whole.meta({ description: '计入尽责率的人数：一个单位一年不超过应尽责人数，也不超过人次' }),
  person_times: whole,
  planted: whole,
  converted: decimal,
  trees: decimal,
  rate: decimal.nullable().meta({ description: '尽责率（%）；没有应尽责人数时为 null' }),
  waiting: whole.meta({ description: '没有审核的报表' }),
  unconverted: whole.meta({ description: '有形式没有折算标准的报表' }),
}
const place = named('DutyYearPlace', { division: code, division_name: text, ...sums })
export type PlaceRow = z.infer<typeof place>
const unit = named('DutyYearUnit', { unit: id, unit_name: text, kind: text, division_name: text, ...sums })
export type UnitRow = z.infer<typeof unit>
const missing = shape({ form: text, title: text, reports: whole, amount: decimal, measure: text })
const year = named('DutyYear', {
  division: code,
  year: whole,
  whole: shape(sums),
  places: z.array(place),
  units: z.array(unit).meta({ description: '株数多的在前，至多 200 个' }),
  units_left: whole,
  missing: z.array(missing).meta({ description: '已审核的报表里没有折算标准的形式' }),
})
/** The duty of a place in a year: by the places below it, by unit, and what could not be converted. */
export type YearAnswer = z.infer<typeof year>

export const yearWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/planting/year',
    id: 'planting.year',
    tag: '义务植树',
    summary: '一处一年的义务植树：各地、各单位的人数、人次、株数、尽责率，和没有折算的形式',
    parameters: [ofPlace, ofYear],
    problems: [403, 404, 422],
    answers: answer(200, '年度汇总', year),
  },
]
