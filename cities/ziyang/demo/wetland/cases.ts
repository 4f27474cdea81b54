import { lawCase } from '#domains/enforcement/case/law_case.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { moment } from '../days.ts'
import { computed, done } from '../enforcement/case-ways.ts'
import { hand } from '../fire/hands.ts'
import { restore, type Restored } from './restorations.ts'
import type { Line } from './stock.ts'
import type { Unit } from './units.ts'

type Plan = {
  readonly key: string
  readonly unit: Unit
  readonly day: string
  readonly offence: string
  readonly facts: string
  readonly more: Readonly<Record<string, unknown>>
  readonly fine: string
  readonly until: number
}
export type Cased = { readonly record: LoadedRecord; readonly id: string; readonly unit: Unit }

function caseOf(demo: Demo, p: Plan): Cased {
  const { unit, day } = p
  const [county, second] = [hand(demo, 'county.forestry_officer', unit.village), hand(demo, 'county.forestry_officer', unit.village, 1)]
  const city = hand(demo, 'city.forestry_officer', demo.divisions.city)
  const on = (n: number): string => moment(addCalendarDays(day, n), 10)
  const place = { type: 'Point', coordinates: unit.village.centroid }
  const fields = {
    kind: 'wetland',
    origin: 'local',
    offence: p.offence,
    act_ended_on: day,
    found_on: day,
    place: unit.name,
    location: place,
    facts: p.facts,
    wetland: unit.id,
    wetland_importance: unit.importance,
    photos: [demo.evidence(`wetland_case:${p.key}`, { taken_at: on(0), position: unit.village.centroid, picture: 'scene' })],
    ...p.more,
  }
  const id = seededId(`wetland_case:${p.key}`, on(0))
  const first = born(lawCase, { id, division: unit.village.id, demo: true }, fields, county(on(0))).map((row) => ({ ...row, ...computed(row, row) }))
  const number = (word: string): string => `演示湿${word}〔${day.slice(0, 4)}〕${p.key}号`
  const party = { alias: '甲某', kind: 'person' } as const
  const paper = demo.evidence(`wetland_case:${p.key}:receipt`, { taken_at: on(34), picture: 'document' })
  const steps: Planned[] = [
    { step: 'file', fields: { case_number: number('立'), filed_on: addCalendarDays(day, 2) }, deed: county(on(2)), set: { track: 'administrative' } },
    { step: 'investigate', fields: { parties: [party] }, deed: county(on(14)), set: computed },
    { step: 'review', fields: { review_note: '事实清楚、证据充分、程序合法，同意' }, deed: city(on(18)) },
    { step: 'inform', fields: { informed_on: addCalendarDays(day, 20) }, deed: county(on(20)) },
    {
      step: 'decide',
      fields: { parties: [{ ...party, outcome: 'fined', fine: p.fine }], decided_on: addCalendarDays(day, 27), decision_number: number('罚') },
      deed: second(on(27)),
      set: computed,
    },
    { step: 'serve', fields: { served_on: addCalendarDays(day, 29) }, deed: county(on(29)) },
    { step: 'execute', fields: { executed_note: '罚款已缴纳', documents: [paper] }, deed: county(on(34)), set: done('executed') },
    { step: 'close', deed: city(on(38)) },
  ]
  return { record: { register: lawCase, versions: lived(lawCase, first, steps.slice(0, p.until), demo.now) }, id, unit }
}

/** Two cases closed in the published year, one under way now; what was filled is a loss, and its restoration of the next year a gain. */
export function wetlandCases(demo: Demo, units: readonly Unit[]): { cases: Cased[]; lines: Line[]; restored: Restored } {
  const flats = units.filter((u) => u.type === '32' && u.importance === 'ordinary')
  const natural = { wetland_natural: true }
  const filled = caseOf(demo, {
    key: '1',
    unit: flats[0]!,
    day: '2023-03-28',
    offence: 'wetland_filled',
    facts: '未经批准在河滩倾倒渣土填埋，面积约800平方米，责令停止并限期修复。',
    more: { ...natural, wetland_area: '800.00' },
    fine: '400000.00',
    until: Infinity,
  })
  const refused = caseOf(demo, {
    key: '2',
    unit: flats[1] ?? flats[0]!,
    day: '2023-07-11',
    offence: 'wetland_check_refused',
    facts: '拒绝执法人员进入采砂场检查，经教育仍不配合。',
    more: {},
    fine: '20000.00',
    until: Infinity,
  })
  const now = caseOf(demo, {
    key: '3',
    unit: flats[2] ?? flats[0]!,
    day: addCalendarDays(demo.now.slice(0, 10), -12),
    offence: 'wetland_drained',
    facts: '开沟排水，河滩积水面明显缩小，正在调查。',
    more: natural,
    fine: '50000.00',
    until: 1,
  })
  const desk = hand(demo, 'county.forestry_officer', filled.unit.village)
  const loss: Line = {
    county: filled.unit.county,
    type: filled.unit.type,
    kind: 'unlawful',
    land_class: filled.unit.land_class,
    amount: '0.0800',
    day: '2023-03-28',
    ground: { law_case: filled.id, wetland: filled.unit.id },
    deed: desk(moment('2023-04-06', 10)),
  }
  const restored = restore(demo, {
    key: 'case 1',
    unit: filled.unit,
    origin: 'case',
    area: '0.0800',
    due_on: '2024-04-30',
    begun: desk(moment('2023-05-05', 10)),
    law_case: filled.id,
    reported: '2024-03-26',
  })
  return { cases: [filled, refused, now], lines: [loss, ...(restored.line ? [restored.line] : [])], restored }
}
