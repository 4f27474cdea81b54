import type { Quantifier } from '../../quantity/quantifier.ts'
import type { Unit } from '../../quantity/units.ts'

/** `change` is an increase or a difference (增加3个), never the amount itself; `duration` a span of time. */
export type ClaimKind = 'amount' | 'percent' | 'range' | 'change' | 'duration'

/** Why a text cannot be right by itself, whatever the records say. */
export interface Defect {
  readonly code: 'over_on_unit' | 'doubled_unit' | 'quantifier_conflict' | 'percent_refuted' | 'term'
  /** A complete Chinese sentence. */
  readonly reason: string
}

/** A number of the same sentence from which a percentage is made. */
export interface Operand {
  readonly text: string
  readonly number: string
  readonly unit: Unit | null
  readonly quantifier: Quantifier
  readonly place: string
}

/** One number that a text asserts. Offsets are UTF-16 offsets into the text as given. */
export interface Claim {
  /** The words before the number and the number itself: `text.slice(start, end)` of the source. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** Where the number with its quantifier and unit begins; it ends at `end`. For highlighting. */
  readonly number_start: number
  /** Decimal string in `unit`, 万 and 亿 folded in: 17万余人次 is `"170000"`. Of a range the lower end. */
  readonly number: string
  /** Upper end of a range, else null. */
  readonly number_to: string | null
  readonly unit: Unit | null
  readonly written_unit: string
  readonly quantifier: Quantifier
  readonly place: string
  readonly step: string
  readonly kind: ClaimKind
  /** The sentence part in which it stands. */
  readonly clause: string
  /** Words before it, back to the number before it or the beginning of the clause. */
  readonly before: string
  /** Words behind it that still belong to it. */
  readonly after: string
  /** The sentence from its beginning through the claim's clause. */
  readonly context: string
  /** The first characters of its paragraph. */
  readonly paragraph_head: string
  /** One of several bare numbers in a row that share their words (3人、20人、100人): not told apart. */
  readonly listed: boolean
  /** Year that the text names for it, or null. */
  readonly year: number | null
  /** −1 where the text says 去年 or 上年. */
  readonly year_offset: 0 | -1
  /** The words right behind that year (2022年|森林督查案件), which may say that it is the year of the matter and not of the report. */
  readonly year_of: string
  /** What span it speaks of: a whole year, part of one, or several. */
  readonly period: 'year' | 'part' | 'years'
  readonly malformed: Defect | null
  /** A percentage's part and whole, where its sentence gives them. */
  readonly operands: { readonly part: Operand; readonly whole: Operand } | null
  /** The words that name its whole, where it stands right before: of “占限额7.2万立方米的6.25%” 占限额. */
  readonly share_of: string | null
}

/** A term that the law does not use so: near any of the words (none: anywhere) `wrong` must read `right`. */
export interface Term {
  readonly wrong: string
  readonly near: readonly string[]
  readonly right: string
  readonly reason: string
  readonly basis: string
}

/** More numbers than one answer should hold. Code `claims.too_many`. */
export class TooManyClaims extends Error {
  readonly code = 'claims.too_many'
}
