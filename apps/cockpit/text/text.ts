import { catalogue } from '#kit/ui/text/text.ts'
import { zh } from './zh.ts'

export type TextKey = keyof typeof zh

/** A sentence of the cockpit by its key. */
export const t = catalogue(zh)
