import type { UseKind } from '#domains/land_use/application/use-kinds.ts'
import type { Polygon, Position } from '#kit/geometry/geojson.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { addWorkingDays } from '#kit/calendar/working-days.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { seededId } from '#kit/register/id.ts'
import { allot } from '../allot.ts'
import { targetYear } from '../../targets.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { workday } from '../days.ts'
import type { Ground } from '../planning/plan.ts'
import { type Grounds, groundsOf, strip, villageAt } from './grounds.ts'
import { plannedProjects, type PlannedProject, projectsFor, refusedProject } from './projects.ts'
import { presentStages, type Stage } from './stages.ts'

export type PlannedParcel = { readonly id: string; readonly number: number; readonly area: string; readonly boundary: Polygon; readonly village: DemoDivision }
/** One application: `received` is the day its papers came in; what follows is counted in working days from it. */
export type PlannedApplication = {
  readonly key: string
  readonly id: string
  readonly project: PlannedProject
  readonly county: DemoDivision
  readonly kind: UseKind
  readonly ground: Ground
  readonly area_mu: string
  readonly parcels: readonly PlannedParcel[]
  readonly received: string
  readonly stage: Stage
}
export type LandUsePlan = { readonly applications: readonly PlannedApplication[] }

const TEN_THOUSANDTHS = 10_000
/** 亩 with two decimals as hectares with four. */
const hectaresOf = (area_mu: string): string => new Decimal(area_mu).dividedBy(15).toFixed(4)

function parcelsOf(demo: Demo, key: string, ground: Ground, area_mu: string, kind: UseKind, draw: Rng): PlannedParcel[] {
  const whole = Math.round(Number(hectaresOf(area_mu)) * TEN_THOUSANDTHS)
  const count = whole > 12_000 ? draw.int(2, 3) : whole > 4000 ? draw.int(1, 2) : 1
  const parts = allot(
    whole,
    Array.from({ length: count }, () => 0.7 + draw.next()),
    100,
  )
  const heading = draw.next() * Math.PI
  const long = kind === 'permanent' ? 4 : 2.2
  // Strips side by side across the circle, with gaps between them.
  const widths = parts.map((p) => Math.sqrt(p / long) * 1.25 + 4)
  const total = widths.reduce((a, b) => a + b, 0)
  let across = -total / 2
  return parts.map((part, i) => {
    const middle = across + widths[i]! / 2
    across += widths[i]!
    const [x, y] = ground.centre
    const at: Position = [x - (Math.sin(heading) * middle) / 96_300, y + (Math.cos(heading) * middle) / 110_900]
    return {
      id: seededId(`land_parcel:${key}:${i}`, '2021-01-05T09:00:00+08:00'),
      number: i + 1,
      area: (part / TEN_THOUSANDTHS).toFixed(4),
      boundary: strip(at, part, long, heading),
      village: villageAt(demo, ground.county, at),
    }
  })
}

type Draft = { key: string; kind: UseKind; area_mu: string; received: string; stage: Stage; forbidden?: boolean; project?: PlannedProject }

function planned(demo: Demo, grounds: Grounds, draw: Rng, d: Draft): PlannedApplication {
  const ground = d.forbidden ? grounds.forbidden() : grounds.usable()
  const project = d.project ?? draw.pick(projectsFor(d.kind))
  return {
    key: d.key,
    id: seededId(`land_use_application:${d.key}`, `${d.received}T09:00:00+08:00`),
    project,
    county: ground.county,
    kind: d.kind,
    ground,
    area_mu: d.area_mu,
    parcels: parcelsOf(demo, d.key, ground, d.area_mu, d.kind, draw),
    received: d.received,
    stage: d.stage,
  }
}

/** So many parts of 亩 with two decimals that add up to the whole. */
function areas(total: string, count: number, draw: Rng): string[] {
  const parts = allot(
    Math.round(Number(total) * 100),
    Array.from({ length: count }, () => 0.35 + draw.next() ** 2 * 2),
    80,
  )
  return parts.map((p) => (p / 100).toFixed(2))
}

