import { FIRE_LAW_CHANGE, FIRE_REGULATIONS } from '#datasets/fire/regulations.ts'
import { LAW } from '#datasets/law.ts'
import { rulesOn } from '../law.ts'
import type { ToldRules } from './wire.ts'

/** The regulation of a day as pages and papers print it. */
export function rulesTold(on: string): ToldRules {
  const [regulation] = rulesOn(FIRE_REGULATIONS, on)
  const named = regulation ? LAW[regulation.basis.document] : null
  return { on, regulation: named ? `${named.title}（${named.number}）` : null, changed_on: FIRE_LAW_CHANGE }
}
