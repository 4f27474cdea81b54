import { restorationDue } from '#domains/wetland/occupation/spans.ts'
import { wetlandOccupation } from '#domains/wetland/occupation/wetland_occupation.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { Row } from '#kit/register/apply.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { moment, workday } from '../days.ts'
import { square } from '../fire/ground.ts'
import { hand } from '../fire/hands.ts'
import { restore, type Restored } from './restorations.ts'
import type { Line } from './stock.ts'
import type { Unit } from './units.ts'

type Step = 'submit' | 'ask' | 'answer' | 'approve' | 'start' | 'end' | 'close' | 'refuse'
type Plan = {
  readonly key: string
  readonly unit: Unit
  readonly project: string
  readonly owner: string
  readonly project_kind: string
  readonly kind: 'permanent' | 'temporary'
  readonly area: string
  readonly asked: string
  readonly steps: readonly Step[]
  readonly started?: string
  readonly use?: readonly [string, string]
  readonly restored?: { readonly day: string; readonly area: string }
  readonly closed?: string
  readonly compensation: 'restore' | 'none'
  readonly opinion?: 'agree' | 'conditional' | 'disagree'
}
export type Occupied = { readonly record: LoadedRecord; readonly lines: readonly Line[]; readonly restored: Restored | null }

const sealed = (word: string, day: string, key: string): string => `演示湿${word}〔${day.slice(0, 4)}〕${key.length}号`

function stepsOf(demo: Demo, p: Plan): Planned[] {
  const [desk, second] = [hand(demo, 'county.forestry_officer', p.unit.village), hand(demo, 'county.forestry_officer', p.unit.village, 1)]
  const [answered, approved] = [workday(addCalendarDays(p.asked, 14)), workday(addCalendarDays(p.asked, 30))]
  const picture = (word: string, taken_at: string): string[] => [
    demo.evidence(`wetland_occupation:${p.key}:${word}`, { taken_at, position: p.unit.village.centroid, picture: 'scene' }),
  ]
  const opinion = p.opinion ?? 'agree'
  const ways: Readonly<Record<Step, () => Planned>> = {
    submit: () => ({ step: 'submit', deed: desk(moment(addCalendarDays(p.asked, -3), 10)) }),
    ask: () => ({ step: 'ask', fields: { asked_of: `${p.unit.county.name}人民政府授权的部门`, asked_on: p.asked }, deed: desk(moment(p.asked, 11)) }),
    answer: () => ({
      step: 'answer',
      fields: {
        opinion,
        opinion_number: sealed('函', answered, p.key),
        opinion_on: answered,
        ...(opinion === 'conditional' ? { conditions: '避开鸟类繁殖期施工，设置围堰和沉淀池' } : {}),
      },
      deed: desk(moment(answered, 15)),
    }),
    approve: () => ({
      step: 'approve',
      fields: { approver: '用地批准机关（演示）', approval_number: sealed('批', approved, p.key), approved_on: approved },
      deed: desk(moment(approved, 16)),
    }),
    start: () => ({ step: 'start', fields: { started_on: p.started }, deed: desk(moment(p.started ?? '', 9)) }),
    end: () => ({ step: 'end', fields: { ended_on: p.use?.[1] }, deed: desk(moment(p.use?.[1] ?? '', 17)) }),
    close: () => ({
      step: 'close',
      fields: { check_note: '条件已落实，现场与批准相符', check_photos: picture('closed', moment(p.closed ?? '', 9)) },
      deed: second(moment(p.closed ?? '', 16)),
    }),
    refuse: () => ({ step: 'refuse', deed: desk(moment(workday(addCalendarDays(p.asked, 20)), 10), '授权部门不同意，项目改线避让') }),
  }
  return p.steps.map((step) => ways[step]())
}

