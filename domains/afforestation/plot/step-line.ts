import { articleOf } from '#datasets/citation.ts'
import type { Basis } from '#datasets/law.ts'
import type { Confidence, LookedUp } from '#kit/provenance/looked-up.ts'

export type StepLine = {
  readonly said: string
  readonly source: string | null
  readonly confidence: Confidence | null
  readonly layer: string | null
  readonly area_mu: string | null
}

/** Document and article of a rule, and beside them how sure they are. */
export const cited = (rule: { readonly basis: Basis } & LookedUp): Pick<StepLine, 'source' | 'confidence'> => ({
  source: articleOf(rule.basis),
  confidence: rule.confidence,
})

export const line = (said: string, more: Partial<StepLine> = {}): StepLine => ({ said, source: null, confidence: null, layer: null, area_mu: null, ...more })
