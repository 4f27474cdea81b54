import { addCalendarDays, todayInBeijing } from '#kit/calendar/date.ts'

/** So many days ago. */
export const ago = (n: number): string => addCalendarDays(todayInBeijing(), -n)
let nth = 0

/** A base under commercial forest, in the made-up city's first village. */
export const baseBody = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  division: '999021101201',
  name: `试验基地${(nth += 1)}`,
  kind: 'understory_planting',
  crop: '黄精',
  product: 'herbs',
  land_class: '0301',
  forest_use: 'commercial',
  retired_farmland: false,
  area_mu: '100',
  operator: '某专业合作社',
  land_right: '流转合同，至2040年',
  ...over,
})

/** A season of all of a base. */
export const seasonBody = (base: string, over: Record<string, unknown> = {}): Record<string, unknown> => ({
  division: '999021101201',
  base,
  crop: '黄精',
  started_on: ago(200),
  area_mu: '60',
  replanted: false,
  ...over,
})
