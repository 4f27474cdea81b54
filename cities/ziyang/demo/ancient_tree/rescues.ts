import { treeRescue } from '#domains/ancient_tree/rescue/tree_rescue.ts'
import { addCalendarDays, addMonths } from '#kit/calendar/date.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { seededId } from '#kit/register/id.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { moment, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import type { PlannedTree } from './plan.ts'

type Reached = 'opened' | 'planned' | 'working' | 'accepted'
export type RescuePlan = { readonly tree: PlannedTree; readonly kind: 'rejuvenation' | 'hazard' | 'both'; readonly from: string; readonly reached: Reached }

const order: readonly Reached[] = ['opened', 'planned', 'working', 'accepted']
const WORKS = {
  rejuvenation: [
    { work: 'soil', quantity: '36平方米', cost: '3200.00' },
    { work: 'infusion', quantity: '24瓶', cost: '1680.00' },
    { work: 'rooting', quantity: '3次', cost: '900.00' },
    { work: 'whitewash', quantity: '1株', cost: '120.00' },
  ],
  hazard: [
    { work: 'prop', quantity: '2处', cost: '5600.00' },
    { work: 'cable', quantity: '3道', cost: '2400.00' },
    { work: 'prune', quantity: '枯枝9处', cost: '1200.00' },
  ],
  both: [
    { work: 'soil', quantity: '28平方米', cost: '2600.00' },
    { work: 'infusion', quantity: '18瓶', cost: '1260.00' },
    { work: 'prop', quantity: '1处', cost: '2800.00' },
    { work: 'prune', quantity: '枯枝15处', cost: '1900.00' },
  ],
} as const
const sum = (works: readonly { cost: string }[]): string => works.reduce((all, { cost }) => all.plus(cost), new Decimal(0)).toFixed(2)

/** The day on which a plan begun then was accepted. */
export const acceptedOn = (from: string): string => workday(addCalendarDays(from, 62))

/** A plan of one tree as far as it came; what is dated after today has not happened. */
export function rescueRecord(demo: Demo, { tree, kind, from, reached }: RescuePlan): LoadedRecord {
  const [township, county, city] = [
    hand(demo, 'township.officer', tree.village),
    hand(demo, 'county.forestry_officer', tree.village),
    hand(demo, 'city.forestry_officer', tree.village),
  ]
  const on = (days: number): string => workday(addCalendarDays(from, days))
  const works = WORKS[kind]
  const total = sum(works)
  const photo = (what: string, day: string, picture: 'before' | 'after'): string[] => [
    demo.evidence(`tree rescue ${tree.n} ${from} ${what}`, { taken_at: moment(day, 10), position: tree.at, picture }),
  ]
  const created = township(moment(from, 10))
  const first = born(
    treeRescue,
    { id: seededId(`tree_rescue:${tree.n}:${from}`, created.at), division: tree.village.id, demo: true },
    {
      tree: tree.id,
      kind,
      trouble: kind === 'hazard' ? '主枝腐朽，倾向道路，有断落危险' : kind === 'both' ? '九成枝条枯死，主干倾斜' : '枯枝过半，叶片稀疏',
      photos_before: photo('before', from, 'before'),
    },
    created,
    { vigour_before: 'dying' },
  )
  const beyond = (stage: Reached): boolean => order.indexOf(reached) >= order.indexOf(stage)
  const accepted = acceptedOn(from)
  const [year1, year3] = [workday(addMonths(accepted, 12)), workday(addMonths(accepted, 36))]
  const year = from.slice(0, 4)
  const steps: Planned[] = []
  if (beyond('planned'))
    steps.push({
      step: 'plan',
      fields: {
        diagnosed_on: on(6),
        diagnosis: '根系分布区地面硬化、土壤板结，细根腐烂；主干有空洞，枝叶自上而下枯死。',
        experts: 3,
        prescription: '破除硬化并换土，根部灌生根剂，树干输液；清除枯死枝，支撑和钢索拉纤。',
        works,
        funds: 'county',
      },
      deed: county(moment(on(6), 15)),
      set: { budget: total },
    })
  if (beyond('working')) {
    steps.push({ step: 'approve', fields: { approved_on: on(12), approval_number: `演示林复〔${year}〕${tree.n}号` }, deed: city(moment(on(12), 10)) })
    steps.push({ step: 'begin', fields: { contractor: '演示园林绿化有限公司', started_on: on(20) }, deed: county(moment(on(20), 9)) })
  }
  if (beyond('accepted'))
    steps.push(
      {
        step: 'finish',
        fields: { finished_on: on(48), works_done: works, photos_after: photo('after', on(48), 'after') },
        deed: county(moment(on(48), 16)),
        set: { cost: total },
      },
      {
        step: 'accept',
        fields: { accepted_on: accepted, acceptors: '市林业主管部门、县林业主管部门、专家', acceptance: '措施与方案相符，同意验收' },
        deed: city(moment(accepted, 15)),
      },
      {
        step: 'follow_1',
        fields: { effect_1_on: year1, effect_1: 'better', effect_1_note: '新梢萌发，枯枝没有增加', effect_1_photos: photo('year 1', year1, 'after') },
        deed: township(moment(year1, 11)),
      },
      {
        step: 'follow_3',
        fields: { effect_3_on: year3, effect_3: 'stable', effect_3_note: '树冠恢复约七成，继续观察', effect_3_photos: photo('year 3', year3, 'after') },
        deed: township(moment(year3, 11)),
      },
    )
  return { register: treeRescue, versions: lived(treeRescue, first, steps, demo.now) }
}
