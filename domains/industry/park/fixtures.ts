import { parkAspects } from '#datasets/industry/park.ts'
import { addCalendarDays, todayInBeijing } from '#kit/calendar/date.ts'

const ago = (n: number): string => addCalendarDays(todayInBeijing(), -n)
let nth = 0

export const parkBody = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  division: '999021101',
  name: `试验园区${(nth += 1)}`,
  kind: 'woody_herbs',
  operator: '某农业公司',
  begun_on: '2017-03-01',
  land: [
    { basis: 'forest', area_mu: '4000' },
    { basis: 'orchard', area_mu: '1000' },
  ],
  ...over,
})
export const nineAspects = Object.keys(parkAspects).map((aspect) => ({ aspect, statement: '达到', points: 8 }))
export const applicationBody = (park: string, paper: string, over: Record<string, unknown> = {}): Record<string, unknown> => ({
  division: '999021101',
  park,
  level: 'province',
  sought: 'cultivation',
  rules_number: '某办法（试行）',
  aspects: nineAspects,
  materials: [paper],
  ...over,
})
export const checkBody = (park: string, over: Record<string, unknown> = {}): Record<string, unknown> => ({
  division: '999021101',
  park,
  checked_on: ago(5),
  base_mu: '5000',
  output_10k: '2000',
  households: 300,
  finding: '正常运行',
  ...over,
})
