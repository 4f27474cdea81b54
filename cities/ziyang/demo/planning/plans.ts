import { plan } from '#domains/planning/plan/plan.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { moment, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'

type Stage = 'finish_draft' | 'consult' | 'argue' | 'show' | 'review' | 'submit' | 'approve' | 'issue' | 'publish'
type Outline = {
  readonly key: string
  readonly title: string
  readonly kind: string
  readonly place: DemoDivision
  readonly period: readonly [number, number]
  readonly keeper: string
  readonly started: string
  readonly guiding?: boolean
  readonly agrees?: readonly string[]
  /** The day of each stage that was reached, in order. */
  readonly stages: Readonly<Partial<Record<Stage, string>>>
  /** A plan of others, known by its number. */
  readonly known?: string
}
export type PlannedPlan = Outline & { readonly id: string }

const idOf = ({ key, started }: Outline): string => seededId(`plan:${key}`, moment(started, 9))
const everyStage = (from: string, gaps: readonly number[]): string[] => gaps.map((gap) => workday(addCalendarDays(from, gap)))

/** What the demonstration's offices plan: the published year's plans, those of other departments that must agree, and work of today. */
export function outlines(demo: Demo): PlannedPlan[] {
  const { city, counties } = demo.divisions
  const today = demo.now.slice(0, 10)
  const ago = (days: number): string => workday(addCalendarDays(today, -days))
  const territorial = (place: DemoDivision, key: string, drafted: string): Outline => ({
    key,
    title: `${place.name}国土空间总体规划（2021—2035年）（演示）`,
    kind: 'territorial',
    place,
    period: [2021, 2035],
    keeper: `${place.name}自然资源和规划局`,
    started: '2020-06-15',
    stages: { finish_draft: drafted, consult: workday(addCalendarDays(drafted, 40)) },
  })
  const line = (key: string, kind: string, title: string, keeper: string, drafted: string): Outline => ({
    key,
    kind,
    title: `资阳市${title}（演示）`,
    place: city,
    period: [2021, 2035],
    keeper,
    started: '2022-03-10',
    agrees: ['territorial city'],
    stages: { finish_draft: drafted },
  })
  const [drafted, consulted, argued, shown, reviewed, submitted, approved, issued, published] = everyStage(
    '2022-04-20',
    [0, 40, 60, 140, 170, 190, 230, 270, 285],
  )
  const list: readonly Outline[] = [
    territorial(city, 'territorial city', '2023-06-20'),
    ...counties.map((c, i) => territorial(c, `territorial ${c.code}`, workday(addCalendarDays('2023-07-10', i * 20)))),
    line('water', 'water', '水利空间专项规划', '资阳市水务局', '2023-05-12'),
    line('agriculture', 'agriculture', '农业空间专项规划', '资阳市农业农村局', '2023-08-18'),
    line('environment', 'environment', '生态环境保护专项规划', '资阳市生态环境局', '2023-09-22'),
    {
      key: 'resources',
      title: '资阳市“十四五”生态保护和自然资源利用规划（演示）',
      kind: 'other',
      place: city,
      period: [2021, 2025],
      keeper: '资阳市自然资源和规划局',
      started: '2021-09-06',
      stages: {
        finish_draft: drafted!,
        consult: consulted!,
        argue: argued!,
        show: shown!,
        review: reviewed!,
        submit: submitted!,
        approve: approved!,
        issue: issued!,
        publish: published!,
      },
    },
    {
      key: 'greening',
      title: '资阳市国土绿化总体规划（2023—2030年）（演示）',
      kind: 'greening',
      place: city,
      period: [2023, 2030],
      keeper: '资阳市林业局',
      started: '2023-10-16',
      guiding: true,
      agrees: ['territorial city', 'water', 'agriculture'],
      stages: { finish_draft: '2024-09-20', consult: '2024-11-15', argue: '2025-03-12', show: '2025-05-30' },
    },
    {
      key: 'restoration',
      title: '资阳市国土空间生态修复规划（2021—2035年）（演示）',
      kind: 'restoration',
      place: city,
      period: [2021, 2035],
      keeper: '资阳市自然资源和规划局',
      started: '2021-03-01',
      stages: {},
      known: '演示〔2022〕8号',
    },
    {
      key: 'wetland late',
      title: `${counties[0]!.name}湿地保护规划（2026—2030年）（演示）`,
      kind: 'wetland',
      place: counties[0]!,
      period: [2026, 2030],
      keeper: `${counties[0]!.name}林业局`,
      started: ago(420),
      guiding: true,
      stages: {
        finish_draft: ago(330),
        consult: ago(300),
        argue: ago(270),
        show: ago(200),
        review: ago(170),
        submit: ago(150),
        approve: ago(110),
        issue: ago(70),
      },
    },
  ]
  return list.map((one) => ({ ...one, id: idOf(one) }))
}

