import type { Basis } from '../law.ts'

const licensing = (article: string): Basis => ({ document: 'administrative_licensing_law', article })

/** Clocks of a permit in working days: taken in, decided, extended once (行政许可法). */
export const DECISION_CLOCK = { intake: 5, decision: 20, extension: 10, basis: [licensing('第三十二条'), licensing('第四十二条')] } as const
