import { AGE_GROUP_SET, type AgeRow } from '#datasets/banks/age-groups.ts'
import { AGE_GROUPS, type AgeGroup, type StandKind } from '../stand.ts'

/** What forest is kept for, as far as age groups look at it. */
export type Purpose = AgeRow['purpose'] | 'short_rotation'

/** From the code of 林种: 11x protection, 12x special purpose, 231 and 232 short-rotation and fast-growing timber; other timber and what is not known go by the table of timber. */
export function purposeOf(code: string | null): Purpose {
  if (/^1[12]\d$/.test(code ?? '')) return 'protective'
  return code === '231' || code === '232' ? 'short_rotation' : 'timber'
}

/** Why an age says nothing of an age group. */
export const ageGaps = {
  age_invalid: '年龄不是零或正数',
  not_by_age: '不按年龄分龄组（经济林按产期，灌木林不分）',
  no_species: '没有优势树种',
  no_origin: '没有起源',
  no_row: '龄组表中没有这个树种组与起源',
  by_province: '短轮伐期用材林由省另定',
} as const
export type AgeGap = keyof typeof ageGaps
export type FoundAgeGroup = { readonly age_group: AgeGroup } | { readonly age_group: null; readonly gap: AgeGap }

const none = (gap: AgeGap): FoundAgeGroup => ({ age_group: null, gap })
const beyond = (cuts: readonly number[], years: number): AgeGroup => (cuts.filter((cut) => years > cut).length + 1) as AgeGroup

/**
 * Age group by mean age in years (LY/T 2908-2017, unchecked): the cut itself belongs to the younger group. Bamboo is young, prime or old,
 * written 1 to 3.
 */
export function ageGroupOf({ stand_class, species_group, origin }: Omit<StandKind, 'age_group'>, purpose: Purpose, age_years: number): FoundAgeGroup {
  if (!(age_years >= 0)) return none('age_invalid')
  if (stand_class === 'bamboo') return { age_group: beyond(AGE_GROUP_SET.bamboo.cuts, age_years) }
  if (stand_class !== 'arbour' && stand_class !== 'sparse' && stand_class !== 'young') return none('not_by_age')
  if (species_group === null) return none('no_species')
  if (origin === null) return none('no_origin')
  if (purpose === 'short_rotation') return none('by_province')
  const row = (AGE_GROUP_SET.rows as readonly AgeRow[]).find((r) => r.groups.includes(species_group) && r.origin === origin && r.purpose === purpose)
  return row ? { age_group: beyond(row.cuts, age_years) } : none('no_row')
}

/** How an age group is called: bamboo has names of its own. */
export function ageGroupTitle({ stand_class, species_group }: Pick<StandKind, 'stand_class' | 'species_group'>, age_group: AgeGroup): string {
  const bamboo = stand_class === 'bamboo' || species_group === 'bamboo'
  return (bamboo ? AGE_GROUP_SET.bamboo.titles[age_group - 1] : undefined) ?? AGE_GROUPS[age_group]
}
