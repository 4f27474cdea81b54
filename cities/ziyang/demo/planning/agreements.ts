import { planConflict } from '#domains/planning/conflict/plan_conflict.ts'
import { controlLineSet } from '#domains/planning/line_set/control_line_set.ts'
import { planTarget } from '#domains/planning/target/plan_target.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { moment, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'
import type { ControlPlan } from './plan.ts'
import type { PlannedPlan } from './plans.ts'

const idIn = (plans: readonly PlannedPlan[], key: string): string => {
  const found = plans.find((p) => p.key === key)
  if (!found) throw new Error(`demo_no_plan: ${key}`)
  return found.id
}

type Talk = {
  readonly plan: string
  readonly other: string
  readonly subject: string
  readonly sides: readonly [string, string]
  readonly counterpart: string
  readonly found: string
  readonly settled: string | null
  readonly proposed?: string
}

/** What did not agree between plans: settled in the published year and after, and some that wait today, one past its day. */
export function* conflicts(demo: Demo, plans: readonly PlannedPlan[]): Generator<LoadedRecord> {
  const { city } = demo.divisions
  const today = demo.now.slice(0, 10)
  const ago = (days: number): string => workday(addCalendarDays(today, -days))
  const [desk, second] = [hand(demo, 'city.forestry_officer', city), hand(demo, 'city.forestry_officer', city, 1)]
  const talks: readonly Talk[] = [
    {
      plan: 'water',
      other: 'territorial city',
      subject: '水域岸线范围与总体规划河湖空间不一致',
      sides: ['岸线保护区', '河湖空间'],
      counterpart: '资阳市自然资源和规划局',
      found: '2023-05-22',
      settled: '2023-08-09',
    },
    {
      plan: 'agriculture',
      other: 'territorial city',
      subject: '高标准农田建设规模与总体规划耕地布局不一致',
      sides: ['建设规模', '耕地布局'],
      counterpart: '资阳市自然资源和规划局',
      found: '2023-09-04',
      settled: '2023-11-16',
    },
    {
      plan: 'environment',
      other: 'territorial city',
      subject: '生态空间分区名称和范围不一致',
      sides: ['生态功能区', '生态空间'],
      counterpart: '资阳市自然资源和规划局',
      found: '2023-12-05',
      settled: '2024-03-12',
    },
    {
      plan: 'greening',
      other: 'water',
      subject: '沱江岸线绿化带宽度要求不一致',
      sides: ['营造林区', '岸线保护区'],
      counterpart: '资阳市水务局',
      found: '2024-11-20',
      settled: '2025-02-18',
    },
    {
      plan: 'greening',
      other: 'agriculture',
      subject: '两处营造林地块列入高标准农田建设',
      sides: ['营造林区', '高标准农田建设区'],
      counterpart: '资阳市农业农村局',
      found: ago(95),
      settled: null,
      proposed: ago(60),
    },
    {
      plan: 'greening',
      other: 'territorial city',
      subject: '绿化空间规模与总体规划生态空间指标不一致',
      sides: ['绿化空间', '生态空间'],
      counterpart: '资阳市自然资源和规划局',
      found: ago(70),
      settled: null,
    },
  ]
  for (const [n, talk] of talks.entries()) {
    const life = begin(
      planConflict,
      { id: seededId(`plan_conflict:${n}`, moment(talk.found, 10)), division: city.id },
      {
        plan: idIn(plans, talk.plan),
        other_plan: idIn(plans, talk.other),
        found_by: 'text',
        subject: `${talk.subject}（演示）`,
        own_side: talk.sides[0],
        other_side: talk.sides[1],
        counterpart: talk.counterpart,
        found_on: talk.found,
        due_on: workday(addCalendarDays(talk.found, 40)),
      },
      desk(moment(talk.found, 10)),
    )
    const proposed = talk.settled ? workday(addCalendarDays(talk.found, 25)) : talk.proposed
    const way = { settlement: 'both_changed', settlement_note: '双方按总体规划的空间布局调整各自的表述和范围' }
    if (proposed) life.step('propose', way, desk(moment(proposed, 15)))
    if (talk.settled)
      life.step(
        'settle',
        {
          settlement: 'both_changed',
          settled_by: '规划衔接专题会议',
          settled_on: talk.settled,
          settlement_document: `演示纪要〔${talk.settled.slice(0, 4)}〕${n + 4}号`,
        },
        second(moment(talk.settled, 16)),
      )
    yield life.loaded()
  }
}

