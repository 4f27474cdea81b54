import { NATIONAL_REVIEW, type ReviewGroup } from '#datasets/land_use/limits.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { UseKind } from './use-kinds.ts'
import type { UseType } from './use-type.ts'

export const reviewLevels = { national: '国家审核', provincial: '省级审核', delegated: '市、县级审批' } as const
export type ReviewLevel = keyof typeof reviewLevels
export type ReviewedLand = { readonly use_type: UseType; readonly land_class: string; readonly area_ha: string }

const FELLED = '1610'
const productive: readonly UseType[] = ['timber', 'economic', 'energy']

/** The group of land under which an area counts towards national review; felled ground counts with productive forest. */
export function reviewGroup({ use_type, land_class }: Pick<ReviewedLand, 'use_type' | 'land_class'>): ReviewGroup {
  if (use_type === 'protective' || use_type === 'special') return 'protective'
  return productive.includes(use_type) || land_class === FELLED ? 'productive' : 'other'
}

export type ReviewJudgement = { readonly level: ReviewLevel; readonly areas: Readonly<Record<ReviewGroup, string>>; readonly reached: readonly ReviewGroup[] }

/**
 * Who reviews (森林法实施条例16): the country from 10, 35 and 70 ha of its group on (以上 includes the number), else the province. Temporary use and
 * what serves forestry is approved below; delegations are by order of the province.
 */
export function reviewLevel(kind: UseKind, lands: readonly ReviewedLand[]): ReviewJudgement {
  const sum = (group: ReviewGroup): string =>
    lands
      .filter((l) => reviewGroup(l) === group)
      .reduce((n, l) => n.plus(l.area_ha), new Decimal(0))
      .toFixed(4)
  const areas = { protective: sum('protective'), productive: sum('productive'), other: sum('other') }
  const reached = (Object.keys(areas) as ReviewGroup[]).filter((g) => new Decimal(areas[g]).greaterThanOrEqualTo(NATIONAL_REVIEW[g].value))
  if (kind !== 'permanent') return { level: 'delegated', areas, reached: [] }
  return { level: reached.length > 0 ? 'national' : 'provincial', areas, reached }
}
