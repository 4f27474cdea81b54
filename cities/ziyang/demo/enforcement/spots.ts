import { VERDICTS, type SpotVerdict } from '#datasets/enforcement/verdicts.ts'
import { completed } from '#domains/enforcement/case/closing.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import { mapSpot } from '#domains/enforcement/spot/map_spot.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { Polygon } from '#kit/geometry/geojson.ts'
import type { Row } from '#kit/register/apply.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { seededId } from '#kit/register/id.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { officeHour } from '../days.ts'
import { hand } from '../fire/hands.ts'
import type { BatchPlan } from './batches.ts'
import { agenda, dayOf } from './days.ts'
import { findingOf } from './findings.ts'
import { type DemoGround, versionAt } from './grounds.ts'
import { areaMu, middleOf, taken } from './shapes.ts'

/** How far a spot has come. */
export type SpotStage = 'issued' | 'desk_checked' | 'verified' | 'returned' | 'reviewed' | 'escalated' | 'notified' | 'rectified' | 'accepted' | 'closed'

export type SpotPlan = {
  readonly key: string
  readonly id: string
  readonly number: string
  readonly batch: BatchPlan
  readonly village: DemoDivision
  readonly shape: Polygon
  readonly verdict: SpotVerdict
  /** What explains it, in the order in which the overlay takes it. */
  readonly grounds: readonly DemoGround[]
  readonly earlier?: string
  readonly stage: SpotStage
  /** Day on which somebody goes there, and by which the land is right. */
  readonly visit: string
  readonly right_by?: string
}

export const spotId = (key: string, batch: BatchPlan): string => seededId(`map_spot:${key}`, batch.received)
export const isSuspected = (verdict: SpotVerdict): boolean => VERDICTS[verdict].suspected

/** Smaller parts are slivers, as the room takes them. */
const SLIVER_MU = '0.0075'

/** What the overlay would say: each ground takes what is left of the spot, in order. */
function explained(plan: SpotPlan, area: string, at: string) {
  const parts = taken(
    plan.shape,
    plan.grounds.map((g) => g.shape),
  )
  const pieces = plan.grounds.flatMap((ground, i) => {
    const part = parts[i]
    const { kind, record, name } = ground
    return part === null || part === undefined || new Decimal(part).lt(SLIVER_MU)
      ? []
      : [{ kind, record, name, version: versionAt(ground, at), area: Decimal.min(part, area).toFixed(4) }]
  })
  const sum = Decimal.min(
    pieces.reduce((total, p) => total.plus(p.area), new Decimal(0)),
    area,
  )
  return { pieces, explained_area: sum.toFixed(4), unexplained_area: new Decimal(area).minus(sum).toFixed(4) }
}

/** Lawful and unlawful parts of what changed, as the county's officers would split it. */
export function split(verdict: SpotVerdict, area: string, lawful: string): Record<string, string> {
  const kind = VERDICTS[verdict].area
  if (kind === 'none') return { ground_area: '0.0000' }
  if (kind === 'lawful') return { ground_area: area, lawful_area: area, unlawful_area: '0.0000' }
  if (kind === 'unlawful') return { ground_area: area, lawful_area: '0.0000', unlawful_area: area }
  const kept = new Decimal(lawful).gt(0) ? new Decimal(lawful) : new Decimal(area).times('0.6').toDecimalPlaces(4)
  return { ground_area: area, lawful_area: kept.toFixed(4), unlawful_area: new Decimal(area).minus(kept).toFixed(4) }
}

const findingAt = (demo: Demo, plan: SpotPlan) => findingOf(plan.verdict, demo.random(`finding ${plan.key}`), plan.grounds[0]?.kind)
const photoSides = ['north', 'east', 'south', 'west', 'overview'] as const

function verification(demo: Demo, plan: SpotPlan, area: string, lawful: string, at: string, draw: Rng): Record<string, unknown> {
  const finding = findingAt(demo, plan)
  const ground = plan.grounds[0]
  const photo = (side: string): string[] => [demo.evidence(`map_spot:${plan.key}:${side}`, { taken_at: at, position: middleOf(plan.shape), picture: 'scene' })]
  return {
    verdict: plan.verdict,
    cause: finding.cause,
    verified_on: dayOf(at),
    ground_note: finding.note,
    ...split(plan.verdict, area, lawful),
    ...(plan.verdict === 'lawful' || plan.verdict === 'beyond_permit'
      ? { permit_number: ground?.name ?? `演示林许〔${plan.batch.year - 1}〕${draw.int(11, 98)}号` }
      : {}),
    ...(plan.earlier === undefined ? {} : { earlier_spot: plan.earlier }),
    ...(isSuspected(plan.verdict) ? { responsible: draw.pick(['张某', '李某', '王某', '陈某', '示例建设公司', '示例养殖合作社']) } : {}),
    ...Object.fromEntries(photoSides.map((side) => [`photo_${side}`, photo(side)])),
  }
}

