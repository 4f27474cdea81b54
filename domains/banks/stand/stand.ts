import type { StandClass } from '#datasets/banks/land-classes.ts'
import { SPECIES_GROUPS, type SpeciesGroup, type SpeciesGroupKey } from '#datasets/banks/species-groups.ts'

/** Age groups of the 2015 generation; bamboo says 幼, 壮, 老 of the first three. */
export const AGE_GROUPS = { 1: '幼龄林', 2: '中龄林', 3: '近熟林', 4: '成熟林', 5: '过熟林' } as const
export type AgeGroup = keyof typeof AGE_GROUPS
export const ORIGINS = { natural: '天然', planted: '人工' } as const
export type Origin = keyof typeof ORIGINS

/** A sub-compartment as far as the banks look at it. */
export type Stand = {
  readonly id: string
  /** Code of the smallest division known. */
  readonly division: string
  readonly area_ha: number
  readonly stand_class: StandClass
  readonly species_group: SpeciesGroupKey | null
  readonly origin: Origin | null
  readonly age_group: AgeGroup | null
  /** Set where the age group was not written and follows from the mean age. */
  readonly age_group_by_age?: true
  /** Living stock of the stand, m³/ha; null when not measured. */
  readonly volume_m3_ha: number | null
}

/** What coefficients depend on: stands of one kind differ only in area and volume. */
export type StandKind = Pick<Stand, 'stand_class' | 'species_group' | 'origin' | 'age_group'>

export const kindKey = (k: StandKind): string => [k.stand_class, k.species_group ?? '', k.origin ?? '', k.age_group ?? ''].join('|')

/** Whether a class holds trees whose volume is measured. */
export const isMeasuredByVolume = (c: StandClass): boolean => c === 'arbour' || c === 'sparse'

const formOfClass: Partial<Record<StandClass, SpeciesGroup['form']>> = { bamboo: 'bamboo', economic: 'economic', special_shrub: 'shrub', other_shrub: 'shrub' }

/** The form that decides coefficients of water and soil; null for what bears no forest. */
export function formOf({ stand_class, species_group }: StandKind): SpeciesGroup['form'] | null {
  const form = formOfClass[stand_class]
  if (form) return form
  return isMeasuredByVolume(stand_class) && species_group ? SPECIES_GROUPS[species_group].form : null
}
