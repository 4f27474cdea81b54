import type { Claim } from './claim.ts'

/** A division by one of its names; several entries may share a code. The whole city is named too, to take the word back. */
export interface Place {
  readonly name: string
  readonly division: string
}

export interface FoundPlace {
  readonly division: string | null
  /** Several places govern the number. */
  readonly ambiguous: boolean
}

const whole = /全市|我市|全域/

interface Hit { readonly at: number; readonly end: number; readonly division: string }

function hitsIn(words: string, places: readonly Place[]): Hit[] {
  const hits: Hit[] = []
  for (const { name, division } of places) {
    const at = words.lastIndexOf(name)
    if (at >= 0) hits.push({ at, end: at + name.length, division })
  }
  return hits
}

/** A hit that is a part of a longer name, or the upper level right before a lower one (某市某县), says nothing of its own. */
function shadowed(hit: Hit, other: Hit): boolean {
  const inside = other.at <= hit.at && other.end >= hit.end && other.end - other.at > hit.end - hit.at
  return inside || (other.at === hit.end && other.division !== hit.division)
}

function named(words: string, places: readonly Place[]): string[] {
  const hits = hitsIn(words, places)
  const kept = hits.filter((hit) => !hits.some((other) => other !== hit && shadowed(hit, other)))
  return [...new Set(kept.map((hit) => hit.division))]
}

/** A paragraph that opens with the name of a place speaks of it throughout. */
function opening(head: string, places: readonly Place[]): string[] {
  const hits = hitsIn(head, places).filter((hit) => hit.at <= 4)
  return hits.length > 0 ? named(head.slice(0, Math.max(...hits.map((hit) => hit.end))), places) : []
}

/**
 * The division the number is said of: named in its own words, else in its clause, else in its sentence before it, else at
 * the head of its paragraph; 全市 takes the word back.
 */
export function placeOf(claim: Claim, places: readonly Place[]): FoundPlace {
  if (places.length === 0) return { division: null, ambiguous: false }
  const until = claim.context.lastIndexOf(claim.text)
  const sentence = until < 0 ? claim.context : claim.context.slice(0, until)
  const clauses = sentence.split(/[，；]/).reverse()
  for (const words of [claim.before + claim.after, ...clauses]) {
    const found = named(words, places)
    if (found.length > 0) return oneOf(found)
    if (whole.test(words)) return { division: null, ambiguous: false }
  }
  return oneOf(opening(claim.paragraph_head, places))
}

function oneOf(found: readonly string[]): FoundPlace {
  return { division: found.length === 1 ? found[0] ?? null : null, ambiguous: found.length > 1 }
}
