import { forestTransfer } from '#domains/reserve/transfer/forest_transfer.ts'
import { transferParty } from '#domains/reserve/party/transfer_party.ts'
import { rentDays, rentOf, type RentTerms } from '#domains/reserve/rent/calendar.ts'
import { rentPayment } from '#domains/reserve/rent/rent_payment.ts'
import { reservePlot } from '#domains/reserve/works/reserve_plot.ts'
import { addCalendarDays, addMonths } from '#kit/calendar/date.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { seededId } from '#kit/register/id.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import { allot } from '../allot.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { moment, workday } from '../days.ts'
import { spot, square } from '../fire/ground.ts'
import { hand } from '../fire/hands.ts'
import { villagesOf } from './villages.ts'
import type { PlannedProject } from './plan.ts'

const SQUARE_METRES_A_MU = 2000 / 3
const sideOf = (mu: number): number => Math.sqrt(mu * SQUARE_METRES_A_MU)
const TRANSFERS = 20
const DEMONSTRATIONS = 12

type Land = {
  readonly n: number
  readonly id: string
  readonly project: PlannedProject
  readonly village: DemoDivision
  readonly middle: [number, number]
  readonly mu: number
  readonly signed: string
  readonly collective: boolean
  readonly terms: RentTerms
}

function landOf(p: PlannedProject, n: number, mu: number, signed: string, draw: Rng, village: DemoDivision): Land {
  const term_from = addMonths(`${signed.slice(0, 7)}-01`, 1)
  const created = moment(workday(addCalendarDays(signed, -45)), 9)
  return {
    n,
    id: seededId(`forest_transfer:${n}`, created),
    project: p,
    village,
    middle: spot(village, draw),
    mu,
    signed,
    collective: n % 4 === 3,
    terms: {
      term_from,
      term_to: addCalendarDays(addMonths(term_from, 360), -1),
      first_payment_on: addCalendarDays(term_from, 9),
      rent_per_mu: `${30 + 5 * draw.int(0, 6)}.00`,
      step_up: n % 5 === 0 ? '5.00' : null,
      step_years: n % 5 === 0 ? 5 : null,
    },
  }
}

const familyNames = ['王', '李', '张', '刘', '陈', '杨', '黄', '周', '吴', '唐']

function* transferLife(demo: Demo, l: Land, draw: Rng): Generator<LoadedRecord> {
  const [township, desk] = [hand(demo, 'township.officer', l.village), hand(demo, 'county.forestry_officer', l.village)]
  const day = (before: number): string => workday(addCalendarDays(l.signed, -before))
  const paper = (name: string, on: string): string[] => [demo.evidence(`transfer ${l.n} ${name}`, { taken_at: moment(on, 9), picture: 'document' })]
  const until = addMonths(l.terms.term_to, 24 + 12 * draw.int(0, 8))
  const vote = l.collective
    ? {
        members: 40 + l.n,
        agreed: Math.ceil((40 + l.n) * 0.8),
        voted_on: day(80),
        notice_from: day(75),
        notice_to: day(60),
        vote_paper: paper('vote', day(60)),
      }
    : {}
  const many = l.collective ? 1 : 4 + (l.n % 5)
  const parts = allot(
    l.mu,
    Array.from({ length: many }, () => 1 + draw.next()),
    1,
  )
  const first = born(
    forestTransfer,
    { id: l.id, division: l.village.id, demo: true },
    {
      number: `演示流转${l.n + 1}号`,
      project: l.project.id,
      grantor: l.collective ? '演示村民小组' : `演示${familyNames[l.n % 10]}某等${many}户`,
      receiver: `演示${l.project.county.name}林业发展公司`,
      receiver_kind: 'unit',
      holding: l.collective ? 'collective' : 'household',
      way: l.n % 6 === 5 ? 'share' : 'lease',
      boundary: square(l.middle, sideOf(l.mu)),
      area_mu: `${l.mu}.00`,
      certificate: `演示林权证${l.n + 1}`,
      contract_until: until,
      trees_at_end: 'paid',
      ...l.terms,
      ...vote,
    },
    township(moment(day(45), 9)),
  )
  const steps: Planned[] = [
    { step: 'check', deed: desk(moment(day(10), 10)) },
    {
      step: 'sign',
      fields: { signed_on: l.signed, contract: paper('contract', l.signed), filing_number: `演示备${l.n + 1}` },
      deed: township(moment(l.signed, 15)),
    },
  ]
  yield { register: forestTransfer, versions: lived(forestTransfer, first, steps, demo.now) }
  for (const [k, mu] of parts.entries()) yield* partyLife(demo, l, { k, mu, until, listed: day(30) })
}

