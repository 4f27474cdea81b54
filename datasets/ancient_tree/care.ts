import type { Basis } from '#datasets/law.ts'
import { type FileSource, type LookedUp, OWN } from '#kit/provenance/looked-up.ts'
import type { Grade } from './grades.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '古树名木保护条例', confidence: 'document', looked_up_on: '2026-11-28' }

const rule = (article: string): Basis => ({ document: 'ancient_tree_regulation', article })
const read = { confidence: 'document', looked_up_on: '2026-11-28' } as const

/** The rule leaves the cycle to the place (21); these are this project's proposal, after what other cities do. */
export const CYCLES = {
  ...OWN,
  title: '古树名木巡查周期',
  basis: rule('第二十一条'),
  months: { one: 3, two: 6, three: 12, none: 12 } satisfies Record<Grade, number>,
  troubled: 1,
} as const

/** How far the protection range reaches beyond the crown where the county has not said otherwise: a draft only (11). */
export const RANGE_METRES = {
  confidence: 'unchecked',
  looked_up_on: '2026-11-28',
  title: '保护范围',
  basis: { document: 'town_ancient_tree_care_standard', article: '' } as Basis,
  metres: 5,
} as const

export const CENSUS_YEARS = { ...read, title: '普查周期', basis: rule('第九条'), years: 10 } as const
export const EMERGENCY_REPORT_DAYS = { ...read, title: '紧急采伐报告期限', basis: rule('第十四条'), days: 30 } as const
export const CARE_AFTER_MOVING_YEARS = { ...read, title: '移植后的养护', basis: rule('第十六条'), years: 5 } as const

/** When a treated tree is looked at again, in months after the acceptance. */
export const EFFECT_MONTHS = { ...OWN, title: '救治后的复查', first: 12, last: 36 } as const

export const moveGrounds = {
  state_key: '国家重点能源、交通、水利、军事工程',
  provincial_key: '省级重点工程',
  infrastructure: '其他基础设施工程',
  safety: '危及公共安全',
} as const
export type MoveGround = keyof typeof moveGrounds

/** What may be moved for what (条例15). Nothing else moves a tree: no tourism, no estate. */
export const MOVES: LookedUp & {
  readonly title: string
  readonly basis: Basis
  readonly valid_from: string
  readonly allowed: Readonly<Record<MoveGround, readonly Grade[]>>
} = {
  ...read,
  title: '可以移植的情形',
  basis: rule('第十五条'),
  valid_from: '2025-03-15',
  allowed: {
    state_key: ['one', 'two', 'three', 'none'],
    provincial_key: ['two', 'three', 'none'],
    infrastructure: ['three', 'none'],
    safety: ['one', 'two', 'three', 'none'],
  },
}
