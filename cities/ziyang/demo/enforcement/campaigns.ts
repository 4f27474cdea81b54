import { campaign } from '#domains/enforcement/campaign/campaign.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { officeHour, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'

type Plan = {
  readonly name: string
  readonly theme: string
  readonly from: string
  readonly to: string
  readonly partners: readonly string[]
  readonly goal: string
  readonly summary?: string
}

function record(demo: Demo, plan: Plan): LoadedRecord {
  const draw = demo.random(`campaign ${plan.name}`)
  const city = hand(demo, 'city.forestry_officer', demo.divisions.city)
  const first = workday(addCalendarDays(plan.from, -20))
  const { name, theme, goal } = plan
  const life = begin(
    campaign,
    { id: seededId(`campaign:${name}`, plan.from), division: demo.divisions.city.id },
    {
      name,
      theme,
      goal,
      starts_on: plan.from,
      ends_on: plan.to,
      partners: [...plan.partners],
      document_number: `演示林发〔${plan.from.slice(0, 4)}〕${draw.int(11, 88)}号`,
    },
    city(officeHour(first, draw)),
  )
  life.step('begin', {}, city(officeHour(workday(plan.from), draw)))
  if (plan.summary === undefined) return life.loaded()
  const end = workday(addCalendarDays(plan.to, 3))
  const figures = { person_times: draw.int(600, 1800), places_checked: draw.int(120, 420) }
  life.step('conclude', { summary: plan.summary, concluded_on: end, ...figures }, city(officeHour(end, draw)), { leads_found: 0, cases_filed: 0 })
  return life.loaded()
}

/** The two campaigns of the year, and one under way now. */
export function* campaigns(demo: Demo, year: number): Generator<LoadedRecord> {
  yield record(demo, {
    name: `${year}年打击毁林专项行动（演示）`,
    theme: 'forest_destruction',
    from: `${year}-03-06`,
    to: `${year}-08-31`,
    partners: ['forestry', 'police', 'procuratorate', 'natural_resources'],
    goal: '查处违法占地、毁林开垦、滥伐盗伐，恢复林地植被。',
    summary: '完成排查和查处任务，建立部门协作机制。',
  })
  yield record(demo, {
    name: `${year}年森林督查反馈问题整改专项行动（演示）`,
    theme: 'inspection_rectification',
    from: `${year}-05-08`,
    to: `${year}-11-30`,
    partners: ['forestry', 'chief_office', 'township'],
    goal: '上年度森林督查反馈问题查处到位、整改到位。',
    summary: '上年度督查交办案件全部办结，林地整改到位。',
  })
  const now = demo.now.slice(0, 10)
  yield record(demo, {
    name: `${now.slice(0, 4)}年林区执法专项行动（演示）`,
    theme: 'forest_destruction',
    from: workday(addCalendarDays(now, -45)),
    to: addCalendarDays(now, 50),
    partners: ['forestry', 'police', 'procuratorate'],
    goal: '以本年度督查图斑核实为重点，打击破坏森林资源违法行为。',
  })
}