/** Days of a year on which papers come in early enough for a decision in the same year. */
const receivedDays = (year: number, count: number, draw: Rng): string[] =>
  Array.from({ length: count }, (_, i) => workday(addCalendarDays(`${year}-01-04`, Math.floor(((i + draw.next() * 0.9) / count) * 285))))

/** The applications granted in the published year: the two key railways first, the published areas shared out. */
function grantedOf(demo: Demo, year: number, draw: Rng): Draft[] {
  const [cases, permanent] = [Number(demo.targets['land_use.approved_cases']), Number(demo.targets['land_use.permanent_cases'])]
  const forGood = areas(demo.targets['land_use.permanent_area']!, permanent, draw)
  const others = areas(new Decimal(demo.targets['land_use.approved_area']!).minus(demo.targets['land_use.permanent_area']!).toFixed(), cases - permanent, draw)
  const kinds: UseKind[] = [...forGood.map(() => 'permanent' as const), ...others.map((_, i) => (i % 7 < 2 ? 'forestry' : 'temporary') as UseKind)]
  const days = draw.shuffle(receivedDays(year, cases, draw))
  return [...forGood, ...others].map((area_mu, i) => {
    const kind = kinds[i]!
    return {
      key: `${year}-${i + 1}`,
      kind,
      area_mu,
      received: days[i]!,
      stage: 'settled' as const,
      project: kind === 'permanent' && i < 8 ? plannedProjects[i % 2] : undefined,
    }
  })
}

/** Other years, so that accounts and comparisons have something to show. */
const othersOf = (year: number, draw: Rng): Draft[] => {
  const days = receivedDays(year, 10, draw)
  return areas(String(120 + (year % 4) * 35), 10, draw).map((area_mu, i) => ({
    key: `${year}-${i + 1}`,
    kind: (['permanent', 'temporary', 'forestry', 'permanent', 'temporary'] as const)[i % 5]!,
    area_mu,
    received: days[i]!,
    stage: 'settled' as const,
  }))
}

/** Refused and withdrawn in the published year. */
const unsuccessful = (year: number, draw: Rng): Draft[] =>
  ['refused', 'refused', 'refused', 'withdrawn', 'withdrawn'].map((stage, i) => ({
    key: `${year}-n${i}`,
    kind: i === 4 ? 'temporary' : 'permanent',
    area_mu: areas('9', 1, draw)[0]!,
    received: workday(`${year}-0${3 + i}-11`),
    stage: stage as Stage,
    ...(stage === 'refused' ? { forbidden: true, project: refusedProject } : {}),
  }))

/** What is under way today, by how many working days ago its papers came in. */
const presentOf = (demo: Demo, draw: Rng): Draft[] =>
  presentStages.map(({ stage, ago, kind, forbidden }, i) => ({
    key: `now-${i + 1}`,
    kind: kind ?? 'permanent',
    area_mu: areas(String(3 + (i % 6)), 1, draw)[0]!,
    received: addWorkingDays(demo.now.slice(0, 10), -ago),
    stage,
    ...(forbidden ? { forbidden, project: refusedProject } : {}),
  }))

/** Accounts run from the first year of the five-year plan. */
export const firstYear = 2021
const otherYears = [firstYear, firstYear + 1, firstYear + 3, firstYear + 4]

const plans = new WeakMap<Demo, LandUsePlan>()

/** Every application of the demonstration with its parcels, so that other generators know what was allowed where. Made once. */
export function planLandUse(demo: Demo): LandUsePlan {
  const known = plans.get(demo)
  if (known) return known
  const draw = demo.random('land use plan')
  const grounds = groundsOf(demo, demo.random('land use grounds'))
  const drafts = [
    ...grantedOf(demo, targetYear, draw),
    ...unsuccessful(targetYear, draw),
    ...otherYears.flatMap((y) => othersOf(y, draw)),
    ...presentOf(demo, draw),
  ]
  const plan = { applications: drafts.map((d) => planned(demo, grounds, draw, d)) }
  plans.set(demo, plan)
  return plan
}
