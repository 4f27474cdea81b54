import { seededId } from '#kit/register/id.ts'
import { allot } from '../allot.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { moment } from '../days.ts'

/** A batch of a loan: 万元. `draws` are those of the published year, `later` those since. */
export type PlannedBatch = {
  readonly batch: number
  readonly bank: 'cdb' | 'adbc' | 'abc'
  readonly told_apart: boolean
  readonly credit: number
  readonly contract: number
  readonly draws: number
  readonly later: readonly (readonly [day: string, amount: number])[]
  readonly credited: string
  readonly signed: string
  readonly grace_until: string
  readonly ends_on: string
  readonly rate: string
  /** The last instalments are left unpaid. */
  readonly late: boolean
}
export type PlannedProject = {
  readonly id: string
  readonly county: DemoDivision
  /** 万元 */
  readonly investment: number
  readonly scale: number
  readonly reserve: number
  readonly contents: readonly { readonly content: string; readonly area_mu: number }[]
  readonly started: string
  readonly filed: string
  readonly batches: readonly PlannedBatch[]
}

const shapes = {
  '512002': {
    started: '2022-09-06',
    filed: '2023-05-16',
    contents: [
      ['planting', 21_000],
      ['conversion', 58_000],
      ['tending', 96_000],
      ['understory', 14_000],
    ],
  },
  // 安岳: 12.17 万亩 as its plan says; all but what grows under trees is reserve forest
  '512021': {
    started: '2022-08-16',
    filed: '2023-04-20',
    contents: [
      ['conversion', 40_000],
      ['tending', 70_000],
      ['town_green', 1_000],
      ['nursery', 200],
      ['understory', 10_500],
    ],
  },
  '512022': {
    started: '2022-07-12',
    filed: '2023-03-14',
    contents: [
      ['planting', 32_000],
      ['conversion', 61_000],
      ['tending', 88_000],
      ['understory', 19_000],
    ],
  },
} as const
type Code = keyof typeof shapes

/** Shares of the three counties; 安岳's are those of its own plan. */
const shares: Readonly<Record<Code, { readonly plan: number; readonly credit: number; readonly drawn: number }>> = {
  '512002': { plan: 1675, credit: 1300, drawn: 115 },
  '512021': { plan: 1004, credit: 800, drawn: 200 },
  '512022': { plan: 1860, credit: 1450, drawn: 120 },
}

/** 万元 of a published figure in 亿元. */
const inTenThousands = (demo: Demo, figure: string): number => Math.round(Number(demo.targets[`reserve.${figure}`]) * 10_000)

/** The projects of the city with their batches: investment, credit and draws add up to what was published. */
export function planReserve(demo: Demo, year: number): PlannedProject[] {
  const counties = demo.divisions.counties.filter((c) => Object.hasOwn(shapes, c.code))
  const weights = counties.map((c) => shares[c.code as Code])
  const batch2 = inTenThousands(demo, 'lezhi_batch2')
  const plans = allot(
    inTenThousands(demo, 'planned_investment'),
    weights.map((w) => w.plan),
  )
  const credits = allot(
    inTenThousands(demo, 'credit'),
    weights.map((w) => w.credit),
  )
  const draws = allot(
    inTenThousands(demo, 'funded') - batch2,
    weights.map((w) => w.drawn),
  )
  return counties.map((county, n): PlannedProject => {
    const shape = shapes[county.code as Code]
    const [investment, credit, drawn] = [plans[n] ?? 0, credits[n] ?? 0, draws[n] ?? 0]
    const scale = shape.contents.reduce((sum, [, mu]) => sum + mu, 0)
    const first = { batch: 1, told_apart: false, draws: drawn, credited: `${year}-06-15`, signed: `${year}-07-05`, late: false } as const
    const own: Readonly<Record<Code, readonly PlannedBatch[]>> = {
      '512002': [
        {
          ...first,
          bank: 'adbc',
          credit,
          contract: 60_000,
          later: [],
          grace_until: `${year + 2}-12-20`,
          ends_on: `${year + 25}-12-20`,
          rate: '4.0500',
          late: true,
        },
      ],
      '512021': [
        {
          ...first,
          bank: 'cdb',
          credit,
          contract: 60_000,
          later: [
            [`${year + 1}-05-10`, 6_000],
            [`${year + 2}-04-15`, 8_000],
            [`${year + 3}-04-20`, 5_000],
          ],
          grace_until: `${year + 8}-06-20`,
          ends_on: `${year + 30}-06-20`,
          rate: '3.9500',
          late: false,
        },
      ],
      '512022': [
        {
          ...first,
          bank: 'adbc',
          credit: 50_000,
          contract: 40_000,
          later: [],
          credited: `${year}-04-18`,
          signed: `${year}-05-08`,
          grace_until: `${year + 8}-06-20`,
          ends_on: `${year + 30}-06-20`,
          rate: '4.0500',
        },
        {
          ...first,
          batch: 2,
          bank: 'abc',
          told_apart: true,
          credit: credit - 50_000,
          contract: 85_000,
          draws: batch2,
          later: [[`${year + 1}-05-22`, 4_000]],
          credited: `${year}-08-22`,
          signed: `${year}-09-12`,
          grace_until: `${year + 8}-12-20`,
          ends_on: `${year + 40}-12-20`,
          rate: '3.8500',
        },
      ],
    }
    return {
      id: seededId(`reserve_project:${county.code}`, moment(shape.started, 9)),
      county,
      investment,
      scale,
      reserve: scale - shape.contents.filter(([c]) => c === 'understory').reduce((sum, [, mu]) => sum + mu, 0),
      contents: shape.contents.map(([content, area_mu]) => ({ content, area_mu })),
      started: shape.started,
      filed: shape.filed,
      batches: own[county.code as Code],
    }
  })
}
