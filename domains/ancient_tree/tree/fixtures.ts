import { addCalendarDays, todayInBeijing } from '#kit/calendar/date.ts'
import { nthPlace } from '#kit/geometry/square.fixtures.ts'

export const ago = (n: number): string => addCalendarDays(todayInBeijing(), -n)
export const place = '999021101201'
let nth = 0

/** A tree that somebody found, in the made-up city's first village; waits for its grade. */
export const treeBody = (over: Record<string, unknown> = {}): Record<string, unknown> => {
  nth += 1
  return {
    division: place,
    number: `999021${String(nth).padStart(5, '0')}`,
    kind: 'ancient',
    species: '黄葛树',
    place: '村口',
    location: { type: 'Point', coordinates: nthPlace(nth, 105.02, 30.02, 0.0004, 180, 40) },
    setting: 'village',
    estimated_age: 317,
    age_method: 'interviews',
    girth_cm: '412.0',
    height_m: '18.5',
    crown_ew_m: '21.0',
    crown_ns_m: '17.0',
    measured_on: ago(40),
    vigour: 'healthy',
    threats: [],
    ...over,
  }
}

/** One of an old list: published before the state's rule. */
export const listedBody = (over: Record<string, unknown> = {}): Record<string, unknown> =>
  treeBody({
    state: 'protected',
    grade: 'two',
    scheme: 'forestry_3',
    identified_level: 'city',
    identification_number: '某府发〔2020〕1号',
    published_on: '2020-07-14',
    ...over,
  })

const expert = (botanist: boolean) => ({ title: '高级工程师', unit: '某林业科学研究所', botanist })
export const identificationBody = (tree: string, over: Record<string, unknown> = {}): Record<string, unknown> => ({
  division: place,
  tree,
  occasion: 'first',
  examined_on: ago(30),
  panel: [expert(true), expert(false), expert(false)],
  age_years: 317,
  age_known: false,
  age_method: 'rings',
  opinion: '树种、树龄确认',
  ...over,
})
export const lookBody = (tree: string, over: Record<string, unknown> = {}): Record<string, unknown> => ({
  division: place,
  tree,
  occasion: 'routine',
  inspected_on: ago(3),
  vigour: 'healthy',
  findings: ['sound'],
  threats: [],
  urgency: 'none',
  plaque_seen: 'in_place',
  ...over,
})
export const planBody = {
  diagnosed_on: ago(1310),
  diagnosis: '根部硬化，透气差',
  experts: 3,
  prescription: '破除硬化，换土，支撑',
  funds: 'county',
  works: [
    { work: 'soil', quantity: '30平方米', cost: '4500.00' },
    { work: 'prop', quantity: '2处', cost: '3200.00' },
  ],
} as const
