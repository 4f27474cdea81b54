import { canonicalJson } from './canonical.ts'
import type { ReportDocument } from '#kit/chapter/report.ts'

/** One list of records behind a figure: what enters its value, or one operand of a ratio. */
export type SealedTerm = {
  readonly part: 'numerator' | 'denominator'
  /** The definition that chose the records, with its version. */
  readonly definition: string
  readonly register: string
  /** Whether the sum enters the part added or taken off. */
  readonly sign: 1 | -1
  readonly records: number
  /** Sum of the contributions before the sign, a decimal string. */
  readonly sum: string
  /** Digest of the list: register, ids, versions, contributions. */
  readonly sha256: string
}
export type SealedFigure = { readonly indicator: string; readonly definition: string; readonly terms: readonly SealedTerm[] }

export type Sealer = { readonly id: string; readonly name: string; readonly post: string }

/** Everything a seal holds fast; its digest is taken of the canonical form of this. */
export type SealContent = {
  readonly format: 'siku-seal/1'
  readonly id: string
  readonly number: string
  readonly n: number
  readonly year: number
  readonly division: string
  /** The division itself, whatever its code becomes. */
  readonly division_id: string
  /** RFC 3339 with offset. */
  readonly sealed_at: string
  readonly sealed_by: Sealer
  readonly note: string | null
  /** The seal of the same year and place before this one: seals hold each other, so that none can be taken away unseen. */
  readonly previous: { readonly number: string; readonly sha256: string } | null
  readonly document: ReportDocument
  readonly figures: readonly SealedFigure[]
}

/** `2031-990000-2`: the second seal of that year's report of that division. */
export const sealNumber = (year: number, division: string, n: number): string => `${year}-${division}-${n}`

/** What two seals are compared by: all that was said and what stood behind it, without who sealed it and when. */
export function substanceOf({ document, figures }: Pick<SealContent, 'document' | 'figures'>): string {
  const { generated_at: _, ...said } = document
  return canonicalJson({ document: said, figures })
}
