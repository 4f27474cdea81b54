import type { Stand } from '../stand/stand.ts'
import { ageGroupOf } from '../stand/growth/age-group.ts'
import { bambooCover, curveOf, grownVolume, volumeAt } from '../stand/growth/curve.ts'
import type { PlantedGroup, ScenarioStand } from './input.ts'

/** Land of one kind at one time. */
export type Parcel = Pick<Stand, 'stand_class' | 'species_group' | 'origin' | 'age_group' | 'area_ha' | 'volume_m3_ha'>
/** How land stands some years on; `pace` scales the growth, for the spread. */
export type Path = (years: number, pace?: number) => readonly Parcel[]

const cleared = (area_ha: number, stand_class: Stand['stand_class'] = 'bare'): Parcel => ({
  stand_class,
  species_group: null,
  origin: null,
  age_group: null,
  area_ha,
  volume_m3_ha: null,
})

export const bareLand =
  (area_ha: number): Path =>
  () => [cleared(area_ha)]

/** Land that is no forest any more. */
export const lostLand =
  (area_ha: number): Path =>
  () => [cleared(area_ha, 'not_forest')]

/** Land side by side. */
export const together =
  (...paths: readonly Path[]): Path =>
  (years, pace) =>
    paths.flatMap((path) => path(years, pace)).filter((p) => p.area_ha > 0)

/** One path, and from a year on another that begins then. */
export const followedBy =
  (first: Path, after_years: number, second: Path): Path =>
  (years, pace) =>
    years < after_years ? first(years, pace) : second(years - after_years, pace)

/** Bamboo that closes with the years: what the clumps cover counts as bamboo, the rest does not yet. */
const plantedBamboo =
  (area_ha: number, survival: number): Path =>
  (years) => {
    const covered = area_ha * survival * bambooCover(years)
    const bamboo: Parcel = { stand_class: 'bamboo', species_group: 'bamboo', origin: 'planted', age_group: null, area_ha: covered, volume_m3_ha: null }
    return covered > 0 ? [bamboo, cleared(area_ha - covered, 'young')] : [cleared(area_ha, 'young')]
  }

/** A planting from its first year: young until it closes, then a stand on the curve of its group. Losses of plants thin the stock, not the area. */
export function plantedLand(group: PlantedGroup, area_ha: number, survival: number): Path {
  if (group === 'bamboo') return plantedBamboo(area_ha, survival)
  const curve = curveOf(group, 'planted')
  if (curve === null) throw new RangeError(`growth.curve: 没有 ${group} 的生长曲线`)
  return (years, pace = 1) => {
    const closed = years >= curve.closing_years
    const kind = { stand_class: closed ? ('arbour' as const) : ('young' as const), species_group: group, origin: 'planted' as const }
    return [{ ...kind, age_group: ageGroupOf(kind, 'timber', years).age_group, area_ha, volume_m3_ha: pace * survival * volumeAt(curve, years) }]
  }
}

/** A stand that grows on; stands that are not measured by volume stay as they are. The age group stays: the age is not known. */
export function standingLand(stand: ScenarioStand, area_ha: number, volume_m3_ha = stand.volume_m3_ha): Path {
  const { stand_class, species_group, origin, age_group = null } = stand
  const curve = species_group && origin ? curveOf(species_group, origin) : null
  const kind = { stand_class, species_group, origin, age_group, area_ha }
  if (curve === null || volume_m3_ha === null) return () => [{ ...kind, volume_m3_ha }]
  return (years, pace) => [{ ...kind, volume_m3_ha: grownVolume(curve, volume_m3_ha, years, pace) }]
}
