import { CYPRESS_MOTH } from '#datasets/banks/cypress-moth.ts'
import { DISASTER, DISASTER_SINCE, type Grade, type Pest, PESTS } from '#datasets/pest/pests.ts'
import { compare, Decimal } from '#kit/quantity/decimal.ts'

export type Count = { readonly tree: number; readonly count: number }

/** Pests and stages whose grade follows from a density. */
export const isGraded = (pest: string, stage: string): boolean => pest === 'cypress_moth' && (stage === 'egg' || stage === 'larva')

/** A mean count a tree, to two decimals; null where nothing was counted. */
export const meanOf = (counts: readonly Count[]): string | null =>
  counts.length === 0 ? null : new Decimal(counts.reduce((sum, c) => sum + c.count, 0)).dividedBy(counts.length).toFixed(2)

const levels = ['severe', 'moderate', 'light'] as const
/** 蜀柏毒蛾: the highest grade whose lower bound the mean has reached; below light there is no occurrence. */
export function mothGrade(stage: 'egg' | 'larva', mean: string): Grade {
  const bound = (level: (typeof levels)[number]): number =>
    stage === 'egg' ? CYPRESS_MOTH.grades[level].eggs_per_tree : CYPRESS_MOTH.grades[level].larvae_per_tree
  return levels.find((level) => compare(mean, String(bound(level))) >= 0) ?? 'none'
}

/** 林造发〔2012〕26号: a disaster by the share damaged or by the share dead, for quarantine pests from less on; before it no threshold is kept. */
export function isDisaster(pest: Pest, day: string, damage: string | null, dead: string | null): boolean {
  if (day < DISASTER_SINCE) return false
  const { group, quarantine } = PESTS[pest]
  const bound = DISASTER[quarantine ? 'quarantine' : 'ordinary'][group]
  return compare(damage ?? '0', String(bound.damage)) >= 0 || compare(dead ?? '0', String(bound.dead)) >= 0
}
