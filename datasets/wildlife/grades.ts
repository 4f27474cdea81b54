import type { Basis } from '#datasets/law.ts'
import type { FileSource } from '#kit/provenance/looked-up.ts'
import { BENEFICIAL_LIST, BENEFICIAL_LIST_WILD_ONLY } from './beneficial-list.ts'
import type { AnimalOrder, NamedAnimals } from './names.ts'
import { NATIONAL_LIST, NATIONAL_LIST_WILD_ONLY } from './national-list.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '国家重点、三有两个名录的公告', confidence: 'document', looked_up_on: '2026-11-28' }

/** How an animal is protected. The lists say the first three; what a province adds is stated by whoever enters it. */
export const grades = { first: '国家一级', second: '国家二级', beneficial: '三有', provincial: '省级重点', other: '其他陆生野生动物' } as const
export type Grade = keyof typeof grades

/** From when each list is held here. What stood before is not: of those days somebody must say the grade. */
export const LISTS: Readonly<Record<'national' | 'beneficial', { readonly basis: Basis; readonly valid_from: string; readonly valid_to: null }>> = {
  national: { basis: { document: 'national_animal_list', article: '' }, valid_from: '2021-02-01', valid_to: null },
  beneficial: { basis: { document: 'beneficial_animal_list', article: '' }, valid_from: '2023-06-26', valid_to: null },
}

/** The provincial list: known to exist (60 animals, 19 of them of the land), its names were not found. */
export const PROVINCIAL_LIST = {
  basis: { document: 'sichuan_animal_list', article: '' },
  valid_from: '2024-08-05',
  valid_to: null,
  names: null,
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
} as const

/** Of the state-protected ones, those of the first list of captive breeding (人工繁育国家重点保护名录). No bear is on it. */
export const CAPTIVE_LIST = {
  basis: { document: 'captive_animal_list', article: '' },
  valid_from: '2017-07-01',
  valid_to: null,
  names: ['梅花鹿', '马鹿', '鸵鸟', '美洲鸵', '大东方龟', '尼罗鳄', '湾鳄', '暹罗鳄', '虎纹蛙'],
} as const

export type Listed = {
  readonly grade: Extract<Grade, 'first' | 'second' | 'beneficial'>
  readonly order: AnimalOrder
  readonly habitat: 'land' | 'water'
  /** Only the wild stock stands on the list. */
  readonly wild_only: boolean
  readonly basis: Basis
}

const byName = (list: readonly NamedAnimals[], wild: readonly string[], basis: Basis): ReadonlyMap<string, Listed> =>
  new Map(
    list.flatMap(({ names, grade, order, habitat }) => names.map((name) => [name, { grade, order, habitat, wild_only: wild.includes(name), basis }] as const)),
  )
const national = byName(NATIONAL_LIST, NATIONAL_LIST_WILD_ONLY, LISTS.national.basis)
const beneficial = byName(BENEFICIAL_LIST, BENEFICIAL_LIST_WILD_ONLY, LISTS.beneficial.basis)

/**
 * Where a species stands on the lists of a day; `unlisted`: on neither, the provincial one may have it; `unknown`: the list of
 * that day is not held here. Of a kind of which only the wild stock is listed (仅限野外种群), an animal bred in captivity is on neither.
 */
export function listedOn(species: string, day: string, captive = false): Listed | 'unlisted' | 'unknown' {
  if (day < LISTS.national.valid_from) return 'unknown'
  const first = national.get(species)
  if (first) return captive && first.wild_only ? 'unlisted' : first
  if (day < LISTS.beneficial.valid_from) return 'unknown'
  const found = beneficial.get(species)
  return found && !(captive && found.wild_only) ? found : 'unlisted'
}

/** Class of the animal, whatever the day; null for a name on neither list. */
export const orderOf = (species: string): AnimalOrder | null => (national.get(species) ?? beneficial.get(species))?.order ?? null

/** What a list does not say and somebody must: `beneficial` before the list of 2023 is held, otherwise only what a province adds, or none. */
export const statable = (found: 'unlisted' | 'unknown'): readonly Grade[] => (found === 'unknown' ? (Object.keys(grades) as Grade[]) : ['provincial', 'other'])

/** The grade of a species on a day: what the lists say, else what was stated; null where neither says. */
export function gradeOn(species: string, day: string, stated: string | null, captive = false): Grade | null {
  const found = listedOn(species, day, captive)
  if (typeof found !== 'string') return found.grade
  return stated !== null && (statable(found) as readonly string[]).includes(stated) ? (stated as Grade) : null
}
