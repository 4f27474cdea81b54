import { AUTHORITIES, AUTHORITY_GENERATIONS, type Authority, type AuthorityGeneration } from '#datasets/forest_resource/authority.ts'

/**
 * The authority that a code of a generation means.
 * @returns null for a code that the generation does not have, or that names no single level (旧版 20 地方)
 */
export function authorityOf(generation: AuthorityGeneration, code: string): Authority | null {
  const codes: Readonly<Record<string, Authority | null>> = AUTHORITY_GENERATIONS[generation].codes
  return Object.hasOwn(codes, code) ? (codes[code] ?? null) : null
}

/** A code carried over to the other generation by what it means, never by its number. */
export function crosswalk(from: AuthorityGeneration, code: string, to: AuthorityGeneration): string | null {
  const authority = authorityOf(from, code)
  if (authority === null) return null
  const found = Object.entries(AUTHORITY_GENERATIONS[to].codes).find(([, meant]) => meant === authority)
  return found?.[0] ?? null
}

/** Why a code as delivered does not agree with the authority entered, in words; null when it does. */
export function codeDisagrees(generation: AuthorityGeneration, code: string, authority: Authority): string | null {
  const set = AUTHORITY_GENERATIONS[generation]
  const meant = authorityOf(generation, code)
  if (meant === authority) return null
  if (meant !== null) return `事权代码${code}在${set.title}中为${AUTHORITIES[meant]}，登记为${AUTHORITIES[authority]}`
  return Object.hasOwn(set.codes, code) ? `事权代码${code}在${set.title}中不能确定级别` : `${set.title}没有事权代码${code}`
}
