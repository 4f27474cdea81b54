/** What a check draws by: the part of its id that chance made, short enough to be read aloud. */
export const seedOf = (id: string): string => id.slice(-12)

/** A number from 0 to below 1 that a seed decides: anybody may reckon it again (FNV-1a). */
export function fractionOf(seed: string): number {
  let hash = 0x811c9dc5
  for (const c of seed) hash = Math.imul(hash ^ (c.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash / 0x1_0000_0000
}
