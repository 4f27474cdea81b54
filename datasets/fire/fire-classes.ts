import type { FileSource } from '#kit/provenance/looked-up.ts'
import { type Dated, since2026, until2025 } from './regulations.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '森林防火条例第四十条；森林草原防灭火条例第四十五条', confidence: 'document', looked_up_on: '2026-11-28' }

/** Classes of forest fire from the lowest up. */
export const FIRE_CLASS_TITLES = { general: '一般森林火灾', larger: '较大森林火灾', major: '重大森林火灾', extraordinary: '特别重大森林火灾' } as const
export type FireClass = keyof typeof FIRE_CLASS_TITLES

/** What reaches a class; each limit is included (“以上”包括本数), the upper is the next class's. Null: the rule knows no such measure. */
export interface ClassLimits {
  class: FireClass
  /** 受害森林面积, ha. */
  affected_forest_ha: string
  /** 受害草原面积, ha. */
  affected_grassland_ha: string | null
  deaths: number
  serious_injuries: number
}

export interface FireClassRule extends Dated {
  /** From the lowest class up. */
  classes: readonly ClassLimits[]
  /** Fire that reaches no class although something burnt: what is said of it, and where that stands. */
  beneath: { title: string; article: string }
  /** Whether fire on other woodland makes a 一般 fire without any affected forest. */
  other_woodland_counts: boolean
}

export const FIRE_CLASS_RULES: readonly FireClassRule[] = [
  {
    ...until2025('四十'),
    beneath: { title: '不构成森林火灾', article: '第四十条' },
    other_woodland_counts: true,
    classes: [
      limits('general', '0', null, 1, 1),
      limits('larger', '1', null, 3, 10),
      limits('major', '100', null, 10, 50),
      limits('extraordinary', '1000', null, 30, 100),
    ],
  },
  {
    ...since2026('四十五'),
    beneath: { title: '火情，不计入森林火灾', article: '第四十七条' },
    other_woodland_counts: false,
    classes: [
      limits('general', '0.067', '10', 1, 1),
      limits('larger', '10', '1000', 3, 10),
      limits('major', '100', '5000', 10, 50),
      limits('extraordinary', '1000', '8000', 30, 100),
    ],
  },
]

function limits(name: FireClass, affected_forest_ha: string, affected_grassland_ha: string | null, deaths: number, serious_injuries: number): ClassLimits {
  return { class: name, affected_forest_ha, affected_grassland_ha, deaths, serious_injuries }
}
