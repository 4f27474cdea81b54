import { assessed, kept } from '#domains/land_use/application/assessment.ts'
import { landParcel } from '#domains/land_use/parcel/land_parcel.ts'
import { landUseApplication } from '#domains/land_use/application/land_use_application.ts'
import { consentValidUntil } from '#domains/land_use/application/spans.ts'
import { paysFee } from '#domains/land_use/application/use-kinds.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import { addCalendarDays, addMonths } from '#kit/calendar/date.ts'
import { addWorkingDays } from '#kit/calendar/working-days.ts'
import type { Row } from '#kit/register/apply.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, Rng } from '../context.ts'
import { moment } from '../days.ts'
import { bySystem, hand } from '../fire/hands.ts'
import { type Attributes, attributesOf, linesOf, measuredOf } from './attributes.ts'
import type { PlannedApplication } from './plan.ts'
import { recently, type Step, timesOf, wayOf } from './times.ts'

export type Lived = { readonly planned: PlannedApplication; readonly rows: readonly Row[]; readonly parcels: readonly Attributes[] }
type Context = { demo: Demo; a: PlannedApplication; parcels: readonly Attributes[]; quota: string | null; draw: Rng; at: ReturnType<typeof timesOf> }

const day = (at: string): string => at.slice(0, 10)
const number = (a: PlannedApplication, word: string): string => `演示林${word}〔${a.received.slice(0, 4)}〕${a.key.split('-').at(-1)!.replace(/\D/g, '')}号`

/** What acceptance finds and leaves on the application. */
function found({ demo, a, parcels, quota }: Context, on: string): Partial<Row> {
  const { project } = a
  const facts = {
    name: project.name,
    approver: project.approver,
    project_class: project.class,
    commercial: project.commercial,
    fee_exemption: null,
    main_approver: null,
    main_class: null,
    approved_on: project.approved_on,
  }
  const judged = parcels.map((p) => ({ ...p, use_type: measuredOf(p).use_type }))
  const own = assessed({ kind: a.kind, division_code: a.county.code, project: facts, parcels: judged, day: on })
  return {
    ...kept({ ...own, findings: [...own.findings, ...judged.flatMap((p) => linesOf(demo, a, facts, p, on))], day: on, parcels }),
    accepted_on: on,
    quota,
  }
}

function plannedStep(c: Context, step: Step): Planned {
  const { demo, a, draw, at } = c
  const desk = hand(demo, 'county.forestry_officer', a.county)
  const second = hand(demo, 'county.forestry_officer', a.county, 1)
  const city = hand(demo, 'city.forestry_officer', demo.divisions.city)
  const head = hand(demo, 'city.forestry_officer', demo.divisions.city, 1)
  const picture = (word: string, taken_at: string): string[] => [
    demo.evidence(`land_use:${a.key}:${word}`, { taken_at, position: [a.ground.centre[0], a.ground.centre[1]], picture: 'scene' }),
  ]
  const decided = { decision_number: number(a, '决'), decided_on: day(at('decide')) }
  switch (step) {
    case 'submit':
      return { step, deed: desk(at('submit')) }
    case 'ask_correction':
      return {
        step,
        fields: { correction_notice: '补充林地权属证明和项目批准文件全文' },
        deed: desk(at('ask_correction')),
        set: { notified_on: day(at('ask_correction')) },
      }
    case 'resubmit':
      return { step, deed: desk(recently(demo, 2, draw)) }
    case 'accept':
      return { step, fields: { acceptance_number: number(a, '受') }, deed: desk(at('accept')), set: { ...found(c, day(at('accept'))), deemed: false } }
    case 'deem_accepted':
      return { step, deed: bySystem(moment(addWorkingDays(a.received, 6), 0, 10)), set: { ...found(c, a.received), deemed: true } }
    case 'verify':
      return {
        step,
        fields: {
          inspectors: [desk(at('verify')).by, second(at('verify')).by],
          verified_on: day(at('verify')),
          site_note: '现地与图件、地类、权属相符，未发现先行使用',
          site_photos: picture('site', at('verify')),
        },
        deed: desk(at('verify')),
      }
    case 'publicize':
      return {
        step,
        fields: {
          publicity_place: `${c.a.parcels[0]?.village.name ?? a.county.name}公示栏`,
          publicity_from: day(at('publicize')),
          publicity_to: day(at('publicity_over')),
        },
        deed: desk(at('publicize')),
      }
    case 'hear_below':
      return {
        step,
        fields: { halt_note: '承包户对补偿面积有异议，要求听证' },
        deed: desk(at('hear_below'), '利害关系人要求听证'),
        set: { halted_on: day(at('hear_below')) },
      }
    case 'forward':
      return {
        step,
        fields: { publicity_result: '公示期内无异议', county_opinion: '符合林地保护利用规划，同意上报' },
        deed: second(at('forward')),
        set: { forwarded_on: day(at('forward')) },
      }
    case 'hear':
      return { step, fields: { halt_note: '相邻单位要求听证' }, deed: city(at('halt'), '利害关系人要求听证'), set: { halted_on: day(at('halt')) } }
    case 'ask_experts':
      return { step, fields: { halt_note: '可行性报告专家评审' }, deed: city(at('halt'), '需要专家评审'), set: { halted_on: day(at('halt')) } }
    case 'examine':
      return { step, fields: { city_opinion: '材料齐全，定额、等级核对完毕' }, deed: city(at('examine')) }
    case 'extend':
      return { step, deed: city(at('extend'), '线路方案局部调整，需再核对'), set: { extended_days: 10 } }
    case 'pay':
      return {
        step,
        fields: { fee_paid: String(found(c, day(at('accept'))).fee_due), fee_paid_on: day(at('pay')), fee_receipt: number(a, '缴') },
        deed: city(at('pay')),
      }
    case 'grant':
      return { step, fields: decided, deed: head(at('decide')), set: { decision: 'granted', valid_until: consentValidUntil(decided.decided_on) } }
    case 'refuse':
      return { step, fields: decided, deed: head(at('decide'), '位于禁止使用的范围'), set: { decision: 'refused' } }
    case 'withdraw':
      return { step, deed: desk(at('withdraw'), '建设单位调整线位') }
    case 'deliver':
      return { step, fields: { consent_number: number(a, '同'), delivered_on: day(at('deliver')) }, deed: city(at('deliver')) }
    case 'cancel':
      return { step, deed: head(at('cancel'), '项目停止建设，尚未使用') }
    case 'ask_renewal':
      return { step, fields: { renewal_asked_on: day(recently(demo, 3, draw)) }, deed: desk(recently(demo, 3, draw)) }
    case 'start_use':
      return { step, fields: { started_on: day(at('start_use')) }, deed: desk(at('start_use')) }
    case 'inspect':
      return {
        step,
        fields: { inspected_on: day(at('inspect')), inspection_note: '在批准的范围和用途内使用', inspection_photos: picture('inspection', at('inspect')) },
        deed: second(at('inspect')),
      }
    case 'archive':
      return { step, deed: desk(at('archive')) }
  }
}

