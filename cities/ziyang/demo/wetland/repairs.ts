import { HEARD_DEPARTMENTS } from '#datasets/wetland/repair.ts'
import { wetlandRepairPlan } from '#domains/wetland/repair/wetland_repair_plan.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { moment, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import type { Unit } from './units.ts'

function plan(demo: Demo, unit: Unit, key: string, begun: string, until: number): LoadedRecord {
  const [desk, second] = [hand(demo, 'county.forestry_officer', unit.village), hand(demo, 'county.forestry_officer', unit.village, 1)]
  const city = hand(demo, 'city.forestry_officer', demo.divisions.city)
  const day = (n: number): string => workday(addCalendarDays(begun, n))
  const file = (word: string, n: number): string[] => [demo.evidence(`wetland_repair:${key}:${word}`, { taken_at: moment(day(n), 9), picture: 'document' })]
  const fields = {
    name: `${unit.name}修复方案`,
    wetland: unit.id,
    keeper: `${unit.county.name}林业主管部门`,
    survey_note: '滩面局部硬化，岸线植被退化，水系不通；鸟类停歇地减少。',
    area: '1.2000',
  }
  const level = unit.importance === 'ordinary' ? 'county' : 'provincial'
  const steps: Planned[] = [
    {
      step: 'plan',
      fields: { measures: '拆除硬化，恢复水系连通，以自然恢复为主，局部补植本地水生植物。', plan_files: file('plan', 30) },
      deed: desk(moment(day(30), 10)),
    },
    {
      step: 'hear',
      fields: { heard: Object.keys(HEARD_DEPARTMENTS).map((department) => ({ department, heard_on: day(45), opinion: '无不同意见' })) },
      deed: desk(moment(day(46), 10)),
    },
    {
      step: 'approve',
      fields: {
        approver_level: level,
        approver: level === 'provincial' ? '省林业主管部门（演示）' : '县级林业主管部门（演示）',
        approval_number: `演示湿修〔${begun.slice(0, 4)}〕${key.length}号`,
        approved_on: day(80),
      },
      deed: city(moment(day(81), 10)),
    },
    { step: 'begin', fields: { started_on: day(95) }, deed: desk(moment(day(95), 9)) },
    { step: 'self_check', fields: { finished_on: day(210), self_note: '按方案完成', photos: file('done', 210) }, deed: desk(moment(day(210), 15)) },
    {
      step: 'accept',
      fields: { acceptor_level: level, acceptance_number: `演示湿验〔${begun.slice(0, 4)}〕${key.length}号`, accepted_on: day(240) },
      deed: second(moment(day(241), 10)),
    },
    { step: 'publish', fields: { published_on: day(250), published_place: '市林业主管部门网站（演示）' }, deed: city(moment(day(250), 10)) },
    { step: 'tend', fields: { tending_note: '每月巡护，水位、植被、鸟类各监测一次' }, deed: desk(moment(day(330), 10)) },
    { step: 'evaluate', fields: { evaluation: '植被覆盖恢复，鸟类种数增加' }, deed: city(moment(day(600), 10)) },
  ]
  const head = { id: seededId(`wetland_repair_plan:${key}`, moment(begun, 9)), division: unit.village.id, demo: true }
  const first = born(wetlandRepairPlan, head, fields, desk(moment(begun, 9)), { importance: unit.importance })
  return { register: wetlandRepairPlan, versions: lived(wetlandRepairPlan, first, steps.slice(0, until), demo.now) }
}

/** A plan that went to the province and back, one of an ordinary wetland, and one that waits for its approval now. */
export function* repairPlans(demo: Demo, units: readonly Unit[]): Generator<LoadedRecord> {
  const important = units.filter((u) => u.importance === 'provincial')
  const ordinary = units.filter((u) => u.importance === 'ordinary' && u.type === '32')
  yield plan(demo, important[0]!, 'first', '2022-11-01', Infinity)
  if (ordinary[0]) yield plan(demo, ordinary[0], 'ordinary', '2024-02-19', 8)
  yield plan(demo, important[1] ?? important[0]!, 'waiting', workday(addCalendarDays(demo.now.slice(0, 10), -70)), 2)
}
