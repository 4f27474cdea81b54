import { pestContract } from '#domains/pest/contract/pest_contract.ts'
import { pestPayment } from '#domains/pest/contract/pest_payment.ts'
import { progressOf, retainedOf } from '#domains/pest/contract/checks.ts'
import { pestPlan } from '#domains/pest/plan/pest_plan.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { moment } from '../days.ts'
import { hand } from '../fire/hands.ts'

/** A season of clearing in a county: its plan, and the contracts by which it is worked. */
export type Season = {
  readonly county: DemoDivision
  readonly plan: string
  readonly contracts: readonly { readonly id: string; readonly contractor: string }[]
}
export type Dates = {
  readonly key: string
  readonly title: string
  readonly approved: string
  readonly starts: string
  readonly ends: string
  readonly scheme: string
}

/** The season that the published year tells of, and the one under way. */
export const past: Dates = { key: '2022', title: '2022年冬至2023年春', approved: '2022-11-18', starts: '2022-12-01', ends: '2023-03-31', scheme: 'scheme_2022' }
export const present = (now: string): Dates => {
  const year = Number(now.slice(0, 4)) - (now.slice(5, 7) < '10' ? 1 : 0)
  const approved = `${year}-10-20`
  return { key: String(year), title: `${year}年冬至${year + 1}年春`, approved, starts: `${year}-10-25`, ends: `${year + 1}-03-31`, scheme: 'scheme_2024' }
}

const contractors = ['绿盾林业防治有限公司（演示）', '川中生态工程有限公司（演示）'] as const
const supervisor = '蜀安工程监理有限公司（演示）'

/** What of a season does not depend on how many trees it had. */
export function planSeason(county: DemoDivision, dates: Dates): Season {
  const at = moment(dates.approved, 9)
  return {
    county,
    plan: seededId(`pest_plan:${dates.key}:${county.code}`, at),
    contracts: contractors.map((contractor, i) => ({ id: seededId(`pest_contract:${dates.key}:${county.code}:${i}`, at), contractor })),
  }
}

/** How many trees a contract was given, and how many of them were accepted. */
export type Work = { readonly given: number; readonly accepted: number }

/** A contract leaves some room for what dies while it runs. */
const treesOf = (work: Work): number => Math.max(work.given, 1) + 40

function* contractOf(demo: Demo, s: Season, dates: Dates, i: number, work: Work): Generator<LoadedRecord> {
  const { id, contractor } = s.contracts[i]!
  const [desk, second] = [hand(demo, 'county.forestry_officer', s.county), hand(demo, 'county.forestry_officer', s.county, 1)]
  const [price, retained] = [i === 0 ? '86.00' : '82.00', '30.00']
  const drawn = moment(dates.approved, 15)
  const paper = (word: string, at: string): string[] => [demo.evidence(`pest_contract:${id}:${word}`, { taken_at: at, picture: 'document' })]
  const fields = {
    number: `演示除治〔${dates.key}〕${s.county.name}${i + 1}号`,
    plan: s.plan,
    contractor,
    supervisor,
    scope: `${s.county.name}第${i + 1}标段各松林小班`,
    starts_on: dates.starts,
    ends_on: dates.ends,
    trees: treesOf(work),
    unit_price: price,
    retained,
    terms: '伐桩不高于方案所定，枝桠清理干净，木材逐批过磅、当日除害，不得外流；安全和防火由承包单位负责。',
  }
  const [signed, sampled, settled] = [moment(dates.starts, 10), moment(`${Number(dates.key) + 1}-04-12`, 10), moment(`${Number(dates.key) + 1}-11-10`, 10)]
  const steps: Planned[] = [
    { step: 'sign', fields: { signed_on: dates.starts, files: paper('text', signed) }, deed: desk(signed) },
    {
      step: 'sample',
      fields: {
        sampled_trees: Math.ceil(work.given / 10) || 1,
        failed_trees: 0,
        sample_note: '伐桩、枝桠、除害粒径抽查合格',
        sample_photos: paper('sample', sampled),
      },
      deed: second(sampled),
    },
    { step: 'settle', fields: { census_on: `${Number(dates.key) + 1}-10-28`, census_note: '秋季普查复核，作业小班没有漏除' }, deed: second(settled) },
  ]
  yield {
    register: pestContract,
    versions: lived(pestContract, born(pestContract, { id, division: s.county.id, demo: true }, fields, desk(drawn)), steps, demo.now),
  }
  if (work.accepted === 0) return
  const first = progressOf(work.accepted, price, retained)
  for (const [kind, amount, day] of [
    ['progress', first, `${Number(dates.key) + 1}-04-26`],
    ['final', retainedOf(work.accepted, price, first), `${Number(dates.key) + 1}-11-24`],
  ] as const) {
    const at = moment(day, 9)
    if (Date.parse(at) > Date.parse(demo.now)) continue
    const head = { id: seededId(`pest_payment:${id}:${kind}`, at), division: s.county.id, demo: true }
    const rows = born(pestPayment, head, { contract: id, kind, trees: work.accepted, asked_on: day }, desk(at), { amount })
    const paid: Planned = {
      step: 'pay',
      fields: { paid_on: day, receipt: `演示凭证${dates.key}${i + 1}${kind === 'final' ? '尾' : '进'}` },
      deed: desk(moment(day, 16)),
    }
    yield { register: pestPayment, versions: lived(pestPayment, rows, [paid], demo.now) }
  }
}

/** The plan of a county's season, its contracts, and what was paid on them. */
export function* seasonRecords(demo: Demo, s: Season, dates: Dates, works: readonly Work[]): Generator<LoadedRecord> {
  const desk = hand(demo, 'county.forestry_officer', s.county)
  const [drawn, approved] = [moment(dates.approved, 9), moment(dates.approved, 14)]
  const fields = {
    name: `${s.county.name}${dates.title}枯死松树集中除治方案（演示）`,
    season: dates.title,
    scheme: dates.scheme,
    starts_on: dates.starts,
    ends_on: dates.ends,
    units: [],
    scope: `${s.county.name}秋季普查发现的枯死、濒死松树`,
    trees: works.reduce((n, w) => n + treesOf(w), 0),
    methods: ['chipped', 'burned'],
    stump_max_cm: '5.0',
    chip_max_mm: '10.0',
    fire_measures: '在指定场地焚烧，专人看守，灰烬浇灭；防火期内另办用火许可',
  }
  const steps: Planned[] = [
    {
      step: 'approve',
      fields: {
        approver: `${s.county.name}人民政府（演示）`,
        approval_number: `演示除治批〔${dates.key}〕1号`,
        approved_on: dates.approved,
        files: [demo.evidence(`pest_plan:${s.plan}`, { taken_at: approved, picture: 'document' })],
      },
      deed: desk(approved),
    },
    { step: 'conclude', fields: { summary: '按期完成，逐株销号' }, deed: desk(moment(`${Number(dates.key) + 1}-06-20`, 10)) },
  ]
  yield {
    register: pestPlan,
    versions: lived(pestPlan, born(pestPlan, { id: s.plan, division: s.county.id, demo: true }, fields, desk(drawn)), steps, demo.now),
  }
  for (const [i, work] of works.entries()) yield* contractOf(demo, s, dates, i, work)
}