function fieldsOf(demo: Demo, plan: SpotPlan, area: string, draw: Rng): Record<string, unknown> {
  const finding = findingAt(demo, plan)
  const welfare = draw.chance(0.45)
  return {
    batch: plan.batch.id,
    spot_number: plan.number,
    image_before: plan.batch.image_before,
    image_after: plan.batch.image_after,
    boundary: plan.shape,
    read_area: new Decimal(area).times(0.985 + 0.03 * draw.next()).toFixed(2),
    read_type: finding.read_type,
    place: `${plan.village.name}${draw.pick(['一组', '二组', '三组', '五组', '八组'])}`,
    previous_land_class: finding.before,
    current_land_class: finding.after,
    forest_kind: draw.pick(welfare ? ['protection', 'protection', 'special'] : ['timber', 'economic']),
    forest_class: welfare ? 'public_welfare' : 'commercial',
    protection_grade: draw.pick(['grade_2', 'grade_3', 'grade_3', 'grade_4']),
  }
}

/** What of the plan every step of it needs. */
type SpotAsk = { readonly demo: Demo; readonly plan: SpotPlan; readonly area: string; readonly at: (days: number) => string; readonly draw: Rng }

const handsOf = ({ demo, plan }: SpotAsk) => ({
  county: hand(demo, 'county.forestry_officer', plan.village),
  second: hand(demo, 'county.forestry_officer', plan.village, 1),
  city: hand(demo, 'city.forestry_officer', demo.divisions.city),
  township: hand(demo, 'township.officer', plan.village),
})

function* verifying(ask: SpotAsk): Generator<Planned> {
  const { demo, plan, area, at, draw } = ask
  const { county, second, township } = handsOf(ask)
  const desk = at(1)
  const known = explained(plan, area, desk)
  const desk_note = known.pieces.length > 0 ? '叠加许可和历年案件，部分或全部可解释' : '未找到可解释的许可，须现场核实'
  yield { step: 'desk_check', fields: { desk_note }, deed: county(desk), set: { ...known, desk_checked_on: dayOf(desk) } }
  const visited = at(draw.int(1, 4))
  yield { step: 'verify', fields: verification(demo, plan, area, known.explained_area, visited, draw), deed: township(visited) }
  if (plan.stage === 'returned') yield { step: 'return', deed: second(at(2), '四向照片不能反映图斑全貌，请补拍') }
  else yield { step: 'review', fields: { review_note: '证据齐全，同意核实结论' }, deed: second(at(draw.int(1, 5))) }
}

/** The land chain of a suspected spot. */
function* rectifying(ask: SpotAsk): Generator<Planned> {
  const { demo, plan, area, at } = ask
  const { county, second, city, township } = handsOf(ask)
  const escalated = at(2)
  yield { step: 'escalate', deed: county(escalated), set: { escalated_on: dayOf(escalated) } }
  const noticed = at(4)
  const due = plan.right_by ?? addCalendarDays(dayOf(noticed), 90)
  yield { step: 'notify', fields: { notice_number: `演示林改〔${plan.batch.year}〕${plan.number}`, rectify_due_on: due }, deed: county(noticed) }
  const again = agenda(addCalendarDays(due, -12), demo.random(`rectify ${plan.key}`))
  const right = again(1)
  const photo = demo.evidence(`map_spot:${plan.key}:after`, { taken_at: right, position: middleOf(plan.shape), picture: 'after' })
  const rectified_area = split(plan.verdict, area, explained(plan, area, right).explained_area)['unlawful_area']
  const rectify_way = plan.verdict === 'illegal_felling' ? 'replanted' : 'restored'
  yield {
    step: 'rectify',
    fields: { rectify_way, rectified_area, rectified_note: '已恢复植被和林业生产条件，栽植柏木苗并落实管护', photo_after: [photo] },
    deed: township(right),
  }
  const accepted = again(4)
  yield {
    step: 'accept',
    fields: { accepted_on: dayOf(accepted), accept_note: '现场验收合格' },
    deed: second(accepted),
    set: { first_accepted_at: completed(null, accepted) },
  }
  yield { step: 'close', deed: city(again(3)) }
}

function* wayOf(ask: SpotAsk): Generator<Planned> {
  yield* verifying(ask)
  if (isSuspected(ask.plan.verdict)) yield* rectifying(ask)
  else yield { step: 'close', deed: handsOf(ask).city(ask.at(ask.draw.int(2, 6))) }
}

const lastStep: Readonly<Record<SpotStage, string>> = {
  issued: 'create',
  desk_checked: 'desk_check',
  verified: 'verify',
  returned: 'return',
  reviewed: 'review',
  escalated: 'escalate',
  notified: 'notify',
  rectified: 'rectify',
  accepted: 'accept',
  closed: 'close',
}

/** The life of a spot as far as its stage; who verified neither reviews nor closes, and nothing happens after `demo.now`. */
export function spotLife(demo: Demo, plan: SpotPlan): Row[] {
  const draw = demo.random(`spot ${plan.key}`)
  const area = areaMu(plan.shape)
  const head = { id: plan.id, division: plan.village.id, belongs_to_year: plan.batch.year, demo: true }
  const city = hand(demo, 'city.forestry_officer', demo.divisions.city)
  const first = born(mapSpot, head, fieldsOf(demo, plan, area, draw), city(officeHour(plan.batch.received, draw)), {
    area,
    received_on: plan.batch.received,
    verify_by: plan.batch.verify_by,
  })
  const way = [...wayOf({ demo, plan, area, at: agenda(plan.visit, draw), draw })]
  return lived(mapSpot, first, way.slice(0, way.findIndex((p) => p.step === lastStep[plan.stage]) + 1), demo.now)
}
