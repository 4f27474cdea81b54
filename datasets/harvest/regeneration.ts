import type { Basis, Confidence } from '../law.ts'

const rules = (article: string): Basis => ({ document: 'felling_and_regeneration_rules', article })

/** Regeneration after cutting: in the same or the following year; survival and preservation of what was planted, in %. */
export const REGENERATION = {
  years_after: { value: 1, unit: '年', basis: rules('第十四条'), confidence: 'secondary' },
  survival: { value: '85', unit: '%', basis: rules('第十五条'), confidence: 'secondary' },
  preservation: { value: '80', unit: '%', after_years: 3, basis: rules('第十五条'), confidence: 'secondary' },
  /** No less than was cut. */
  area_share: { value: '1', basis: { document: 'forest_law', article: '第六十一条' }, confidence: 'document' },
} as const satisfies Record<string, { value: string | number; unit?: string; after_years?: number; basis: Basis; confidence: Confidence }>
