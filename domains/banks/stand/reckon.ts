import { LAND_CLASS_GENERATIONS } from '#datasets/banks/land-classes.ts'
import { AREA_TOLERANCE } from '#datasets/banks/survey.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import { Decimal, roundHalfUp } from '#kit/quantity/decimal.ts'
import { growthOf, type TwoSurveys } from './growth/brought-forward.ts'
import { classOf, economicBy, originOf, speciesGroupOf } from './attributes.ts'
import { yieldKey } from '../parameters/yield-table.ts'
import type { AgeGroup, StandKind } from './stand.ts'

/** What a sub-compartment says of itself, as far as its kind rests on it. */
export type Surveyed = TwoSurveys & {
  readonly land_class: string
  readonly land_class_generation?: string | null
  readonly forest_purpose?: string | null
  readonly species?: string | null
  readonly origin?: string | null
  readonly age_group?: string | null
  readonly area_ha: string
  readonly boundary: unknown
  readonly previous_land_class?: string | null
  readonly previous_species?: string | null
}
type Reckoned = {
  stand_class: string
  species_group: string | null
  origin_class: string | null
  volume: string | null
  kind: string
  previous_kind: string | null
  computed_ha: string
  growth_per_ha: string | null
  grown_from: number | null
}

function kindOf(s: Surveyed, land_class: string, species: string | null): StandKind | null {
  const found = classOf(land_class, (s.land_class_generation ?? null) as keyof typeof LAND_CLASS_GENERATIONS | null)
  if (found === null) return null
  const age = s.age_group ?? null
  return {
    stand_class: economicBy(found, s.forest_purpose ?? null),
    species_group: species === null ? null : speciesGroupOf(species),
    origin: originOf(s.origin ?? null),
    age_group: age === null ? null : (Number(age) as AgeGroup),
  }
}

/** The stand one inventory earlier; without a class or a species of its own it had those of today. */
const previousKind = (s: Surveyed): StandKind | null =>
  (s.previous_surveyed_on ?? null) === null
    ? null
    : kindOf({ ...s, age_group: null }, s.previous_land_class ?? s.land_class, s.previous_species ?? s.species ?? null)

/** The fields that follow from what was surveyed: class, group, kind, volume of the whole, drawn area, growth between two surveys. */
export function reckon(s: Surveyed): Reckoned {
  const kind = kindOf(s, s.land_class, s.species ?? null)
  if (kind === null) throw new RangeError(`land_class_unknown: ${s.land_class}`)
  const volume = s.volume_per_ha ?? null
  const previous = previousKind(s)
  return {
    stand_class: kind.stand_class,
    species_group: kind.species_group,
    origin_class: kind.origin,
    kind: yieldKey(kind),
    previous_kind: previous === null ? null : yieldKey(previous),
    ...growthOf(s, kind, previous),
    volume: volume === null ? null : roundHalfUp(new Decimal(volume).times(s.area_ha).toFixed(), 2),
    computed_ha: roundHalfUp(new Decimal(areaOf(s.boundary as Parameters<typeof areaOf>[0])).div(10_000).toFixed(), 4),
  }
}

/** Why the official area cannot be that of the drawn one, in words; null within the tolerance. Both in ha. */
export function areaDiffers(official: string, drawn: string): string | null {
  const difference = new Decimal(official).minus(drawn).abs()
  const allowed = Decimal.max(new Decimal(official).times(AREA_TOLERANCE.share), AREA_TOLERANCE.least_ha)
  return difference.lte(allowed) ? null : `成果面积${official}公顷，图形面积${drawn}公顷，相差${difference.toFixed()}公顷，超过允许的${allowed.toFixed()}公顷`
}

/** The numbers of the sub-compartments that one replaces. */
export const replacedNumbers = (replaces: string | null): string[] => (replaces ?? '').split(/[、，,;；\s]+/).filter((part) => part !== '')
