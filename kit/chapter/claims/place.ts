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

/** Divisions named in these words, without those whose name is only a part of a longer name at the same spot. */
function named(words: string, places: readonly Place[]): string[] {
  const hits = places.flatMap(({ name, division }) => {
    const at = words.lastIndexOf(name)
    return at < 0 ? [] : [{ at, end: at + name.length, division }]
  })
  const kept = hits.filter((hit) => !hits.some((other) => other !== hit && other.at <= hit.at && other.end >= hit.end && other.end - other.at > hit.end - hit.at))
  return [...new Set(kept.map((hit) => hit.division))]
}

/** The division the number is said of: named in its own words, else in its clause, else in its sentence before it. */
export function placeOf(claim: Claim, places: readonly Place[]): FoundPlace {
  if (places.length === 0) return { division: null, ambiguous: false }
  const until = claim.context.lastIndexOf(claim.text)
  const sentence = until < 0 ? claim.context : claim.context.slice(0, until)
  const clauses = sentence.split(/[，；]/).reverse()
  for (const words of [claim.before + claim.after, ...clauses]) {
    const found = named(words, places)
    if (found.length > 1) return { division: null, ambiguous: true }
    if (found[0]) return { division: found[0], ambiguous: false }
    if (whole.test(words)) break
  }
  return { division: null, ambiguous: false }
}
