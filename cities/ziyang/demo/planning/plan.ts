import type { ControlKind } from '#domains/planning/control_layer/control_layer.ts'
import type { LayerFeature } from '#kit/layers/layer-load.server.ts'
import type { Position } from '#kit/geometry/geojson.ts'
import { seededId } from '#kit/register/id.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { planLand, type Block } from './land.ts'
import { metresBetween, whole } from './star.ts'
import { natureZones, towns, type Zone } from './zones.ts'

export type PlannedVersion = {
  readonly id: string
  readonly kind: ControlKind
  readonly from: string
  readonly to: string | null
  readonly features: readonly LayerFeature[]
}
/** A circle of land of which it is known what it lies in: `kind` → class. Nothing else reaches into it. */
export type Ground = {
  readonly centre: Position
  readonly reach_m: number
  readonly county: DemoDivision
  readonly lines: ReadonlyMap<ControlKind, string | null>
}
export type ControlPlan = { readonly versions: readonly PlannedVersion[]; readonly grounds: readonly Ground[] }

/** The three lines of 2022 replaced what was before; the other lines are older. */
export const drawnOn = { older: '2018-01-01', three_lines: '2022-10-01', tree_ranges: '2020-12-01' } as const

/** What a block's height, counted from valley (0) to ridge (1), makes of it. */
function linesAt(rank: number): Map<ControlKind, string | null> {
  const lines = new Map<ControlKind, string | null>()
  if (rank < 0.44) return lines.set('permanent_farmland', null)
  if (rank < 0.7) return lines
  const grade = rank < 0.8 ? '4' : rank < 0.91 ? '3' : rank < 0.985 ? '2' : '1'
  lines.set('protection_grade', grade)
  if (grade === '3' && rank > 0.84) lines.set('public_benefit_forest', '地方')
  if (grade < '3') lines.set('public_benefit_forest', '国家级')
  if (rank > 0.95) lines.set('ecological_red_line', null)
  return lines
}

const meets = (zone: Zone, { shape }: Block): boolean => metresBetween(zone.outer.centre, shape.centre) < zone.outer.outer_m + shape.outer_m
/** The circle of a block lies wholly in a zone. */
function holds({ outer, inner }: Zone, { shape }: Block): boolean {
  const distance = metresBetween(outer.centre, shape.centre)
  return distance + shape.inner_m < outer.inner_m && (inner === null || distance - shape.inner_m > inner.outer_m)
}
/** No farmland or forest line is drawn where a town will stand, nor farmland into what nature keeps. */
const shuns =
  (kind: ControlKind) =>
  (zone: Zone): boolean =>
    zone.kind === 'urban_boundary' || (kind === 'permanent_farmland' && zone.kind !== 'water_source')

type Drawn = { readonly block: Block; readonly lines: ReadonlyMap<ControlKind, string | null>; readonly zones: readonly Zone[] }

function drawn(land: readonly Block[], zones: readonly Zone[]): Drawn[] {
  return land.map((block, i) => {
    const near = zones.filter((zone) => meets(zone, block))
    return { block, zones: near, lines: new Map([...linesAt(i / land.length)].filter(([kind]) => !near.some(shuns(kind)))) }
  })
}

function groundOf({ block, lines, zones }: Drawn): Ground[] {
  if (!zones.every((zone) => holds(zone, block))) return []
  const all = new Map<ControlKind, string | null>([...lines, ...zones.map((zone) => [zone.kind, zone.class] as const)])
  return [{ centre: block.shape.centre, reach_m: Math.floor(block.shape.inner_m), county: block.county, lines: all }]
}

const named: Partial<Record<ControlKind, string>> = {
  permanent_farmland: '永久基本农田（示意）',
  ecological_red_line: '生态保护红线（示意）',
  public_benefit_forest: '公益林（示意）',
  protection_grade: '林地（示意）',
}

/**
 * Control lines of the demonstration, drawn inside the real county outlines and marked 示意: farmland in the valleys, forest by
 * grade towards the ridges, boundaries around the county seats. The same on every run. `grounds` tell other generators where a
 * parcel lies in which lines, and where (no lines) in none, as of today's versions.
 */
export function planControlLines(demo: Pick<Demo, 'random' | 'divisions'>): ControlPlan {
  const land = planLand(demo)
  const today = towns(demo, 'today', 1)
  const zones = [...today, ...natureZones(demo, land)]
  const blocks = drawn(land, zones)
  const ofBlocks = (kind: ControlKind): LayerFeature[] =>
    blocks.flatMap(({ block, lines }) => (lines.has(kind) ? [{ class: lines.get(kind) ?? null, name: named[kind] ?? null, geometry: whole(block.shape) }] : []))
  const ofZones = (kind: ControlKind, list: readonly Zone[] = zones): LayerFeature[] =>
    list.filter((zone) => zone.kind === kind).map(({ class: of, name, geometry }) => ({ class: of, name, geometry }))
  const version = (kind: ControlKind, from: string, to: string | null, features: readonly LayerFeature[]): PlannedVersion => ({
    id: seededId(`control_layer:${kind}:${from}`, `${from}T09:00:00+08:00`),
    kind,
    from,
    to,
    features,
  })
  const { older, three_lines } = drawnOn
  return {
    versions: [
      version('permanent_farmland', older, null, ofBlocks('permanent_farmland')),
      version('ecological_red_line', older, null, ofBlocks('ecological_red_line')),
      version('urban_boundary', older, three_lines, ofZones('urban_boundary', towns(demo, 'before', 0.8))),
      version('urban_boundary', three_lines, null, ofZones('urban_boundary')),
      version('nature_reserve', older, null, ofZones('nature_reserve')),
      version('wetland', older, null, ofZones('wetland')),
      version('water_source', older, null, ofZones('water_source')),
      version('public_benefit_forest', older, null, ofBlocks('public_benefit_forest')),
      version('protection_grade', older, null, ofBlocks('protection_grade')),
    ],
    grounds: blocks.flatMap(groundOf),
  }
}
