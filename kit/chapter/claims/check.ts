import type { Quantifier } from '../../quantity/quantifier.ts'
import { convert, sameName } from '../../quantity/units.ts'
import { parseUnit } from '../../quantity/written_unit.ts'
import type { Bindable, Binding } from './bind.ts'
import { bindClaim, reportYear } from './bind.ts'
import type { Claim, Term } from './claim.ts'
import { extractClaims } from './extract.ts'
import type { ClaimStatus, FigureLike } from './judge.ts'
import { judgeClaim, scopeRefusal } from './judge.ts'
import type { Place } from './place.ts'
import { placeOf } from './place.ts'

/** A claim as the outside sees it. */
export interface CheckedClaim<F extends FigureLike = FigureLike> {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly number_start: number
  /** In `unit`; of a bound claim in the indicator's own multiple (45.6 万人次, not 456000 人次). */
  readonly number: string
  readonly number_to: string | null
  readonly unit: string | null
  readonly quantifier: Quantifier
  readonly year: number | null
  readonly division: string | null
  readonly indicator: string | null
  readonly status: ClaimStatus
  readonly reason: string
  readonly figure: F | null
}

export interface CheckOptions {
  /** The year a text speaks of where it names none; 去年 counts from it. */
  readonly year?: number
  /** Names of divisions: a number said of one of them is held against that division's figure, never another's. */
  readonly places?: readonly Place[]
  readonly limit?: number
}

/** Asks for the figure of an indicator; null for year or division means the caller's own default. */
export type FigureOf<F extends FigureLike> = (id: string, year: number | null, division: string | null) => F | null

function yearOf(claim: Claim, bindable: Bindable | null, options: CheckOptions): number | null {
  const named = claim.year ?? (options.year === undefined ? null : options.year + claim.year_offset)
  const said = claim.year !== null || claim.year_offset !== 0
  return named !== null && said && bindable ? reportYear(named, claim.year_of, bindable) : named
}

function inUnitOf(claim: Claim, bindable: Bindable | null): Pick<CheckedClaim, 'number' | 'number_to' | 'unit'> {
  const unit = bindable ? parseUnit(bindable.unit) : null
  const { number, number_to } = claim
  if (!unit || !claim.unit || !sameName(unit, claim.unit)) return { number, number_to, unit: claim.unit }
  const told = (value: string) => convert(value, claim.unit ?? unit, unit)
  return { number: told(number), number_to: number_to === null ? null : told(number_to), unit }
}

/** A claim with what it was bound to, before any figure is known. */
export interface ReadClaim {
  readonly claim: Claim
  readonly bindable: Bindable | null
  readonly binding: Binding
  readonly year: number | null
  readonly division: string | null
  /** A figure of a whole year can decide it, so one is worth asking for. */
  readonly decidable: boolean
}

const unclear: Binding = { indicator: null, score: 0, why: '文本同时提到几个地方，无法判断数字属于哪一处。' }

/**
 * Reads a text and binds its numbers, without asking for figures: for callers who fetch all figures at once.
 * @throws TooManyClaims
 */
export function readText(text: string, indicators: readonly Bindable[], terms: readonly Term[] = [], options: CheckOptions = {}): ReadClaim[] {
  const byId = new Map(indicators.map((bindable) => [bindable.id, bindable]))
  return extractClaims(text, { terms, limit: options.limit }).map((claim) => {
    const found = bindClaim(claim, indicators)
    const place = placeOf(claim, found.indicator ? options.places ?? [] : [])
    const binding = place.ambiguous ? unclear : found
    const bindable = byId.get(binding.indicator ?? '') ?? null
    return { claim, bindable, binding, year: yearOf(claim, bindable, options), division: place.division, decidable: bindable !== null && !scopeRefusal(claim) }
  })
}

/** The answer to one claim that was read, given its figure. */
export function answerClaim<F extends FigureLike>(read: ReadClaim, figure: F | null): CheckedClaim<F> {
  const { claim, binding, bindable } = read
  const { text, start, end, number_start, quantifier } = claim
  return {
    text, start, end, number_start, ...inUnitOf(claim, bindable), quantifier, year: read.year, division: read.division,
    indicator: binding.indicator, ...judgeClaim(claim, binding, figure), figure,
  }
}

/**
 * Reads a text and holds every number in it against the records: the shape of `POST /api/claims`.
 * @throws TooManyClaims
 */
export function checkText<F extends FigureLike>(
  text: string, indicators: readonly Bindable[], figureOf: FigureOf<F>, terms: readonly Term[] = [], options: CheckOptions = {},
): CheckedClaim<F>[] {
  return readText(text, indicators, terms, options).map((read) =>
    answerClaim(read, read.decidable && read.bindable ? figureOf(read.bindable.id, read.year, read.division) : null))
}
