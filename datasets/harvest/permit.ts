import type { FileSource } from '#kit/provenance/looked-up.ts'
import type { Basis } from '#datasets/law.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '行政许可法第三十二条、第四十二条', confidence: 'document', looked_up_on: '2026-11-28' }

const licensing = (article: string): Basis => ({ document: 'administrative_licensing_law', article })

/** Clocks of a permit in working days: taken in, decided, extended once (行政许可法). */
export const DECISION_CLOCK = { intake: 5, decision: 20, extension: 10, basis: [licensing('第三十二条'), licensing('第四十二条')] } as const
