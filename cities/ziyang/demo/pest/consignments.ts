import { pestCertificate } from '#domains/pest/certificate/pest_certificate.ts'
import { pestOriginCheck } from '#domains/pest/nursery/pest_origin_check.ts'
import { pestRecheck } from '#domains/pest/recheck/pest_recheck.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { allot } from '../allot.ts'
import type { Demo, Rng } from '../context.ts'
import { moment, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { DRIVE, driveId, type Firm } from './quarantine.ts'

type Plan = {
  readonly n: number
  readonly firm: Firm
  readonly day: string
  readonly quantity: string
  readonly outcome: 'passed' | 'uncertified' | 'infested' | 'waiting'
  readonly inDrive: boolean
  readonly handled: boolean
}
const commodities = ['pine_log', 'pine_sawn', 'pine_sawn', 'pine_packing', 'pine_drum'] as const

export const recheckId = (n: number): string => seededId(`pest_recheck:${n}`, moment('2023-05-04', 9))

function consignment(demo: Demo, p: Plan, draw: Rng): LoadedRecord {
  const [desk, second] = [hand(demo, 'county.forestry_officer', p.firm.village), hand(demo, 'county.forestry_officer', p.firm.village, 1)]
  const at = moment(p.day, 9)
  const looked = addCalendarDays(p.day, 1)
  const from_other_province = p.outcome === 'uncertified' || draw.chance(0.5)
  const isBare = p.outcome === 'uncertified'
  const fields = {
    firm: p.firm.id,
    consignor: from_other_province ? '重庆某木业公司（演示）' : '省内某木业公司（演示）',
    origin: from_other_province ? '重庆市' : '四川省内',
    from_other_province,
    commodity: isBare ? 'pine_log' : draw.pick(commodities),
    species: '马尾松',
    quantity: p.quantity,
    transport: `${from_other_province ? '渝' : '川'}A${draw.int(10_000, 99_999)}`,
    arrived_on: p.day,
    paper: isBare ? 'none' : 'verified',
    ...(isBare ? {} : { certificate_number: `演示检〔${p.day.slice(0, 4)}〕${p.n + 1}号`, issuer: '起运地植物检疫机构' }),
    ...(from_other_province && !isBare ? { requirement_number: `演示要〔${p.day.slice(0, 4)}〕${p.n + 1}号` } : {}),
    ...(p.inDrive ? { campaign: driveId } : {}),
  }
  const picture = (word: string, day: string): string[] => [
    demo.evidence(`pest_recheck:${p.n}:${word}`, { taken_at: moment(day, 10), position: p.firm.village.centroid, picture: 'scene' }),
  ]
  const officers = { officer: desk(at).by, second_officer: second(at).by }
  const seen = { rechecked_on: looked, ...officers, sampled: `${draw.int(5, 20)}.00` }
  const steps: Planned[] =
    p.outcome === 'waiting'
      ? []
      : p.outcome === 'passed'
        ? [{ step: 'pass', fields: { ...seen, outcome: 'passed', decision: 'release' }, deed: desk(moment(looked, 11)) }]
        : [
            {
              step: 'fail',
              fields: {
                ...seen,
                outcome: 'failed',
                decision: isBare ? 'treat' : 'destroy',
                notice_number: `演示检处〔${p.day.slice(0, 4)}〕${p.n + 1}号`,
                pests_seen: isBare ? '未发现活虫' : '松墨天牛幼虫和蛀道',
                photos: picture('failed', looked),
              },
              deed: desk(moment(looked, 11)),
            },
            ...(p.handled
              ? [
                  {
                    step: 'handle',
                    fields: {
                      handled_on: addCalendarDays(looked, 6),
                      handled_note: '在指定场地监督除害，费用由货主承担',
                      handled_photos: picture('handled', addCalendarDays(looked, 6)),
                      cost_yuan: '1200.00',
                    },
                    deed: desk(moment(addCalendarDays(looked, 6), 16)),
                  },
                ]
              : []),
          ]
  return {
    register: pestRecheck,
    versions: lived(pestRecheck, born(pestRecheck, { id: recheckId(p.n), division: p.firm.village.id, demo: true }, fields, desk(at)), steps, demo.now),
  }
}

/** Consignments of the published year to the last tenth of a cubic metre, two of which failed; and those of these days, one failed and not dealt with. */
export function* consignments(demo: Demo, firms: readonly Firm[]): Generator<LoadedRecord> {
  const draw = demo.random('pest consignments')
  const many = 24
  const tenths = allot(
    new Decimal(demo.targets['pest.timber_reinspected'] ?? '0').times(10).toNumber(),
    Array.from({ length: many }, () => draw.int(3, 12)),
    20,
  )
  for (const [n, amount] of tenths.entries()) {
    const inDrive = n < 18
    const day =
      n === 0 ? '2023-05-21' : inDrive ? workday(addCalendarDays(DRIVE.from, draw.int(0, 48))) : workday(addCalendarDays('2023-08-01', draw.int(0, 130)))
    const outcome = n === 0 ? 'uncertified' : n === 9 ? 'infested' : 'passed'
    yield consignment(
      demo,
      { n, firm: firms[n === 0 ? 0 : draw.int(0, 80)]!, day, quantity: new Decimal(amount).dividedBy(10).toFixed(3), outcome, inDrive, handled: true },
      draw,
    )
  }
  const today = demo.now.slice(0, 10)
  for (const [i, [ago, outcome]] of (
    [
      [9, 'infested'],
      [5, 'passed'],
      [2, 'waiting'],
      [1, 'waiting'],
    ] as const
  ).entries())
    yield consignment(
      demo,
      { n: many + i, firm: firms[82 + i]!, day: addCalendarDays(today, -ago), quantity: `${draw.int(5, 18)}.500`, outcome, inDrive: false, handled: false },
      draw,
    )
}

/** What was certified, required, and inspected at the origin in the year, and applications of these days. */
export function* certificates(demo: Demo, firms: readonly Firm[]): Generator<LoadedRecord> {
  const draw = demo.random('pest certificates')
  const today = demo.now.slice(0, 10)
  for (let n = 0; n < 36; n++) {
    const isNow = n >= 33
    const firm = firms[draw.int(0, firms.length - 1)]!
    const [desk, second] = [hand(demo, 'county.forestry_officer', firm.village), hand(demo, 'county.forestry_officer', firm.village, 1)]
    const day = isNow ? addCalendarDays(today, -(n - 31) * 2) : workday(addCalendarDays('2023-02-01', draw.int(0, 300)))
    const kind = n % 3 === 0 ? 'requirement' : n % 3 === 1 ? 'within' : 'outward'
    const seedlings = kind !== 'requirement'
    const fields = {
      kind,
      applied_on: day,
      firm: firm.id,
      counterpart: kind === 'within' ? '省内某苗圃（演示）' : '重庆某公司（演示）',
      origin: kind === 'requirement' ? '重庆市' : firm.village.parent?.name,
      route: kind === 'requirement' ? '重庆市至本市' : '本市起运',
      vehicle_kind: '汽车',
      starts_on: addCalendarDays(day, 6),
      goods: [
        seedlings
          ? { name: '柏木苗', spec: '1年生', plants: draw.int(5, 60) * 100, packing: '捆' }
          : { name: '松板方材', quantity: `${draw.int(4, 20)}.000`, packing: '散装' },
      ],
      ...(kind === 'outward' ? { requirement_number: `渝演示要〔${day.slice(0, 4)}〕${n + 1}号` } : {}),
    }
    const inspected = addCalendarDays(day, 2)
    const issued = addCalendarDays(day, 4)
    const steps: Planned[] = [
      ...(seedlings
        ? [
            {
              step: 'inspect',
              fields: { inspected_on: inspected, inspector: desk(moment(inspected, 10)).by, finding: 'none', finding_note: '未发现检疫对象' },
              deed: desk(moment(inspected, 15)),
            },
          ]
        : []),
      {
        step: 'issue',
        fields: { number: `演示证〔${day.slice(0, 4)}〕${n + 1}号`, issued_on: issued, valid_to: addCalendarDays(issued, 15) },
        deed: second(moment(issued, 10)),
      },
    ]
    const at = moment(day, 10)
    yield {
      register: pestCertificate,
      versions: lived(
        pestCertificate,
        born(pestCertificate, { id: seededId(`pest_certificate:${n}`, at), division: firm.village.id, demo: true }, fields, desk(at)),
        isNow ? [] : steps,
        demo.now,
      ),
    }
  }
  for (let n = 0; n < 12; n++) {
    const firm = firms[90 + n]!
    const desk = hand(demo, 'county.forestry_officer', firm.village)
    const day = workday(addCalendarDays('2023-03-06', draw.int(0, 220)))
    const due = draw.int(4, 40)
    const at = moment(day, 15)
    const fields = {
      firm: firm.id,
      plot: `${n + 1}号苗圃`,
      species: draw.pick(['柏木', '香樟', '桂花', '黄柏'] as const),
      age: '1至2年生',
      due_mu: `${due}.00`,
      inspected_mu: `${n === 4 ? due - 1 : due}.00`,
      inspected_on: day,
      finding: 'none',
      certificate_number: `演示产检〔2023〕${n + 1}号`,
      valid_to: addCalendarDays(day, 180),
      inspector: desk(at).by,
    }
    yield {
      register: pestOriginCheck,
      versions: born(pestOriginCheck, { id: seededId(`pest_origin:${n}`, at), division: firm.village.id, demo: true }, fields, desk(at)),
    }
  }
}
