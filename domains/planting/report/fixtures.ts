import { addCalendarDays, todayInBeijing } from '#kit/calendar/date.ts'

/** A day of last year: whatever the day on which the suite runs, it lies behind and within one year. */
export const lastYear = (): number => Number(todayInBeijing().slice(0, 4)) - 1
export const ago = (n: number): string => addCalendarDays(todayInBeijing(), -n)
let nth = 0

export const unitBody = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  division: '999021101',
  name: `试验单位${(nth += 1)}`,
  kind: 'office',
  ...over,
})

/** A report of a whole year without anything odd about it: 3.1 trees each time. */
export const reportBody = (unit: string, over: Record<string, unknown> = {}): Record<string, unknown> => ({
  division: '999021101',
  unit,
  from_on: `${lastYear()}-01-01`,
  to_on: `${lastYear()}-12-31`,
  persons_due: 80,
  persons_done: 70,
  person_times: 100,
  planted: 310,
  ...over,
})

export const eventBody = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  division: '999021101',
  title: `试验植树${(nth += 1)}`,
  kind: 'demonstration',
  form: 'planting',
  held_on: ago(400),
  place: '河边',
  hosts: '绿化委员会',
  attendance: [
    { unit: '机关', persons: 12 },
    { unit: '军警', persons: 8 },
  ],
  planted: [
    { species: '桂花', trees: 60 },
    { species: '紫薇', trees: 40 },
  ],
  ...over,
})

export const deedBody = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  division: '999021101',
  holder_kind: 'person',
  holder: '张三',
  holder_tail: String(1000 + (nth += 1)),
  form: 'planting',
  done_on: `${lastYear()}-03-12`,
  trees_count: 3,
  place: '河边',
  ...over,
})
