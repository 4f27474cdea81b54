import type { FileSource } from '#kit/provenance/looked-up.ts'
import type { Basis } from '#datasets/law.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '见各条', confidence: 'document', looked_up_on: '2026-11-28' }

const penaltyLaw = (number: string): Basis => ({ document: 'penalty_law', article: `第${number}条` })

/**
 * Clocks of an administrative case. Only periods of two, three, five and seven days are working days (行政处罚法 第八十五条); ninety
 * days are calendar days.
 */
export const CASE_CLOCKS = {
  decision: { calendar_days: 90, basis: penaltyLaw('六十') },
  service: { working_days: 7, basis: penaltyLaw('六十一') },
  payment: { calendar_days: 15, basis: penaltyLaw('六十七') },
  hearing_request: { working_days: 5, basis: penaltyLaw('六十四') },
  hearing_notice: { working_days: 7, basis: penaltyLaw('六十四') },
  kept_evidence: { working_days: 7, basis: penaltyLaw('五十六') },
  /** 查封、扣押; with leave of the head up to as many days more; the time of testing does not count. */
  seizure: { calendar_days: 30, extension_days: 30, basis: { document: 'coercion_law', article: '第二十五条' } },
  /** Deciding on a transfer after the report, and handing over after the decision. */
  transfer_decision: { calendar_days: 3, basis: { document: 'case_transfer', article: '第五条' } },
  hand_over: { hours: 24, basis: { document: 'case_transfer', article: '第五条' } },
  police_answer: { calendar_days: 3, basis: { document: 'case_transfer', article: '第八条' } },
} as const

/** No penalty for what was not found within so many years from the end of the act (行政处罚法 第三十六条). */
export const LIMITATION = { years: 2, years_if_harm_to_life: 5, basis: penaltyLaw('三十六') } as const

/** On-the-spot fines up to these amounts in yuan, included (行政处罚法 第五十一条). */
export const ON_THE_SPOT = { person_yuan: '200', unit_yuan: '3000', basis: penaltyLaw('五十一') } as const

/** Where the newer rule is the lighter, it applies (行政处罚法 第三十七条). */
export const LIGHTER_LAW = { valid_from: '2021-07-15', basis: penaltyLaw('三十七') } as const