type Part = { readonly k: number; readonly mu: number; readonly until: string; readonly listed: string }

/** One who holds a part, and the rent that reached them: the fourth transfer's is late this year, the seventh's was paid by half. */
function* partyLife(demo: Demo, l: Land, { k, mu, until, listed }: Part): Generator<LoadedRecord> {
  const township = hand(demo, 'township.officer', l.village)
  const at = moment(listed, 10)
  const party = seededId(`transfer_party:${l.n} ${k}`, at)
  const name = l.collective ? `${l.village.name}演示村民小组` : `${familyNames[(l.n + k) % 10]}演示户${k + 1}`
  yield {
    register: transferParty,
    versions: born(
      transferParty,
      { id: party, division: l.village.id, demo: true },
      {
        transfer: l.id,
        name,
        account: `62280000${String(l.n * 100 + k).padStart(8, '0')}`,
        area_mu: `${mu}.00`,
        contract_until: l.collective ? null : until,
        consented: true,
        consent: [],
      },
      township(at),
    ),
  }
  const now = demo.now.slice(0, 10)
  for (const [year, due] of rentDays(l.terms).entries()) {
    const paid = workday(addCalendarDays(due.due_on, 4))
    if (moment(paid, 11) > demo.now) break
    const isLast = addMonths(due.due_on, 12) > now
    if (isLast && l.n === 3) break
    const whole = rentOf(due, `${mu}.00`)
    const amount = isLast && l.n === 6 ? (Number(whole) / 2).toFixed(2) : whole
    const deed = township(moment(paid, 11))
    yield {
      register: rentPayment,
      versions: born(
        rentPayment,
        { id: seededId(`rent_payment:${l.n} ${k} ${year}`, deed.at), division: l.village.id, demo: true },
        { transfer: l.id, party, due_on: due.due_on, amount, paid_on: paid },
        deed,
      ),
    }
  }
}

type Works = {
  readonly key: string
  readonly name: string
  readonly project: PlannedProject
  readonly village: DemoDivision
  readonly middle: [number, number]
  readonly mu: number
  readonly mode: 'planting' | 'conversion' | 'tending'
  readonly species: string
  readonly begun: string
  readonly transfer?: string
  readonly reached: 'approved' | 'under_way' | 'reported' | 'accepted'
}
const order = ['approved', 'under_way', 'reported', 'accepted'] as const

function worksLife(demo: Demo, w: Works): LoadedRecord {
  const [township, desk, city] = [
    hand(demo, 'township.officer', w.village),
    hand(demo, 'county.forestry_officer', w.village),
    hand(demo, 'city.forestry_officer', demo.divisions.city),
  ]
  const on = (days: number): string => workday(addCalendarDays(w.begun, days))
  const boundary = square(w.middle, sideOf(w.mu))
  const area = `${w.mu}.00`
  const steps: Planned[] = [
    { step: 'approve', fields: { design_number: `演示设计${w.key}`, approved_on: on(-10) }, deed: city(moment(on(-10), 10)) },
    { step: 'start', fields: { started_on: on(0) }, deed: township(moment(on(0), 9)) },
    {
      step: 'report',
      fields: {
        done_boundary: boundary,
        done_area_mu: area,
        done_on: on(30),
        photos: [demo.evidence(`reserve works ${w.key}`, { taken_at: moment(on(30), 9), position: w.middle, picture: 'after' })],
      },
      deed: township(moment(on(30), 15)),
    },
    {
      step: 'accept',
      fields: {
        accepted_area_mu: area,
        accepted_on: on(90),
        acceptance_note: '按设计施工，验收合格。',
        ...(w.mode === 'planting' ? { survival: '92.50' } : {}),
      },
      deed: desk(moment(on(90), 10)),
    },
  ]
  const created = moment(on(-30), 9)
  const first = born(
    reservePlot,
    { id: seededId(`reserve_plot:${w.key}`, created), division: w.village.id, demo: true },
    {
      name: w.name,
      project: w.project.id,
      transfer: w.transfer ?? null,
      mode: w.mode,
      demonstration: w.transfer !== undefined,
      species: w.species,
      boundary,
      area_mu: area,
      design: [],
    },
    township(created),
  )
  return { register: reservePlot, versions: lived(reservePlot, first, steps.slice(0, order.indexOf(w.reached) + 1), demo.now) }
}