function occupy(demo: Demo, p: Plan): Occupied {
  const desk = hand(demo, 'county.forestry_officer', p.unit.village)
  const created = desk(moment(addCalendarDays(p.asked, -5), 9))
  const id = seededId(`wetland_occupation:${p.key}`, created.at)
  const fields = {
    wetland: p.unit.id,
    project_name: `${p.project}（演示）`,
    project_kind: p.project_kind,
    owner_unit: p.owner,
    kind: p.kind,
    area: p.area,
    boundary: square(p.unit.village.centroid, Math.sqrt(Number(p.area) * 10_000)),
    land_class: p.unit.land_class,
    permanent_buildings: false,
    avoidance: '比选了三个方案，推荐方案占用湿地最少；以桥梁跨越主河槽，不占繁殖地。',
    effect: '施工期设围堰和沉淀池，枯水期作业；完工后恢复岸线植被。',
    compensation: p.compensation,
    materials: [demo.evidence(`wetland_occupation:${p.key}:materials`, { taken_at: created.at, picture: 'document' })],
    ...(p.use ? { use_from: p.use[0], use_to: p.use[1] } : {}),
  }
  const first = born(wetlandOccupation, { id, division: p.unit.village.id, demo: true }, fields, created, { importance: p.unit.importance })
  const versions = lived(wetlandOccupation, first, stepsOf(demo, p), demo.now)
  const done = (name: string) => versions.find((v) => v.changed_action === name)
  const [started, ended] = [done('start'), done('end')]
  const begun = p.kind === 'temporary' ? ended : p.compensation === 'restore' ? started : undefined
  const deedOf = (v: Row) => ({
    at: v.changed_at,
    by: String(v.changed_by),
    post: (v.changed_post as string | null) ?? null,
  })
  const restored = begun
    ? restore(demo, {
        key: p.key,
        unit: p.unit,
        origin: p.kind === 'temporary' ? 'temporary_use' : 'compensation',
        area: p.area,
        accepted_area: p.restored?.area ?? p.area,
        due_on: restorationDue(p.kind === 'temporary' ? (p.use?.[1] ?? '') : (p.started ?? '')),
        begun: deedOf(begun),
        occupation: id,
        ...(p.restored ? { reported: p.restored.day } : {}),
      })
    : null
  const line: Line[] =
    started && p.kind === 'permanent'
      ? [
          {
            county: p.unit.county,
            type: p.unit.type,
            kind: 'occupied',
            land_class: p.unit.land_class,
            amount: p.area,
            day: p.started ?? '',
            ground: { occupation: id, wetland: p.unit.id, document_number: started['approval_number'] },
            deed: deedOf(started),
          },
        ]
      : []
  return { record: { register: wetlandOccupation, versions }, lines: [...line, ...(restored?.line ? [restored.line] : [])], restored }
}

const whole: readonly Step[] = ['submit', 'ask', 'answer', 'approve', 'start', 'close']
const temporary: readonly Step[] = ['submit', 'ask', 'answer', 'approve', 'start', 'end', 'close']

/** Occupations from opinion to end: two for good in the published year, temporary ones before, one not restored in time today, one asked about now. */
export function occupations(demo: Demo, units: readonly Unit[]): Occupied[] {
  const today = demo.now.slice(0, 10)
  const ago = (days: number): string => workday(addCalendarDays(today, -days))
  const river = units.filter((u) => u.type === '31' && u.importance === 'ordinary')
  const flat = units.filter((u) => u.importance === 'provincial')
  const base = { project_kind: 'other', compensation: 'none', owner: '演示交通建设公司' } as const
  const plans: readonly Plan[] = [
    {
      ...base,
      key: 'bridge',
      unit: river[0]!,
      project: '跨河大桥桥墩',
      kind: 'permanent',
      area: '0.5600',
      asked: '2023-02-13',
      steps: whole,
      started: '2023-04-10',
      closed: '2023-12-18',
    },
    {
      ...base,
      key: 'road',
      unit: flat[0]!,
      project: '县道改线',
      kind: 'permanent',
      area: '0.2400',
      asked: '2023-01-10',
      steps: whole,
      started: '2023-03-20',
      compensation: 'restore',
      opinion: 'conditional',
      restored: { day: '2023-10-20', area: '0.6000' },
      closed: '2023-12-11',
    },
    {
      ...base,
      key: 'pipeline',
      unit: river[1]!,
      project: '供水管线过河施工',
      kind: 'temporary',
      area: '0.3500',
      asked: '2022-07-20',
      steps: temporary,
      use: ['2022-09-01', '2023-06-30'],
      started: '2022-09-05',
      restored: { day: '2024-04-18', area: '0.3500' },
      closed: '2024-05-20',
    },
    {
      ...base,
      key: 'yard late',
      unit: river[2]!,
      project: '铁路施工便道',
      owner: '演示铁路建设公司',
      kind: 'temporary',
      area: '0.4200',
      asked: ago(820),
      steps: ['submit', 'ask', 'answer', 'approve', 'start', 'end'],
      use: [ago(770), ago(400)],
      started: ago(760),
    },
    {
      ...base,
      key: 'opposed',
      unit: flat[0]!,
      project: '滨河停车场',
      kind: 'permanent',
      area: '0.1800',
      asked: '2023-05-08',
      steps: ['submit', 'ask', 'answer', 'refuse'],
      compensation: 'restore',
      opinion: 'disagree',
    },
    {
      ...base,
      key: 'asked now',
      unit: river[3] ?? river[0]!,
      project: '防洪堤加固',
      project_kind: 'disaster',
      kind: 'permanent',
      area: '0.1500',
      asked: ago(6),
      steps: ['submit', 'ask'],
    },
  ]
  return plans.map((p) => occupy(demo, p))
}
