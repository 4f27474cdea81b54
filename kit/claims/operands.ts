import { Decimal } from '#kit/quantity/decimal.ts'
import { bounds, consistent, rateOf } from '#kit/quantity/quantifier.ts'
import { convert, sameDimension, units } from '#kit/quantity/units.ts'
import type { Claim, Operand } from './claim.ts'

type Operands = NonNullable<Claim['operands']>

/** What operands are looked for in: the claims of one sentence, in order. */
export type Drafts = readonly Claim[]

/** How many numbers back a part or a whole is looked for. */
const farBack = 8
const ofWhole = /的$/
const share = /^[\s，约]*占(?:比|总(?:数|量|面积|额)?|全部|其中)?(?:的|为|达到|达|约)?$/
const due = /应|需|共|下发|交办|下达|合计|总/
const done = /已|实际|其中/

function earlierThan(drafts: Drafts, index: number): Claim[] {
  return drafts.slice(Math.max(0, index - farBack), index)
}

function operandOf(claim: Claim): Operand {
  return {
    text: claim.text.slice(claim.number_start - claim.start),
    number: claim.number,
    unit: claim.unit,
    quantifier: claim.quantifier,
    place: claim.place,
    step: claim.step,
  }
}

function fits(part: Claim, whole: Claim): boolean {
  return part.kind === 'amount' && part.unit !== null && whole.unit !== null && sameDimension(part.unit, whole.unit)
}

/** The percentage that the two operands make, in the percent claim's own decimals; null over zero. */
export function recomputed(claim: Claim, operands: Operands): string | null {
  const { part, whole } = operands
  const top = part.unit && whole.unit ? convert(part.number, part.unit, whole.unit) : part.number
  return rateOf(top, whole.number, claim.unit === '‰' ? '‰' : '%', decimalsOf(claim))
}

/** Decimals with which a percentage is printed: 6.25% has two. */
export function decimalsOf(claim: Claim): number {
  return claim.step === '1' ? 0 : claim.step.length - 2
}

function agrees(claim: Claim, operands: Operands): boolean {
  const exact = [operands.part, operands.whole].every((operand) => operand.quantifier === 'exact' && !isRounded(operand))
  const percent = exact ? recomputed(claim, operands) : null
  if (exact && percent === null) return true
  if (percent !== null) return consistent({ value: claim.number, quantifier: claim.quantifier, place: claim.place }, percent)
  return withinBounds(claim, operands)
}

/** 643万元 and 870亩 are told without decimals: what they stand for may differ by half of their last place. */
function isRounded({ text, unit, step }: Operand): boolean {
  return unit !== null && !/[.．点]/.test(text) && (step !== '1' || units[unit].kind === 'measure')
}

function spanOf(operand: Operand): { low: Decimal | null; high: Decimal | null } {
  const { low, high } = bounds({ ...operand, value: operand.number })
  const half = operand.quantifier === 'exact' && isRounded(operand) ? new Decimal(operand.step).dividedBy(2) : new Decimal(0)
  return { low: low === null ? null : new Decimal(low).minus(half), high: high === null ? null : new Decimal(high).plus(half) }
}

/** With 余 or 约 on an operand the percentage has a span; it is refuted only outside it. */
function withinBounds(claim: Claim, { part, whole }: Operands): boolean {
  const [top, bottom] = [spanOf(part), spanOf(whole)]
  const scale = part.unit && whole.unit ? convert('1', part.unit, whole.unit) : '1'
  const factor = claim.unit === '‰' ? 1000 : 100
  const span = new Decimal(claim.step).dividedBy(2)
  const least = top.low !== null && bottom.high !== null ? top.low.times(scale).dividedBy(bottom.high).times(factor).minus(span) : null
  const zero = bottom.low === null || bottom.low.lte(0)
  const most = top.high !== null && !zero && bottom.low !== null ? top.high.times(scale).dividedBy(bottom.low).times(factor).plus(span) : null
  return !(least?.gt(claim.number) || most?.lt(claim.number))
}

/** “占限额7.20万立方米的6.25%”: the whole stands right before the percentage. */
function wholeBefore(claim: Claim, drafts: Drafts, index: number): Claim | null {
  const whole = drafts[index - 1]
  const linked = whole && whole.clause === claim.clause && ofWhole.test(claim.before) && claim.before.length <= 4 && /占/.test(whole.before)
  return linked ? whole : null
}

/** The part stands before 占. */
function partOfWhole(claim: Claim, drafts: Drafts, index: number): Operands[] {
  const whole = wholeBefore(claim, drafts, index)
  return whole ? candidates(earlierThan(drafts, index - 1), whole) : []
}

/** The words by which a percentage names its whole (占限额): they are its own, for it has none but 的. Null where it names none. */
export function shareOf(claim: Claim, drafts: Drafts, index: number): string | null {
  if (claim.unit === null || units[claim.unit].dimension !== 'ratio') return null
  return wholeBefore(claim, drafts, index)?.before ?? null
}

function candidates(earlier: Drafts, whole: Claim): Operands[] {
  return earlier
    .filter((part) => fits(part, whole))
    .reverse()
    .map((part) => ({ part: operandOf(part), whole: operandOf(whole) }))
}

/** “查处40起，其中刑事10起，占25%”: the part stands right before, the whole before it. */
function partOfTotal(claim: Claim, drafts: Drafts, index: number): Operands[] {
  const part = drafts[index - 1]
  if (!part || !share.test(claim.before) || /^的(?!比)/.test(claim.after) || !part.before.includes('其中')) return []
  const wholes = earlierThan(drafts, index - 1).filter((whole) => fits(part, whole) && whole.kind === 'amount')
  return wholes.reverse().map((whole) => ({ part: operandOf(part), whole: operandOf(whole) }))
}

/** “应整改96件，已整改96件，整改率100%”. */
function doneOfDue(claim: Claim, drafts: Drafts, index: number): Operands[] {
  const [whole, part] = [drafts[index - 2], drafts[index - 1]]
  if (!whole || !part || !/率/.test(claim.before) || !fits(part, whole) || whole.kind !== 'amount') return []
  const paired = due.test(whole.before) && done.test(part.before) && part.before !== whole.before
  return paired ? [{ part: operandOf(part), whole: operandOf(whole) }] : []
}

/**
 * The operands a percentage has in its own sentence, or null. Among several possible parts one that reproduces the
 * percentage goes first, else the nearest.
 */
export function operandsOf(claim: Claim, drafts: Drafts, index: number): Operands | null {
  if (claim.operands) return claim.operands
  if (claim.unit === null || units[claim.unit].kind !== 'ratio' || claim.unit === '百分点') return null
  const found = [partOfWhole, partOfTotal, doneOfDue].map((look) => look(claim, drafts, index)).find((list) => list.length > 0) ?? []
  return found.find((operands) => agrees(claim, operands)) ?? found[0] ?? null
}

/** A complete sentence if the operands refute the percentage, else null. */
export function refuted(claim: Claim): string | null {
  if (!claim.operands || agrees(claim, claim.operands)) return null
  const { part, whole } = claim.operands
  const percent = recomputed(claim, claim.operands)
  const written = `${claim.number}${claim.unit ?? ''}`
  return `“${part.text}”与“${whole.text}”相除为${percent ?? '—'}${claim.unit ?? ''}，与文中“${written}”不符。`
}
