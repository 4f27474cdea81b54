import { issue, type IssueDomain, type IssueSource } from '#domains/forest_chief/issue/issue.ts'
import { closingStamp, reopeningStamp } from '#domains/forest_chief/issue/checks.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision, DemoPost } from './context.ts'
import { moment } from './days.ts'
import { near, placeIn, point } from './ground.ts'
import type { ScriptStep } from './issue-scripts.ts'
import { issueTexts, measures, plans } from './issue-texts.ts'
import { begin, type Life } from './life.ts'
import type { Rng } from './random.ts'

export type IssuePlan = {
  n: number
  where: DemoDivision
  found: string
  domain: IssueDomain
  source: IssueSource
  severity: 'ordinary' | 'key' | 'hard'
  steps: readonly ScriptStep[]
  finder: DemoPost
  patrol?: string
  mergedInto?: string
  byCity: boolean
  archive: boolean
  /** Days from handing out to the deadline. */
  term: number
  draft?: boolean
}

type Crew = { office: DemoPost; closer: DemoPost; handler: DemoPost; accepter: DemoPost; level: 'city' | 'county' }

/** Who does what: the office hands out, the township mends, the department accepts, another of the office closes. */
function crewOf(demo: Demo, { where, domain, byCity }: IssuePlan): Crew {
  const level = byCity ? 'city' : 'county'
  const at = (role: Parameters<Demo['posts']['over']>[0], i = 0): DemoPost => {
    const held = demo.posts.over(role, where)
    const found = held[i] ?? held[0]
    if (!found) throw new Error(`demo_no_post: ${role} ${where.name}`)
    return found
  }
  return {
    level,
    office: at(`${level}.chief_office`),
    closer: at(`${level}.chief_office`, 1),
    handler: at('township.officer'),
    accepter: at(domain === 'fire' ? 'county.fire_officer' : 'county.forestry_officer'),
  }
}

const doerOf = (step: string, crew: Crew): DemoPost => {
  if (['sign', 'rectify', 'submit'].includes(step)) return crew.handler
  if (step === 'accept' || step === 'return') return crew.accepter
  return step === 'close' ? crew.closer : crew.office
}

const reasons: Readonly<Record<string, string>> = {
  return: '整改不彻底，照片未反映整改后全貌',
  extend: '连续降雨影响施工，申请延期',
  escalate: '逾期未完成整改，挂牌督办',
  transfer: '涉嫌违法，依法移送',
  take_back: '受理单位反馈不构成案件，收回整改',
  merge: '与已登记问题为同一处',
  mark_invalid: '现场核查不存在所述情况',
  reopen: '回访发现问题反弹',
}

type Step = { demo: Demo; plan: IssuePlan; crew: Crew; life: Life; at: string; day: string; draw: Rng }

/** The fields that a step asks for, and those its gate would set. */
function filled(step: string, { demo, plan, crew, life, at, day, draw }: Step): { fields: Record<string, unknown>; system: Record<string, unknown> } {
  const row = life.row()
  const place = (row['place'] as { coordinates: [number, number] }).coordinates
  switch (step) {
    case 'triage':
      return { fields: { owner_level: crew.level }, system: {} }
    case 'dispatch':
      return {
        fields: {
          responsible_unit: `${plan.where.parent?.name ?? plan.where.name}人民政府`,
          due_on: addCalendarDays(day, plan.term),
          dispatch_number: `交办〔${day.slice(0, 4)}〕${plan.n + 1}号`,
        },
        system: { dispatch_level: crew.level, extensions: 0 },
      }
    case 'rectify':
      return { fields: { rectifier: `${plan.where.name}管护小组`, plan: draw.pick(plans) }, system: {} }
    case 'submit': {
      const taken_at = moment(day, 8, draw.int(0, 50))
      return {
        fields: {
          measures: draw.pick(measures),
          proof: [demo.evidence(`issue ${plan.n} after ${day}`, { taken_at, position: near(place, draw), picture: 'after' })],
        },
        system: {},
      }
    }
    case 'accept':
      return { fields: { acceptance: '现场核验，符合整改要求。' }, system: {} }
    case 'close':
      return { fields: {}, system: { first_closed_at: closingStamp(row, at) } }
    case 'reopen':
      return { fields: {}, system: { first_closed_at: reopeningStamp(row, at) } }
    case 'extend':
      return { fields: { due_on: addCalendarDays(String(row['due_on']), 15) }, system: { extensions: Number(row['extensions'] ?? 0) + 1 } }
    case 'escalate':
      return { fields: { escalated_to: 'city' }, system: {} }
    case 'transfer':
      return {
        fields: { transferred_to: plan.n % 3 === 0 ? 'procuratorate' : 'police', transfer_number: `移送〔${day.slice(0, 4)}〕${plan.n + 1}号` },
        system: {},
      }
    case 'merge':
      return { fields: { merged_into: plan.mergedInto }, system: {} }
    default:
      return { fields: {}, system: {} }
  }
}

function found(demo: Demo, plan: IssuePlan, draw: Rng): Life {
  const texts = issueTexts[plan.domain] ?? issueTexts.forest_land!
  const [title, description] = draw.pick(texts)
  const at = moment(plan.found, 15, draw.int(0, 59))
  const place = placeIn(plan.where, draw)
  const photo = demo.evidence(`issue ${plan.n} before`, { taken_at: moment(plan.found, 14, draw.int(0, 59)), position: place, picture: 'before' })
  const fields = {
    title: `${plan.where.name}${title}`,
    description,
    domain: plan.domain,
    source: plan.source,
    severity: plan.severity,
    place: point(place),
    found_on: plan.found,
    finder: plan.finder.id,
    photos: [photo],
    ...(plan.patrol ? { patrol: plan.patrol } : {}),
  }
  const head = { id: seededId(`issue:${plan.n}`, at), division: plan.where.id, ...(plan.draft ? { state: 'draft' } : {}) }
  return begin(issue, head, fields, { at, by: plan.finder.person, post: plan.finder.id })
}

/** The life of an issue up to now: every step through the same rules that people's work goes through. */
export function issueLife(demo: Demo, plan: IssuePlan, draw: Rng): LoadedRecord {
  const life = found(demo, plan, draw)
  const crew = crewOf(demo, plan)
  if (plan.draft) return life.loaded()
  const steps = plan.archive ? [...plan.steps, { step: 'archive', after: 30 }] : plan.steps
  let day = plan.found
  for (const { step, after } of steps) {
    day = addCalendarDays(day, after)
    const at = moment(day, draw.int(9, 17), draw.int(0, 59))
    if (Date.parse(at) > Date.parse(demo.now)) break
    const by = doerOf(step, crew)
    const { fields, system } = filled(step, { demo, plan, crew, life, at, day, draw })
    life.step(step, fields, { at, by: by.person, post: by.id, reason: reasons[step] ?? null }, system)
  }
  return life.loaded()
}