const experts = [
  { unit: '某林业大学（演示）', field: '森林经理', opinion: '目标合理，建议细化分年度任务', signed: true, interested: false },
  { unit: '某规划院（演示）', field: '国土空间规划', opinion: '与三条控制线的衔接说明应单列', signed: true, interested: false },
]
const opinions = [
  { unit: '水务局', opinion: '岸线范围内的绿化应服从行洪', adopted: 'adopted' },
  { unit: '农业农村局', opinion: '不得占用耕地和永久基本农田', adopted: 'adopted' },
  { unit: '某县人民政府', opinion: '建议增加任务', adopted: 'declined', reason: '可用空间不足' },
]

/** A plan's life, stage by stage, each on its day. */
export function planRecord(demo: Demo, o: PlannedPlan, all: readonly PlannedPlan[]): LoadedRecord {
  const role = o.place.level === 'city' ? 'city.forestry_officer' : 'county.forestry_officer'
  const desk = hand(demo, role, o.place)
  const year = (day: string): string => day.slice(0, 4)
  const fields: Readonly<Record<Stage, (day: string) => Record<string, unknown>>> = {
    finish_draft: (day) => ({ drafted_on: day, draft: [demo.evidence(`plan:${o.key}:draft`, { taken_at: moment(day, 9), picture: 'document' })] }),
    consult: (day) => ({ consulted_on: day, opinions }),
    argue: (day) => ({ argued_on: day, experts }),
    show: (day) => ({
      shown_from: addCalendarDays(day, -35),
      shown_to: addCalendarDays(day, -2),
      shown_place: '政府网站和规划展示馆',
      public_opinions: [],
      listing: 'listed',
    }),
    review: (day) => ({
      review_body: 'standing',
      reviewed_on: day,
      listing: 'listed',
      legality_number: `演示司审〔${year(day)}〕6号`,
      legality_on: addCalendarDays(day, -10),
      different_opinions: '无',
      eia: o.kind === 'other' ? 'none' : 'chapter',
      eia_papers: [demo.evidence(`plan:${o.key}:eia`, { taken_at: moment(day, 8), picture: 'document' })],
    }),
    submit: (day) => ({ submitted_on: day, approver: `${o.place.name}人民政府` }),
    approve: (day) => ({ approval_number: `演示府函〔${year(day)}〕12号`, approved_on: day }),
    issue: (day) => ({ issue_number: `演示府发〔${year(day)}〕3号`, issued_on: day }),
    publish: (day) => ({ published_on: day, published_place: '政府网站“规划计划”栏' }),
  }
  const steps = (Object.entries(o.stages) as [Stage, string][]).map(([step, day]): Planned => ({
    step,
    fields: fields[step](day),
    deed: desk(moment(day, 16)),
  }))
  const head = { id: o.id, division: o.place.id, demo: true, state: o.known ? 'noted' : 'started' }
  const first = born(
    plan,
    head,
    {
      title: o.title,
      kind: o.kind,
      level: o.place.level,
      period_from: o.period[0],
      period_to: o.period[1],
      keeper: o.keeper,
      base_year: o.period[0] - 1,
      survey: '2020年度国土变更调查',
      must_agree: (o.agrees ?? []).flatMap((key) => all.find((p) => p.key === key)?.id ?? []),
      guiding: o.guiding ?? false,
      started_on: o.started,
      start_document: `演示〔${year(o.started)}〕启动通知`,
      ...(o.known ? { known_document: o.known } : {}),
    },
    desk(moment(o.started, 9)),
  )
  return { register: plan, versions: lived(plan, first, steps, demo.now) }
}
