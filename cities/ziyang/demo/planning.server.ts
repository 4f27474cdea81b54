import { controlKinds, controlLayer } from '#domains/planning/control_layer/control_layer.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { digestOf } from '#kit/layers/layer-digest.server.ts'
import type { LoadedLayer } from '#kit/layers/layer-load.server.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { seededId } from '#kit/register/id.ts'
import { rangesOf } from './ancient_tree/plan.ts'
import { treesOf } from './ancient_tree.server.ts'
import type { Demo } from './context.ts'
import { moment } from './days.ts'
import { hand } from './fire/hands.ts'
import { begin } from './life.ts'
import { conflicts, lineSet, planTargets } from './planning/agreements.ts'
import { drawnOn, planControlLines, type ControlPlan, type PlannedVersion } from './planning/plan.ts'
import { outlines, planRecord } from './planning/plans.ts'
import { zoningLayers, zoningRecords, zonings } from './planning/zonings.ts'

/** When what was older than the system was entered into it. */
const ENTERED = '2022-01-10'

const numberOf = (from: string, n: number): string => `演示〔${from.slice(0, 4)}〕${n}号`

function lifeOf(demo: Demo, { id, kind, from, to, features }: PlannedVersion, n: number): LoadedRecord {
  const { city, counties } = demo.divisions
  const [keeper, head] = [hand(demo, 'county.forestry_officer', counties[0]!), hand(demo, 'city.forestry_officer', city)]
  const entered = from < ENTERED ? ENTERED : addCalendarDays(from, -12)
  const life = begin(
    controlLayer,
    { id, division: city.id },
    {
      kind,
      document_number: numberOf(from, n),
      in_force_from: from,
      issuer: '演示批准机关',
      source: '由公开的县界与程序生成，非真实控制线',
      scale: 10_000,
      note: `${controlKinds[kind]}（示意）`,
    },
    head(moment(entered, 9)),
  )
  life.step('check', {}, keeper(moment(addCalendarDays(entered, 1), 10)), digestOf(features))
  life.step('enter_force', {}, head(moment(addCalendarDays(entered, 2), 15)))
  if (to) life.step('supersede', { in_force_to: to }, head(moment(addCalendarDays(to, -5), 16)))
  return life.loaded()
}

/** The protection ranges of old trees, published after the list of them. */
const treeRanges = (demo: Demo, grounds: ControlPlan['grounds']): PlannedVersion => ({
  id: seededId('control_layer:ancient_tree_range', `${drawnOn.tree_ranges}T09:00:00+08:00`),
  kind: 'ancient_tree_range',
  from: drawnOn.tree_ranges,
  to: null,
  features: rangesOf(treesOf(demo, grounds)),
})

const plans = new WeakMap<Demo, ControlPlan>()

/** The plan of this demonstration, made once. */
export function controlPlanOf(demo: Demo): ControlPlan {
  const known = plans.get(demo)
  if (known) return known
  const lines = planControlLines(demo)
  const made = { ...lines, versions: [...lines.versions, treeRanges(demo, lines.grounds)] }
  plans.set(demo, made)
  return made
}

/** The number under which a version was approved. */
export const documentNumberOf = (demo: Demo, version: PlannedVersion): string => numberOf(version.from, controlPlanOf(demo).versions.indexOf(version) + 1)

/** The versions of control lines; their polygons come by {@link planningLayers}. */
export function* controlLines(demo: Demo): Generator<LoadedRecord> {
  for (const [n, version] of controlPlanOf(demo).versions.entries()) yield lifeOf(demo, version, n + 1)
}

/** Control lines and their edition in use, plans with their zones, targets and conflicts. */
export function* planning(demo: Demo): Generator<LoadedRecord> {
  const lines = controlPlanOf(demo)
  const plans = outlines(demo)
  yield* controlLines(demo)
  yield lineSet(demo, lines)
  for (const one of plans) yield planRecord(demo, one, plans)
  yield* zoningRecords(demo, zonings(demo, lines, plans))
  yield* conflicts(demo, plans)
  yield* planTargets(demo, plans)
}

/** The polygons of control lines and of plans' zones. */
export const planningLayers = (demo: Demo): LoadedLayer[] => {
  const lines = controlPlanOf(demo)
  return [
    ...lines.versions.map(({ id, features }) => ({ register: controlLayer, version: id, features })),
    ...zoningLayers(zonings(demo, lines, outlines(demo))),
  ]
}
