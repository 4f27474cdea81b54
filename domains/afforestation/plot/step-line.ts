import { articleOf } from '#datasets/citation.ts'
import type { Basis } from '#datasets/law.ts'
import type { LookedUp } from '#kit/provenance/looked-up.ts'
import type { StepLine } from './wire.ts'

/** Document and article of a rule, and beside them how sure they are. */
export const cited = (rule: { readonly basis: Basis } & LookedUp): Pick<StepLine, 'source' | 'confidence'> => ({
  source: articleOf(rule.basis),
  confidence: rule.confidence,
})

export const line = (said: string, more: Partial<StepLine> = {}): StepLine => ({ said, source: null, confidence: null, layer: null, area_mu: null, ...more })
