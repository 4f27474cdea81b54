import { controlKinds } from '#domains/planning/control_layer/control_layer.ts'
import type { AssessedParcel, AssessedProject } from '#domains/land_use/application/assessment.ts'
import { type LineShare, lineFinding } from '#domains/land_use/application/line-findings.ts'
import type { Finding } from '#domains/land_use/application/wire.ts'
import { useTypeOf } from '#domains/land_use/application/use-type.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import type { Demo, Rng } from '../context.ts'
import { controlPlanOf } from '../planning.server.ts'
import type { Ground } from '../planning/plan.ts'
import { drawnArea } from './grounds.ts'
import type { PlannedApplication, PlannedParcel } from './plan.ts'

const stand = { origin: '21', species: '111', age_group: '3', mean_height: '9.5', mean_dbh_cm: 13, canopy_percent: 60 } as const
const kinds = [
  { land_class: '1111', forest_purpose: '233', ...stand },
  { land_class: '1112', forest_purpose: '233', ...stand, species: '351' },
  { land_class: '1320', forest_purpose: '240', origin: '13', species: '801' },
  { land_class: '1410', forest_purpose: '233', origin: '21', species: '121' },
  { land_class: '1610', forest_purpose: null },
  { land_class: '1730', forest_purpose: null },
] as const
const welfareKinds = [
  { land_class: '1111', forest_purpose: '112', ...stand },
  { land_class: '1310', forest_purpose: '111', origin: '13', species: '801' },
] as const

/** What a surveyor writes of a parcel, as the lines of its ground have it. */
export function attributesOf(ground: Ground, parcel: PlannedParcel, works: string, draw: Rng) {
  const welfare = ground.lines.get('public_benefit_forest')
  const kind = draw.pick<(typeof kinds)[number] | (typeof welfareKinds)[number]>(welfare === undefined ? kinds : welfareKinds)
  const cover = 'canopy_percent' in kind
  return {
    number: parcel.number,
    sub_compartment: String(draw.int(1, 180)).padStart(4, '0'),
    area: parcel.area,
    boundary: parcel.boundary,
    ...kind,
    ownership: draw.pick(['20', '21', '21', '23', '10']),
    protection_grade: (ground.lines.get('protection_grade') ?? '4') as '1' | '2' | '3' | '4',
    forest_class: welfare === undefined ? draw.pick(['021', '022']) : welfare === '国家级' ? '011' : '012',
    welfare_authority: welfare === undefined ? null : welfare === '国家级' ? '10' : '21',
    national_level: welfare === '国家级' ? '2' : null,
    ...(cover ? { volume: (Number(parcel.area) * draw.int(45, 90)).toFixed(2), trees: Math.round(Number(parcel.area) * draw.int(700, 1300)) } : {}),
    works,
    in_urban_plan: false,
  }
}
export type Attributes = ReturnType<typeof attributesOf>

/** What the gates measure of it. */
export const measuredOf = ({ boundary, forest_purpose, land_class }: Attributes) => ({
  use_type: useTypeOf(forest_purpose, land_class),
  drawn_m2: drawnArea(boundary).toFixed(2),
  ellipsoidal_m2: areaOf(boundary).toFixed(2),
})

/** What the overlay of a day finds on a parcel: its circle lies wholly in the lines of its ground, in the versions of that day. */
export function linesOf(demo: Demo, { ground }: PlannedApplication, project: AssessedProject, parcel: AssessedParcel & Attributes, day: string): Finding[] {
  const { versions } = controlPlanOf(demo)
  const { drawn_m2, ellipsoidal_m2 } = measuredOf(parcel)
  return [...ground.lines].flatMap(([kind, of]) => {
    const n = versions.findIndex((v) => v.kind === kind && v.from <= day && (v.to === null || day < v.to))
    const version = versions[n]
    if (!version) return []
    const share: LineShare = {
      kind,
      title: controlKinds[kind],
      class: of,
      version: version.id,
      document_number: `演示〔${version.from.slice(0, 4)}〕${n + 1}号`,
      plane_area_m2: drawn_m2,
      ellipsoidal_area_m2: ellipsoidal_m2,
      inside: 'inside',
      slivers: { count: 0 },
      note: null,
    }
    return lineFinding({ project, parcel, day }, share) ?? []
  })
}
