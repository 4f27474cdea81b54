import type { CheckedClaim } from '#kit/wire/report.ts'

/** A piece of the text: plain, or the claim of that index. */
export type Segment = { readonly text: string; readonly claim: number | null }

/** Cuts the text at the claims. Claims that overlap an earlier one begin where it ends; empty pieces are left out. */
export function segmentsOf(text: string, claims: readonly Pick<CheckedClaim, 'start' | 'end'>[]): Segment[] {
  const order = claims.map((claim, index) => ({ ...claim, index })).toSorted((a, b) => a.start - b.start || a.end - b.end)
  const out: Segment[] = []
  let at = 0
  for (const { start, end, index } of order) {
    const from = Math.max(start, at)
    const to = Math.min(end, text.length)
    if (to <= from) continue
    if (from > at) out.push({ text: text.slice(at, from), claim: null })
    out.push({ text: text.slice(from, to), claim: index })
    at = to
  }
  if (at < text.length) out.push({ text: text.slice(at), claim: null })
  return out
}
