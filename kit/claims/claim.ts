import type { Quantifier } from '#kit/quantity/quantifier.ts'
import type { Unit } from '#kit/quantity/units.ts'
import type { Section } from './outline.ts'

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
  readonly step: string
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
  /** The words between it and the number before it in its clause. */
  readonly gap: string
  /** It has no words of its own and takes those of the number before it. */
  readonly inherits: boolean
  /** Offset at which its sentence begins. */
  readonly sentence: number
  /** Where `before` ends at nothing, or another number follows in the clause: the words up to that number, which may be of either. */
  readonly trail: string
  /** The next words behind the clause: 均为计划数 would speak of this number. */
  readonly follow: string
  /** The clauses before its own in the sentence, in order; before them the time that opens the paragraph. */
  readonly lead: readonly string[]
  /** The beginning of its own clause, up to its words. */
  readonly begun: string
  /** The title and headings in force. */
  readonly section: Section
  /** It stands in a cell of a table: the title of the table and the head of its row and column are its words. */
  readonly in_table: boolean
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

/** A term that the law does not use so: near any of the words (none: anywhere), and none of `unless`, `wrong` must read `right`. */
export interface Term {
  readonly wrong: string
  readonly near: readonly string[]
  readonly unless?: readonly string[]
  readonly right: string
  readonly reason: string
  readonly basis: string
}

/** More numbers than one answer should hold. Code `claims.too_many`. */
export class TooManyClaims extends Error {
  readonly code = 'claims.too_many'
}
