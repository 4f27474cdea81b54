import type { Quantifier } from '#kit/quantity/quantifier.ts'
import { convert, sameName } from '#kit/quantity/units.ts'
import { parseUnit } from '#kit/quantity/written-unit.ts'
import type { Bindable, Binding, Spoken } from './bind.ts'
import { bindClaim, reportYear, spokenOf } from './bind.ts'
import type { Claim, Term } from './claim.ts'
import { extractClaims } from './extract.ts'
import type { ClaimStatus, FigureLike } from './judge.ts'
import { judgeClaim, scopeRefusal } from './judge.ts'
import type { FoundPlace, Place } from './place.ts'
import { placeOf } from './place.ts'
import { lexiconOf } from './said.ts'

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

interface Before {
  readonly claim: Claim
  readonly spoken: Spoken
  readonly last: Before | null
}

/** How many numbers back one without a place of its own looks for that of the number it takes its words from. */
const farBack = 8

/** A place that cannot be told refuses the claim that would be bound; one without a place of its own has that of the number it takes its words from. */
function placedAs({ claim, spoken, last }: Before, places: readonly Place[], known: string, left = farBack): FoundPlace {
  const own = placeOf(claim, places, known)
  return own.division === null && own.refusal === null && spoken.heir && last && left > 0 ? placedAs(last, places, known, left - 1) : own
}

/** Only what the places of the last few numbers may be asked of is kept. */
const shortened = (before: Before, left = farBack): Before => ({
  ...before,
  last: before.last && left > 0 && before.spoken.heir ? shortened(before.last, left - 1) : null,
})

/**
 * Reads a text and binds its numbers, without asking for figures: for callers who fetch all figures at once.
 * @throws TooManyClaims
 */
export function readText(text: string, indicators: readonly Bindable[], terms: readonly Term[] = [], options: CheckOptions = {}): ReadClaim[] {
  const byId = new Map(indicators.map((bindable) => [bindable.id, bindable]))
  const lexicon = lexiconOf(indicators)
  const places = options.places ?? []
  let last: Before | null = null
  return extractClaims(text, { terms, limit: options.limit }).map((claim) => {
    const before: Before | null = last?.claim.sentence === claim.sentence ? last : null
    const spoken = spokenOf(claim, before, places)
    const here = shortened({ claim, spoken, last: before })
    last = here
    const found = bindClaim(claim, spoken, lexicon, places)
    const place = found.indicator === null ? nowhere : placedAs(here, places, lexicon.known)
    const binding = place.refusal === null ? found : { indicator: null, why: place.refusal }
    const bindable = byId.get(binding.indicator ?? '') ?? null
    return { claim, bindable, binding, year: yearOf(claim, bindable, options), division: place.division, decidable: bindable !== null && !scopeRefusal(claim) }
  })
}

const nowhere: FoundPlace = { division: null, refusal: null }

/** The answer to one claim that was read, given its figure. */
export function answerClaim<F extends FigureLike>(read: ReadClaim, figure: F | null): CheckedClaim<F> {
  const { claim, binding, bindable } = read
  const { text, start, end, number_start, quantifier } = claim
  return {
    text,
    start,
    end,
    number_start,
    ...inUnitOf(claim, bindable),
    quantifier,
    year: read.year,
    division: read.division,
    indicator: binding.indicator,
    ...judgeClaim(claim, binding, figure),
    figure,
  }
}
