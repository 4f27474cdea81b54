import { dueFrom, roadOf } from '#domains/safety/dispute/road.ts'
import { dispute } from '#domains/safety/dispute/dispute.ts'
import { riskReport } from '#domains/safety/risk/risk_report.ts'
import { disputeSession } from '#domains/safety/session/dispute_session.ts'
import { type DisputeKind, HANDLING_PROPOSAL, type PartyKind } from '#datasets/safety/disputes.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { Polygon } from '#kit/geometry/geojson.ts'
import { seededId } from '#kit/register/id.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { moment, workday } from '../days.ts'
import { spot, square } from '../fire/ground.ts'
import { hand } from '../fire/hands.ts'
import { planHarvest } from '../harvest/plan.ts'

type Reached = 'registered' | 'accepted' | 'mediating' | 'agreed' | 'performed' | 'failed' | 'decided' | 'led'
type Plan = {
  readonly key: string
  readonly subject: string
  readonly kind: DisputeKind
  readonly applicant_kind: PartyKind
  readonly village: DemoDivision
  readonly ground: Polygon
  readonly filed: string
  readonly reached: Reached
  readonly risk?: number
}

const order: readonly Reached[] = ['registered', 'accepted', 'mediating', 'agreed', 'performed']

function* disputeLife(demo: Demo, p: Plan): Generator<LoadedRecord> {
  const on = (days: number): string => workday(addCalendarDays(p.filed, days))
  const [township, county] = [hand(demo, 'township.officer', p.village), hand(demo, 'county.forestry_officer', p.village)]
  const created = township(moment(p.filed, 9))
  const id = seededId(`dispute:${p.key}`, created.at)
  const paper = (name: string, day: string): string[] => [demo.evidence(`dispute:${p.key}:${name}`, { taken_at: moment(day, 9), picture: 'document' })]
  const road = roadOf({ kind: p.kind, applicant_kind: p.applicant_kind, respondent_kind: 'collective', day: p.filed })?.decider ?? null
  const beyond = (stage: Reached): boolean => order.indexOf(p.reached) >= order.indexOf(stage)
  const ended = p.reached === 'failed' || p.reached === 'decided'
  const accepted = on(4)
  const steps: Planned[] = []
  if (p.reached === 'led')
    steps.push({ step: 'lead', fields: { led_to: 'compensation' }, deed: county(moment(on(3), 10), '属于征收补偿，告知当事人按补偿程序办理') })
  if (p.risk)
    steps.push({
      step: 'flag_risk',
      fields: { risk_note: '当事人称将集体到镇政府反映', risk_people: p.risk },
      deed: township(moment(on(2), 16)),
    })
  if (beyond('accepted') || ended) {
    const due_on = dueFrom(p.kind, accepted, HANDLING_PROPOSAL.value)
    steps.push({
      step: 'accept',
      fields: { accepted_on: accepted, acceptance_number: `演示调受〔${p.filed.slice(0, 4)}〕${p.key.length}号` },
      deed: county(moment(accepted, 10)),
      set: { due_on },
    })
  }
  if (beyond('mediating') || ended) steps.push({ step: 'mediate', deed: township(moment(on(9), 10)) })
  if (beyond('agreed'))
    steps.push({
      step: 'agree',
      fields: { agreed_on: on(16), fixes_right: p.kind === 'ownership', agreement: paper('agreement', on(16)) },
      deed: township(moment(on(16), 16)),
    })
  if (beyond('performed')) {
    steps.push({ step: 'take_effect', fields: { effective_on: on(17) }, deed: county(moment(on(17), 10)), set: { first_ended_on: on(17), closed_on: on(17) } })
    steps.push({ step: 'perform', fields: { performed_on: on(25), performance: '双方按协议埋设界桩' }, deed: township(moment(on(25), 15)) })
  }
  if (ended) steps.push({ step: 'fail', deed: township(moment(on(20), 16)) })
  if (p.reached === 'decided') {
    const county_name = p.village.parent?.parent?.name ?? ''
    steps.push({
      step: 'decide',
      fields: { decider: `${county_name}人民政府`, decided_on: on(30), decision_number: `演示林争〔${p.filed.slice(0, 4)}〕2号` },
      deed: county(moment(on(30), 10)),
    })
  }
  const first = born(
    dispute,
    { id, division: p.village.id, demo: true },
    {
      number: `演示争〔${p.filed.slice(0, 4)}〕${p.key}`,
      subject: `${p.village.name}${p.subject}（演示）`,
      kind: p.kind,
      channel: p.key.length % 3 === 0 ? 'petition' : 'applied',
      filed_on: p.filed,
      applicant: p.applicant_kind === 'person' ? '演示当事人甲' : '演示第一村民小组',
      applicant_kind: p.applicant_kind,
      respondent: '演示第二村民小组',
      respondent_kind: 'collective',
      claim: '请求确认争议地块的归属或者合同的履行，附旧林权证和四至说明。',
      ground: p.ground,
      area_mu: '3.60',
      application: paper('application', p.filed),
    },
    created,
    { road },
  )
  yield { register: dispute, versions: lived(dispute, first, steps, demo.now) }
  if (p.risk) {
    const at = moment(on(2), 16)
    yield {
      register: riskReport,
      versions: born(
        riskReport,
        { id: seededId(`risk_report:${p.key}`, at), division: p.village.id, demo: true },
        { dispute: id, content: '当事人称将集体到镇政府反映', people: p.risk, told_on: on(2) },
        township(at),
      ),
    }
  }
  if (beyond('agreed') || ended) {
    const day = ended ? on(18) : on(14)
    const deed = township(moment(day, 17))
    yield {
      register: disputeSession,
      versions: born(
        disputeSession,
        { id: seededId(`dispute_session:${p.key}`, deed.at), division: p.village.id, demo: true },
        {
          dispute: id,
          held_on: day,
          place: `${p.village.name}村委会`,
          body: 'township',
          mediators: '演示调解员',
          attendance: 7,
          record: '双方陈述并出示旧证，现场核对四至。',
          result: ended ? 'failed' : 'agreed',
          minutes: paper('minutes', day),
        },
        deed,
        { nth: 1 },
      ),
    }
  }
}

