import type { Basis } from '#datasets/law.ts'
import type { LookedUp } from '#kit/provenance/looked-up.ts'

/**
 * One line of the carry-over policy: what is left of an item may go to the same item of a later year. A field left out stands
 * for any value. What no line allows is denied; a line that says `allow: false` denies what another allows.
 */
export interface CarryOverRule {
  /** Leading digits of the division's code. */
  readonly place: string
  readonly forest_class?: 'public_benefit' | 'commercial'
  readonly ownership?: string
  readonly origin?: string
  readonly kind?: string
  readonly allow: boolean
  /** Years, both included: nothing is carried out of them or into others. */
  readonly from_year: number
  readonly to_year: number
  readonly document_number: string
  readonly basis?: Basis
}

const guangxi = {
  place: '45',
  from_year: 2011,
  to_year: 2015,
  document_number: '广西“十二五”年森林采伐限额通知',
  basis: { document: 'guangxi_quota_notice', article: '' },
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
} as const

/** What has been read so far. No document of Sichuan has been: there, what a city enters as a rule of its own is all that allows. */
export const CARRY_OVER_RULES: readonly (CarryOverRule & LookedUp)[] = [
  { ...guangxi, forest_class: 'commercial', allow: true },
  { ...guangxi, forest_class: 'public_benefit', allow: false },
]
