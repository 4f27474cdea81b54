import { policyDocument } from '#domains/affairs/policy_document/policy_document.ts'
import { forestCity } from '#domains/culture/city/forest_city.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { moment } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'

const STARTED = '2021-03-12'
/** The creation of the national forest city. */
export const creation = seededId('forest_city:national', moment(STARTED, 9))

const papers = [
  { key: 'plan', title: '资阳市国家森林城市建设总体规划（2021—2035年）（演示）', number: '资府发〔2023〕6号', day: '2023-04-18' },
  { key: 'improvement', title: '资阳市国家森林城市提升期实施方案（演示）', number: '资府办发〔2023〕21号', day: '2023-06-27' },
] as const
const idOf = (key: string, day: string): string => seededId(`policy_document:forest city ${key}`, moment(day, 10))

/**
 * The creation as the city told it of its published year: master plan and plan of the years of improvement issued, the title applied for. What the
 * province and the state said of it is not known, so nothing is told of it.
 */
export function* cityRecords(demo: Demo): Generator<LoadedRecord> {
  const { city } = demo.divisions
  const [desk, second] = [hand(demo, 'city.forestry_officer', city), hand(demo, 'city.forestry_officer', city, 1)]
  for (const { key, title, number, day } of papers) {
    const life = begin(
      policyDocument,
      { id: idOf(key, day), division: city.id },
      { title, series: 'greening', kind: 'plan', issuer: '资阳市人民政府' },
      desk(moment(day, 9)),
    )
    const file = demo.evidence(`forest city ${key}`, { taken_at: moment(day, 9), picture: 'document' })
    life.step('issue', { number, issued_on: day, attachments: [file] }, desk(moment(day, 10)))
    life.step('bring_into_force', { in_force_from: day }, desk(moment(day, 11)))
    yield life.loaded()
  }
  const life = begin(
    forestCity,
    { id: creation, division: city.id },
    {
      name: '资阳市创建国家森林城市（演示）',
      title_level: 'national',
      level: 'city',
      edition: 'gbt37342_2019',
      rain_class: 'above_800',
      plain: false,
      keeper: '资阳市创建国家森林城市工作领导小组办公室',
      started_on: STARTED,
      start_document: '演示〔2021〕创森动员会',
    },
    desk(moment(STARTED, 9)),
  )
  const [plan, improvement] = papers
  life.step(
    'issue_plan',
    { plan_number: plan.number, plan_issued_on: plan.day, plan_from: 2021, plan_to: 2035, plan_document: idOf(plan.key, plan.day) },
    desk(moment(plan.day, 15)),
  )
  life.step(
    'improve',
    { improvement_number: improvement.number, improvement_issued_on: improvement.day, improvement_document: idOf(improvement.key, improvement.day) },
    second(moment(improvement.day, 15)),
  )
  life.step(
    'apply',
    { application_number: '资府〔2023〕48号', applied_on: '2023-11-15', early_reason: '依据演示用的省级申报通知；备案情况待补登' },
    desk(moment('2023-11-15', 16)),
  )
  yield life.loaded()
}
