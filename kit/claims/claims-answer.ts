import { answerClaim, type CheckedClaim, type ClaimStatus, type ReadClaim, TooManyClaims } from './index.ts'
import type { Figure } from '#kit/chapter/figure.ts'

/** One figure that a text needs: of an indicator, a year and a division's code. */
export type Wanted = { readonly id: string; readonly year: number; readonly division: string }

/** How many different figures one text may ask for. */
const mostFigures = 2000

export const keyOf = (w: Wanted): string => `${w.id} ${w.year} ${w.division}`

const figureOf = (r: ReadClaim, year: number, division: string): Wanted | null =>
  r.decidable && r.bindable ? { id: r.bindable.id, year: r.year ?? year, division: r.division ?? division } : null

/** The figures that decide the claims of a text, each once. @throws TooManyClaims */
export function wantedBy(reads: readonly ReadClaim[], year: number, division: string): Wanted[] {
  const wanted = new Map<string, Wanted>()
  for (const r of reads) {
    const w = figureOf(r, year, division)
    if (w) wanted.set(keyOf(w), w)
  }
  if (wanted.size > mostFigures) throw new TooManyClaims(`文本涉及的指标、年度和地方合计超过${mostFigures}个，请分段提交`)
  return [...wanted.values()]
}

export const answered = (reads: readonly ReadClaim[], figures: ReadonlyMap<string, Figure>, year: number, division: string): CheckedClaim<Figure>[] =>
  reads.map((r) => {
    const w = figureOf(r, year, division)
    return answerClaim(r, w ? (figures.get(keyOf(w)) ?? null) : null)
  })

/** The answer as it is sent: the text, its claims and how many there are of each kind. */
export function bodyOf(text: string, claims: readonly CheckedClaim<Figure>[]): string {
  const counts: Record<ClaimStatus, number> = { confirmed: 0, contradicted: 0, unprovable: 0, malformed: 0 }
  for (const claim of claims) counts[claim.status]++
  return JSON.stringify({ text, claims, counts })
}
