import type { Basis } from '#datasets/law.ts'
import type { LookedUp } from '#kit/provenance/looked-up.ts'

/** 告知承诺: how much an individual may cut of planted commercial forest on a signed undertaking. `place`: leading digits of the division's code. */
export interface CommitmentRule extends LookedUp {
  readonly place: string
  readonly most_m3: string
  readonly basis: Basis
  readonly seen_in: string
  readonly valid_from: string
  readonly valid_to: string | null
}

const document: Basis = { document: 'felling_facilitation_2019', article: '' }
const rule = (place: string, most_m3: string, seen_in: string): CommitmentRule =>
  Object.freeze({ place, most_m3, basis: document, seen_in, confidence: 'secondary', looked_up_on: '2026-11-28', valid_from: '2020-01-01', valid_to: null })

/** The longest place that fits wins; '' is everywhere. Local higher amounts are other provinces' and do not hold here. */
export const COMMITMENT_RULES: readonly CommitmentRule[] = [rule('', '15', '福州市、商河县办事指南'), rule('4502', '30', '融水县办事指南')]

/**
 * What is counted together so that one cutting is not split into several small ones: the household's, and those on adjoining
 * plots, within the months before. The documents demand the guard and give no distance; the distance is this project's.
 */
export const SPLITTING_GUARD = { months: 12, adjoining_m: 20, basis: document, confidence: 'unchecked', looked_up_on: '2026-11-28' } as const