/** Land that was passed on, household by household, with its rent; and works on it and beside it. */
export function* reserveLand(demo: Demo, plan: readonly PlannedProject[], year: number): Generator<LoadedRecord> {
  const draw = demo.random('reserve land')
  const villages = plan.map((p) => villagesOf(demo, p.county))
  const placeOf = (n: number): { project: PlannedProject; village: DemoDivision } => {
    const of = n % plan.length
    const own = villages[of]!
    return { project: plan[of]!, village: own[(Math.floor(n / plan.length) * 23 + 11) % own.length]! }
  }
  const target = (figure: string): number => Number(demo.targets[`reserve.${figure}`])
  const areas = allot(
    target('land_transferred'),
    Array.from({ length: TRANSFERS }, () => 1 + 0.4 * draw.next()),
    60,
  )
  const lands = areas.map((mu, n) => {
    const { project, village } = placeOf(n)
    return landOf(project, n, mu, workday(addCalendarDays(`${year}-06-20`, n * 6)), draw, village)
  })
  const since = [0, 1].map((k) => {
    const { project, village } = placeOf(TRANSFERS + k)
    return landOf(project, TRANSFERS + k, 90 + 30 * k, workday(`${year + 2}-0${4 + k}-10`), draw, village)
  })
  for (const l of [...lands, ...since]) yield* transferLife(demo, l, draw)

  const grown = lands.filter((l) => !l.collective).slice(0, DEMONSTRATIONS)
  const planted = allot(
    target('demo_planting'),
    grown.map((l) => l.mu),
    1,
  )
  for (const [k, l] of grown.entries()) {
    const mu = planted[k] ?? 0
    if (mu > l.mu) throw new Error(`demo_planting_beyond: ${mu} > ${l.mu}`)
    yield worksLife(demo, {
      key: `demo ${k}`,
      name: `${l.village.name}黄柏示范林（演示）`,
      project: l.project,
      village: l.village,
      middle: l.middle,
      mu,
      mode: 'planting',
      species: '黄柏',
      begun: workday(addCalendarDays(l.signed, 8)),
      transfer: l.id,
      reached: 'accepted',
    })
  }
  const today = demo.now.slice(0, 10)
  for (let k = 0; k < 24; k++) {
    const { project, village } = placeOf(40 + k)
    const ago = k < 18 ? null : [150, 120, 60, 45, 30, 20][k - 18]!
    const begun = ago === null ? workday(`${year + 1 + Math.floor(k / 6)}-0${2 + (k % 6)}-12`) : workday(addCalendarDays(today, -ago))
    yield worksLife(demo, {
      key: `works ${k}`,
      name: `${village.name}${k % 2 === 0 ? '改培' : '抚育'}${k + 1}号地块（演示）`,
      project,
      village,
      middle: spot(village, draw),
      mu: 180 + 10 * draw.int(0, 20),
      mode: k % 2 === 0 ? 'conversion' : 'tending',
      species: k % 2 === 0 ? '桢楠、香樟、柏木' : '柏木',
      begun,
      reached: ago === null || ago > 100 ? 'accepted' : ago > 40 ? 'reported' : ago > 25 ? 'under_way' : 'approved',
    })
  }
}
