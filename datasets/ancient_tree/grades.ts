import type { Basis } from '#datasets/law.ts'
import type { FileSource, LookedUp } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '古树名木保护条例', confidence: 'document', looked_up_on: '2026-11-28' }

export const treeKinds = { ancient: '古树', famous: '名木', both: '古树且名木', reserve: '古树后续资源' } as const
export type TreeKind = keyof typeof treeKinds

export const grades = { one: '一级', two: '二级', three: '三级', none: '不分级' } as const
export type Grade = keyof typeof grades

/** The rules by which a grade was given: an old town plaque “一级” may hang on a tree of three hundred years. */
export const schemes = { forestry_3: '三级（林业，500、300、100年）', town_2: '两级（城市，300、100年）' } as const
export type Scheme = keyof typeof schemes

export const identifierLevels = { province: '省级主管部门', city: '市级主管部门', county: '县级主管部门' } as const
export type IdentifierLevel = keyof typeof identifierLevels

/** First day on which the state's rule decides who identifies, by which grades, and what may be moved. */
export const STATE_RULE_FROM = '2025-03-15'

type Graded = LookedUp & {
  readonly basis: Basis
  readonly valid_from: string | null
  readonly valid_to: string | null
  /** Grade by the least age in years, the oldest first. */
  readonly by_age: readonly { readonly from_years: number; readonly grade: Grade }[]
}

const day = '2026-11-28'

/** Grades by age under each set of rules. */
export const GRADES: Readonly<Record<Scheme, Graded>> = {
  forestry_3: {
    basis: { document: 'ancient_tree_regulation', article: '第八条' },
    confidence: 'document',
    looked_up_on: day,
    valid_from: null,
    valid_to: null,
    by_age: [
      { from_years: 500, grade: 'one' },
      { from_years: 300, grade: 'two' },
      { from_years: 100, grade: 'three' },
    ],
  },
  town_2: {
    basis: { document: 'town_ancient_tree_measures', article: '' },
    confidence: 'unchecked',
    looked_up_on: day,
    valid_from: null,
    valid_to: '2025-03-14',
    by_age: [
      { from_years: 300, grade: 'one' },
      { from_years: 100, grade: 'two' },
    ],
  },
}

/** Who identifies which grade since the state's rule; its own government approves, then it is published (条例10). */
export const IDENTIFIERS: LookedUp & { readonly basis: Basis; readonly valid_from: string; readonly by_grade: Readonly<Record<Grade, IdentifierLevel>> } = {
  basis: { document: 'ancient_tree_regulation', article: '第十条' },
  confidence: 'document',
  looked_up_on: day,
  valid_from: STATE_RULE_FROM,
  by_grade: { one: 'province', two: 'city', three: 'county', none: 'county' },
}

/** An identification rests on the opinion of several who know (鉴定规范). */
export const PANEL: LookedUp & { readonly title: string; readonly basis: Basis; readonly members: number } = {
  title: '鉴定专家人数',
  basis: { document: 'ancient_tree_identification_standard', article: '' },
  confidence: 'unchecked',
  looked_up_on: day,
  members: 3,
}

/** A reserve tree has no age of protection yet; below this it is none either. */
export const RESERVE_FROM_YEARS = 80
