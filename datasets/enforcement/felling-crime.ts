import type { Basis } from '#datasets/law.ts'
import type { LookedUp } from '#kit/provenance/looked-up.ts'

/** Growing-stock volume in m³, young trees (DBH ≤ 5 cm), value in yuan; null where the rule names none. */
export type FellingThreshold = { readonly volume_m3: string; readonly young_trees: string; readonly value_yuan: string | null }

export type FellingCrimeRule = LookedUp & {
  readonly valid_from: string
  readonly valid_to: string | null
  readonly articles: { readonly theft_felling: Basis; readonly over_felling: Basis; readonly timber_trade: Basis }
  readonly theft_felling: FellingThreshold
  readonly over_felling: FellingThreshold
  readonly timber_trade: FellingThreshold
  /** Multiples of the threshold at which the next grades begin. */
  readonly grades: { readonly theft_felling: readonly number[]; readonly over_felling: readonly number[]; readonly timber_trade: readonly number[] }
  /** Whether volume and young trees, each short, add up by ratio. */
  readonly mixed: boolean
  /** Unpunished acts add up if they lie within so many years; null: as long as they are to be prosecuted. */
  readonly accumulates_within_years: number | null
  /** The upper end of a range within which each province set its own number; null where there is none. */
  readonly range_to: { readonly theft_felling: FellingThreshold; readonly over_felling: FellingThreshold } | null
}

/**
 * 盗伐、滥伐、非法收购运输 (刑法345). Before 2023-08-15 the provinces' high courts chose within a range: the lower end stands here,
 * because the duty to transfer begins there; Sichuan's own numbers have not been read.
 */
export const FELLING_CRIME: readonly FellingCrimeRule[] = [
  {
    valid_from: '2000-12-11',
    valid_to: '2023-08-14',
    confidence: 'document',
    looked_up_on: '2026-11-28',
    articles: {
      theft_felling: { document: 'forest_crime_2000', article: '第四条' },
      over_felling: { document: 'forest_crime_2000', article: '第六条' },
      timber_trade: { document: 'forest_crime_2000', article: '第十一条' },
    },
    theft_felling: { volume_m3: '2', young_trees: '100', value_yuan: null },
    over_felling: { volume_m3: '10', young_trees: '500', value_yuan: null },
    timber_trade: { volume_m3: '20', young_trees: '1000', value_yuan: null },
    grades: { theft_felling: [10, 50], over_felling: [5], timber_trade: [5] },
    mixed: false,
    accumulates_within_years: 1,
    range_to: {
      theft_felling: { volume_m3: '5', young_trees: '200', value_yuan: null },
      over_felling: { volume_m3: '20', young_trees: '1000', value_yuan: null },
    },
  },
  {
    valid_from: '2023-08-15',
    valid_to: null,
    confidence: 'document',
    looked_up_on: '2026-11-28',
    articles: {
      theft_felling: { document: 'forest_crime_2023', article: '第四条' },
      over_felling: { document: 'forest_crime_2023', article: '第六条' },
      timber_trade: { document: 'forest_crime_2023', article: '第八条' },
    },
    theft_felling: { volume_m3: '5', young_trees: '200', value_yuan: '20000' },
    over_felling: { volume_m3: '20', young_trees: '1000', value_yuan: '50000' },
    timber_trade: { volume_m3: '20', young_trees: '1000', value_yuan: '50000' },
    grades: { theft_felling: [10, 50], over_felling: [5], timber_trade: [5] },
    mixed: true,
    accumulates_within_years: null,
    range_to: null,
  },
]
