import type { Basis } from '#datasets/law.ts'
import type { LookedUp } from '#kit/provenance/looked-up.ts'

const rules = (article: string): Basis => ({ document: 'felling_and_regeneration_rules', article })

/** Regeneration after cutting: in the same or the following year; survival and preservation of what was planted, in %. */
export const REGENERATION = {
  years_after: { value: 1, unit: '年', basis: rules('第十四条'), confidence: 'secondary', looked_up_on: '2026-11-28' },
  survival: { value: '85', unit: '%', basis: rules('第十五条'), confidence: 'secondary', looked_up_on: '2026-11-28' },
  preservation: { value: '80', unit: '%', after_years: 3, basis: rules('第十五条'), confidence: 'secondary', looked_up_on: '2026-11-28' },
  /** No less than was cut. */
  area_share: { value: '1', basis: { document: 'forest_law', article: '第六十一条' }, confidence: 'document', looked_up_on: '2026-11-28' },
} as const satisfies Record<string, { value: string | number; unit?: string; after_years?: number; basis: Basis } & LookedUp>