/** The edition of the three lines that is in use, of the versions in force. */
export function lineSet(demo: Demo, lines: ControlPlan): LoadedRecord {
  const { city } = demo.divisions
  const desk = hand(demo, 'city.forestry_officer', city)
  const version = (kind: string): string => lines.versions.find((v) => v.kind === kind && v.to === null)?.id ?? ''
  const life = begin(
    controlLineSet,
    { id: seededId('control_line_set:2022', moment('2022-10-20', 9)), division: city.id },
    {
      title: '资阳市“三区三线”划定成果（演示）',
      document_number: '演示函〔2022〕1号',
      issuer: '演示批准机关',
      farmland: version('permanent_farmland'),
      red_line: version('ecological_red_line'),
      urban_boundary: version('urban_boundary'),
      enabled_on: '2022-10-28',
      note: '文号、日期和图形都是示意，真实启用通知由城市录入',
    },
    desk(moment('2022-10-20', 9)),
  )
  life.step('enable', { enabled_on: '2022-10-28' }, desk(moment('2022-10-28', 11)))
  return life.loaded()
}

type Aimed = {
  readonly plan: string
  readonly name: string
  readonly nature: 'binding' | 'expected'
  readonly direction: 'up' | 'down'
  readonly measure: 'yearly' | 'cumulative' | 'level'
  readonly unit: string
  readonly figure: string | null
  readonly base?: readonly [number, string]
  readonly aims: readonly (readonly [number, string])[]
}

const everyYear = (from: number, to: number, value: string): (readonly [number, string])[] =>
  Array.from({ length: to - from + 1 }, (_, n) => [from + n, value] as const)

/** Targets: those for which a figure stands are computed, two have none yet. */
const targets: readonly Aimed[] = [
  {
    plan: 'resources',
    name: '年采伐量',
    nature: 'binding',
    direction: 'down',
    measure: 'yearly',
    unit: '万立方米',
    figure: 'harvest.approved_volume',
    aims: everyYear(2021, 2025, '9.12'),
  },
  {
    plan: 'resources',
    name: '湿地面积',
    nature: 'expected',
    direction: 'up',
    measure: 'level',
    unit: '万亩',
    figure: 'wetland.area',
    base: [2020, '12.85'],
    aims: [[2025, '12.95']],
  },
  {
    plan: 'resources',
    name: '森林督查图斑查处整改率',
    nature: 'binding',
    direction: 'up',
    measure: 'yearly',
    unit: '%',
    figure: 'enforcement.rectified_rate',
    aims: everyYear(2021, 2025, '100'),
  },
  {
    plan: 'resources',
    name: '森林覆盖率',
    nature: 'binding',
    direction: 'up',
    measure: 'level',
    unit: '%',
    figure: null,
    base: [2020, '40.0'],
    aims: [[2025, '41.0']],
  },
  {
    plan: 'greening',
    name: '列入年度计划的造林空间',
    nature: 'expected',
    direction: 'up',
    measure: 'cumulative',
    unit: '万亩',
    figure: 'afforestation.adopted_area',
    aims: [[2030, '1.5']],
  },
  {
    plan: 'greening',
    name: '管护人工公益林',
    nature: 'expected',
    direction: 'up',
    measure: 'level',
    unit: '万亩',
    figure: 'public_forest.area',
    aims: [[2030, '44']],
  },
  { plan: 'greening', name: '村庄绿化率', nature: 'expected', direction: 'up', measure: 'level', unit: '%', figure: null, aims: [[2030, '32']] },
]

export function* planTargets(demo: Demo, plans: readonly PlannedPlan[]): Generator<LoadedRecord> {
  const { city } = demo.divisions
  const desk = hand(demo, 'city.forestry_officer', city)
  for (const [n, t] of targets.entries()) {
    const day = t.plan === 'resources' ? '2023-02-06' : '2024-09-25'
    const life = begin(
      planTarget,
      { id: seededId(`plan_target:${n}`, moment(day, 9)), division: city.id },
      {
        plan: idIn(plans, t.plan),
        name: t.name,
        nature: t.nature,
        direction: t.direction,
        measure: t.measure,
        unit: t.unit,
        figure: t.figure,
        ...(t.base ? { base_year: t.base[0], base_value: t.base[1] } : {}),
        aims: t.aims.map(([year, value]) => ({ year, value })),
      },
      desk(moment(day, 9)),
    )
    if (t.plan === 'resources') life.step('set', {}, desk(moment(day, 15)))
    yield life.loaded()
  }
}
