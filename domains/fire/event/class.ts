import { FIRE_CLASS_RULES, FIRE_CLASS_TITLES, type ClassLimits, type FireClass, type FireClassRule } from '#datasets/fire/fire-classes.ts'
import type { Basis } from '#datasets/law.ts'
import { compare } from '#kit/quantity/decimal.ts'
import { rulesOn } from '../law.ts'

/** What decides the class of a fire. null = not yet known. */
export interface FireExtent {
  /** 受害森林面积, hectares, decimal string. */
  affected_forest_ha: string | null
  /** 受害草原面积, hectares; null when no grassland was entered, which is taken for none. */
  affected_grassland_ha: string | null
  /** Fire on other woodland, which to 2025 made a 一般 fire without any affected forest. */
  other_woodland: boolean
  /** Only shrub land, open woodland, young plantation or nursery burnt and no tree was harmed: from 2026 no fire in the sense of the law. */
  no_trees_harmed: boolean
  deaths: number | null
  serious_injuries: number | null
}

type Measure = Exclude<keyof ClassLimits, 'class'>

export interface FireClassed {
  status: 'ok'
  class: FireClass
  title: string
  /** What puts the fire in this class; empty when only other woodland burnt. */
  by: Measure[]
  basis: Basis
}

export type FireClassing =
  | FireClassed
  /** Too small, or nobody and no tree harmed: kept as 火情, not counted as 火灾. */
  | { status: 'none'; title: string; basis: Basis }
  /** A value is not known; the fire is at least `at_least`. */
  | { status: 'incomplete'; title: '数据不全'; missing: Measure[]; at_least: FireClass | null }
  /** No rule is known for the day. */
  | { status: 'unknown'; title: '当日的规定没有录入' }

/**
 * Class of a forest fire by the regulation of its day (`YYYY-MM-DD`, on which it broke out): by affected area or by casualties, the
 * highest wins, limits included. To 2025 森林防火条例40, from 2026 森林草原防灭火条例45 and 47.
 * Throws `fire.bad_area` / `fire.bad_count` on a negative or unreadable value.
 */
export function fireClass(extent: FireExtent, day: string): FireClassing {
  const [rule] = rulesOn(FIRE_CLASS_RULES, day)
  if (!rule) return { status: 'unknown', title: '当日的规定没有录入' }
  const spared = extent.no_trees_harmed && !rule.other_woodland_counts
  const ranks: [Measure, number | null][] = [
    ['affected_forest_ha', spared ? -1 : areaRank(rule, 'affected_forest_ha', extent.affected_forest_ha)],
    ['affected_grassland_ha', areaRank(rule, 'affected_grassland_ha', extent.affected_grassland_ha ?? '0')],
    ['deaths', countRank(rule, 'deaths', extent.deaths)],
    ['serious_injuries', countRank(rule, 'serious_injuries', extent.serious_injuries)],
  ]
  const highest = Math.max(extent.other_woodland && rule.other_woodland_counts ? 0 : -1, ...ranks.map(([, rank]) => rank ?? -1))
  const reached = rule.classes[highest]?.class
  const missing = ranks.filter(([, rank]) => rank === null).map(([measure]) => measure)
  const certain = missing.length === 0 || highest === rule.classes.length - 1
  if (!certain) return { status: 'incomplete', title: '数据不全', missing, at_least: reached ?? null }
  if (!reached) return { status: 'none', title: rule.beneath.title, basis: { ...rule.basis, article: rule.beneath.article } }
  const by = ranks.filter(([, rank]) => rank === highest).map(([measure]) => measure)
  return { status: 'ok', class: reached, title: FIRE_CLASS_TITLES[reached], by, basis: rule.basis }
}

/** Index of the class reached by area, −1 for none; null when not known. */
function areaRank({ classes }: FireClassRule, measure: 'affected_forest_ha' | 'affected_grassland_ha', area_ha: string | null): number | null {
  if (area_ha === null) return null
  if (!/^\d+(\.\d+)?$/.test(area_ha)) throw new RangeError(`fire.bad_area: 受害面积应为不小于零的公顷数：${area_ha}`)
  if (compare(area_ha, '0') === 0) return -1
  return classes.findLastIndex(({ [measure]: from }) => from !== null && compare(area_ha, from) >= 0)
}

function countRank({ classes }: FireClassRule, measure: 'deaths' | 'serious_injuries', count: number | null): number | null {
  if (count === null) return null
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`fire.bad_count: 伤亡人数应为不小于零的整数：${count}`)
  return classes.findLastIndex((row) => count >= row[measure])
}
