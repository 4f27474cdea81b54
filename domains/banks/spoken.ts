import type { Said } from '#kit/claims/index.ts'

/** The number behind one of these. */
export const spoken = (...words: string[]): Said => ({ yes: words.map((word) => `${word}{n}[吨碳|蓄积|]`) })
/** `no` are sentences near to them. */
export const butNot = (said: Said, ...no: string[]): Said => ({ ...said, no })
