import { planZoning } from '#domains/planning/zoning/plan_zoning.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { digestOf } from '#kit/layers/layer-digest.server.ts'
import type { LayerFeature, LoadedLayer } from '#kit/layers/layer-load.server.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { moment } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'
import type { ControlPlan, Ground } from './plan.ts'
import type { PlannedPlan } from './plans.ts'
import { offset, star, whole } from './star.ts'

type Zoning = { readonly plan: PlannedPlan; readonly id: string; readonly day: string; readonly features: readonly LayerFeature[] }

const free = ({ lines }: Ground): boolean => lines.size === 0
const within =
  (kind: string) =>
  ({ lines }: Ground): boolean =>
    lines.size === 1 && [...lines.keys()].some((k) => k === kind)

/**
 * The zones of three plans, drawn so that some of them lie over each other: two banks that water keeps and greening plants, a field that
 * agriculture levels, and one planting zone that reaches into basic farmland and waits to be settled.
 */
export function zonings(demo: Demo, lines: ControlPlan, plans: readonly PlannedPlan[]): Zoning[] {
  const draw = demo.random('plan zones')
  const some = (fits: (g: Ground) => boolean, many: number): Ground[] =>
    lines.grounds
      .filter(fits)
      .filter((_, i) => i % 7 === 3)
      .slice(0, many)
  const round = (of: string, g: Ground, aside = 0): LayerFeature => ({
    class: of,
    name: `${of}（示意）`,
    geometry: whole(star(aside === 0 ? g.centre : offset(g.centre, aside, 0), [140, 240], 12, draw)),
  })
  const planted = some(free, 24)
  const closed = some(within('protection_grade'), 10)
  const farm = some(within('permanent_farmland'), 1)
  const banks = planted.slice(0, 3)
  const fields = planted.slice(5, 7)
  const of = (key: string, day: string, features: readonly LayerFeature[]): Zoning[] => {
    const plan = plans.find((p) => p.key === key)
    return plan ? [{ plan, day, features, id: seededId(`plan_zoning:${key}`, moment(day, 9)) }] : []
  }
  return [
    ...of('greening', '2024-09-23', [
      ...planted.map((g) => round('营造林区', g)),
      ...closed.map((g) => round('封育区', g)),
      ...farm.map((g) => round('营造林区', g)),
    ]),
    ...of(
      'water',
      '2023-05-15',
      banks.map((g) => round('岸线保护区', g, 180)),
    ),
    ...of(
      'agriculture',
      '2023-08-21',
      fields.map((g) => round('高标准农田建设区', g, 200)),
    ),
  ]
}

export function* zoningRecords(demo: Demo, list: readonly Zoning[]): Generator<LoadedRecord> {
  const { city } = demo.divisions
  const [desk, second] = [hand(demo, 'city.forestry_officer', city), hand(demo, 'city.forestry_officer', city, 1)]
  for (const { plan, id, day, features } of list) {
    const fields = {
      plan: plan.id,
      kind: 'zones',
      document_number: `${plan.title.slice(0, 12)}分区图`,
      in_force_from: day,
      source: '由程序生成的示意图形',
      survey_year: 2020,
    }
    const life = begin(planZoning, { id, division: city.id }, fields, desk(moment(day, 9)))
    life.step('check', {}, desk(moment(addCalendarDays(day, 1), 10)), digestOf(features))
    life.step('enter_force', {}, second(moment(addCalendarDays(day, 2), 10)))
    yield life.loaded()
  }
}

export const zoningLayers = (list: readonly Zoning[]): LoadedLayer[] => list.map(({ id, features }) => ({ register: planZoning, version: id, features }))
