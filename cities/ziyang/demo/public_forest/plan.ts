import type { Authority } from '#datasets/forest_resource/authority.ts'
import { seededId } from '#kit/register/id.ts'
import { allot } from '../allot.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { type Cell, cellsIn } from './lattice.ts'

/** How many plots the city has on its books. */
const PLOTS = 40_000
/** A state forest unit pays 10 元 and everybody else 16 for an 亩: what a hundredth of an 亩 costs, in 分. */
const CENTS = { state: 10, collective: 16 } as const

export const fates = ['planted', 'natural', 'left_before', 'left_in_year', 'adjusting', 'waiting', 'late'] as const
export type Fate = (typeof fates)[number]
export type PlannedPayee = {
  readonly id: string
  readonly number: string
  readonly kind: 'household' | 'collective' | 'state_unit'
  readonly village: DemoDivision
  readonly account: string
}
export type PlannedPlot = {
  readonly id: string
  readonly number: string
  readonly village: DemoDivision
  readonly county: DemoDivision
  readonly cell: Cell
  readonly fate: Fate
  readonly owner: '10' | '20' | '21'
  readonly authority: Authority
  readonly payee: PlannedPayee
  /** In hundredths of an 亩. */
  area: number
}

/** Where a plot stands: nearly all planted and under an agreement, the rest by what became of it. */
function fateOf(draw: Rng): Fate {
  const x = draw.next()
  if (x < 0.87) return 'planted'
  if (x < 0.97) return 'natural'
  if (x < 0.976) return 'left_before'
  if (x < 0.982) return 'left_in_year'
  if (x < 0.985) return 'adjusting'
  return x < 0.993 ? 'waiting' : 'late'
}

const countyOf = (d: DemoDivision): DemoDivision => (d.level === 'county' || !d.parent ? d : countyOf(d.parent))

/** Who lives off the plots of a village: the collective first, then households of a few plots each. */
function* payeesOf(
  village: DemoDivision,
  many: number,
  draw: Rng,
  made: (kind: PlannedPayee['kind'], village: DemoDivision, n: number) => PlannedPayee,
): Generator<PlannedPayee> {
  const collective = made('collective', village, 0)
  const shared = Math.round(many * 0.3)
  for (let i = 0; i < shared; i++) yield collective
  for (let left = many - shared, n = 1; left > 0; n++) {
    const own = Math.min(left, draw.int(3, 7))
    const household = made('household', village, n)
    for (let i = 0; i < own; i++) yield household
    left -= own
  }
}

/** Weighted parts of a whole, over the plots chosen. */
function share(plots: readonly PlannedPlot[], total: number, draw: Rng, spread: number): void {
  const parts = allot(
    total,
    plots.map(() => 1 - spread + 2 * spread * draw.next()),
    100,
  )
  for (const [i, plot] of plots.entries()) plot.area = parts[i] ?? 0
}

const centsOf = (plots: readonly PlannedPlot[]): number => plots.reduce((sum, p) => sum + p.area * (p.owner === '10' ? CENTS.state : CENTS.collective), 0)

/**
 * Areas such that the planted plots under agreement add up to what the city published, and with the natural ones to the money
 * issued. Both are true to the hundredth: some hundredths move between a state plot and a household's until 16 分 divides the rest.
 */
function measure(plots: readonly PlannedPlot[], demo: Demo, draw: Rng): void {
  const of = (...wanted: Fate[]): PlannedPlot[] => plots.filter((p) => wanted.includes(p.fate))
  const [planted, natural] = [of('planted', 'adjusting'), of('natural')]
  share(planted, Math.round(Number(demo.targets['public_forest.area']) * 1_000_000), draw, 0.6)
  const issued = Math.round(Number(demo.targets['public_forest.compensation']) * 1_000_000)
  const [giver, taker] = [planted.find((p) => p.owner !== '10'), planted.find((p) => p.owner === '10')]
  if (!giver || !taker) throw new Error('demo_no_plot: 没有可调整的小班')
  while ((issued - centsOf(planted)) % CENTS.collective !== 0) {
    giver.area -= 1
    taker.area += 1
  }
  share(natural, (issued - centsOf(planted)) / CENTS.collective, draw, 0.4)
  for (const plot of of('left_before', 'left_in_year', 'waiting', 'late')) plot.area = draw.int(300, 1900)
}

type Plan = { readonly plots: PlannedPlot[]; readonly payees: PlannedPayee[] }
const plans = new WeakMap<Demo, Plan>()

/** Every plot and payee of the demonstration, before anything is written; made once, as the inventory stands on the same ground. */
export function planForest(demo: Demo): Plan {
  const known = plans.get(demo)
  if (known) return known
  const plan = planned(demo)
  plans.set(demo, plan)
  return plan
}

function planned(demo: Demo): Plan {
  const draw = demo.random('welfare')
  const villages = demo.divisions.villages.filter((v) => !v.name.endsWith('社区'))
  const counts = allot(
    PLOTS,
    villages.map(() => 0.5 + draw.next()),
  )
  const payees: PlannedPayee[] = []
  const payee = (kind: PlannedPayee['kind'], village: DemoDivision, n: number): PlannedPayee => {
    const number = `${village.code}-${String(n).padStart(3, '0')}`
    const one = {
      id: seededId(`welfare_payee:${number}`, '2021-02-01T00:00:00+08:00'),
      number,
      kind,
      village,
      account: `6210000${String(payees.length).padStart(9, '0')}`,
    }
    payees.push(one)
    return one
  }
  const stateUnits = new Map<DemoDivision, PlannedPayee>()
  const plots: PlannedPlot[] = []
  let carried = 0
  for (const [v, village] of villages.entries()) {
    const wanted = (counts[v] ?? 0) + carried
    const cells = cellsIn(village, wanted, draw)
    carried = wanted - cells.length
    const provincial = draw.chance(0.3)
    const owners = [...payeesOf(village, cells.length, draw, payee)]
    for (const [n, cell] of cells.entries()) {
      const fate = fateOf(draw)
      const state = fate === 'planted' && draw.chance(0.07)
      const township = village.parent ?? village
      if (state && !stateUnits.has(township)) stateUnits.set(township, payee('state_unit', township, 0))
      const owned = (state ? stateUnits.get(township) : owners[n])!
      const number = `${village.code}-${String(n + 1).padStart(4, '0')}`
      plots.push({
        id: seededId(`welfare_plot:${number}`, '2021-03-01T00:00:00+08:00'),
        number,
        village,
        county: countyOf(village),
        cell,
        fate,
        area: 0,
        payee: owned,
        owner: state ? '10' : owned.kind === 'collective' ? '20' : '21',
        authority: provincial && !state ? 'province' : 'national',
      })
    }
  }
  measure(plots, demo, draw)
  return { plots, payees }
}
