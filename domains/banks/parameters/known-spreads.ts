import type { KindSum } from '../yields/totals.ts'
import type { Spread } from '../yields/uncertainty.ts'
import { spreads } from './draws.ts'
import type { SetContent } from './yield-table.ts'

const MOST = 200
const known = new Map<string, Map<string, Spread | null>>()

/**
 * The spreads of a set over sums, drawn once: an adopted set never changes, and the sums are part of the key, so what is remembered
 * cannot be out of date. The oldest is forgotten first.
 */
export function knownSpreads(id: string, set: SetContent, sums: readonly KindSum[], keys: readonly string[]): Map<string, Spread | null> {
  const key = JSON.stringify([id, keys, sums])
  const found = known.get(key) ?? spreads(set, sums, keys)
  known.delete(key)
  known.set(key, found)
  if (known.size > MOST) known.delete(known.keys().next().value as string)
  return found
}