/** Disputes of the published year, and those of today: on the ground of a felling permit under way, past its day, told upward as a risk. */
export function* disputes(demo: Demo, year: number): Generator<LoadedRecord> {
  const draw = demo.random('disputes')
  const today = demo.now.slice(0, 10)
  const ago = (days: number): string => workday(addCalendarDays(today, -days))
  const villages = demo.divisions.villages
  const at = (n: number): { village: DemoDivision; ground: Polygon } => {
    const village = villages[(n * 131 + 17) % villages.length]!
    return { village, ground: square(spot(village, draw), 49) }
  }
  const past: readonly (readonly [DisputeKind, PartyKind, Reached])[] = [
    ['ownership', 'collective', 'performed'],
    ['ownership', 'person', 'performed'],
    ['contract', 'person', 'performed'],
    ['contract', 'person', 'performed'],
    ['ownership', 'collective', 'decided'],
    ['household', 'person', 'performed'],
    ['damage', 'person', 'performed'],
    ['contract', 'person', 'failed'],
    ['compensation', 'person', 'led'],
  ]
  for (const [n, [kind, applicant_kind, reached]] of past.entries())
    yield* disputeLife(demo, {
      key: `${year}-${n + 1}`,
      subject: '林地纠纷',
      kind,
      applicant_kind,
      reached,
      filed: workday(addCalendarDays(`${year}-02-06`, n * 28)),
      ...at(n),
    })
  const permit = planHarvest(demo, year).present.find((p) => p.stage === 'reviewed')
  if (permit)
    yield* disputeLife(demo, {
      key: '柏木林',
      subject: '采伐小班柏木林权属',
      kind: 'ownership',
      applicant_kind: 'person',
      reached: 'mediating',
      filed: ago(24),
      village: permit.village,
      ground: permit.boundary,
    })
  yield* disputeLife(demo, {
    key: '沟湾',
    subject: '沟湾林地界线',
    kind: 'ownership',
    applicant_kind: 'collective',
    reached: 'accepted',
    filed: ago(110),
    ...at(41),
  })
  yield* disputeLife(demo, {
    key: '流转费',
    subject: '流转费拖欠',
    kind: 'contract',
    applicant_kind: 'person',
    reached: 'registered',
    filed: ago(3),
    risk: 46,
    ...at(58),
  })
}