/** Temporary use begins some weeks after the decision and lasts a year to two. */
export const temporaryDays = (a: PlannedApplication, draw: Rng): { use_from: string; use_to: string } => {
  const use_from = addCalendarDays(a.received, 75)
  return { use_from, use_to: addMonths(use_from, draw.pick([12, 18, 24])) }
}

/** An application as far as it has come; `archived_at` where it cannot be archived with the others (null: not yet at all). */
export function applicationLife(demo: Demo, a: PlannedApplication, quota: string | null, archived_at: (use_to: string) => string | null): Lived {
  const draw = demo.random(`land use ${a.key}`)
  const at = timesOf(a.received, draw)
  const parcels = a.parcels.map((p) => attributesOf(a.ground, p, a.project.works, draw))
  const temporary = a.kind === 'temporary' ? temporaryDays(a, draw) : null
  const created = moment(a.received, 8, 40)
  const fields = {
    project: a.project.id,
    applicant: a.project.owner,
    kind: a.kind,
    purpose: a.project.works,
    built_first: false,
    materials: [demo.evidence(`land_use:${a.key}:materials`, { taken_at: created, picture: 'document' })],
    ...(a.kind === 'forestry' ? { facility: a.project.works.includes('巡护道') ? 'transport' : 'seed' } : {}),
    ...(a.kind === 'permanent' && a.project.key ? { quota_kind: 'national_reserve' } : {}),
    ...temporary,
  }
  const first = born(landUseApplication, { id: a.id, division: a.county.id, demo: true }, fields, hand(demo, 'county.forestry_officer', a.county)(created))
  const steps = wayOf(a.stage)
    .filter((s) => (s !== 'pay' || paysFee(a.kind)) && (s !== 'archive' || temporary === null))
    .map((s) => plannedStep({ demo, a, parcels, quota, draw, at }, s))
  const end = temporary && a.stage === 'settled' ? archived_at(temporary.use_to) : null
  const archive: Planned[] = end === null ? [] : [{ step: 'archive', deed: hand(demo, 'county.forestry_officer', a.county)(end) }]
  return { planned: a, parcels, rows: lived(landUseApplication, first, [...steps, ...archive], demo.now) }
}

export function* parcelRecords(demo: Demo, { planned: a, parcels }: Lived): Generator<LoadedRecord> {
  const desk = hand(demo, 'county.forestry_officer', a.county)
  for (const [i, p] of parcels.entries()) {
    const { id, village } = a.parcels[i]!
    yield {
      register: landParcel,
      versions: born(landParcel, { id, division: village.id, demo: true }, { application: a.id, ...p }, desk(moment(a.received, 8, 45 + i)), measuredOf(p)),
    }
  }
}
