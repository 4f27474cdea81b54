import { Decimal } from '#kit/quantity/decimal.ts'
import { consistent, rateOf } from '#kit/quantity/quantifier.ts'
import type { Unit } from '#kit/quantity/units.ts'
import { convert, sameDimension, units } from '#kit/quantity/units.ts'
import { parseUnit } from '#kit/quantity/written-unit.ts'
import type { Binding } from './bind.ts'
import type { Claim } from './claim.ts'
import { decimalsOf } from './operands.ts'

/** What a judgement needs of a figure; any richer figure fits. */
export interface FigureLike {
  readonly indicator: string
  readonly year: number
  /** Decimal string in `unit`; null where nothing can be computed. */
  readonly value: string | null
  readonly unit: string
  readonly text?: string
  readonly numerator?: string | null
  readonly denominator?: string | null
}

export type ClaimStatus = 'confirmed' | 'contradicted' | 'unprovable' | 'malformed'

export interface Judgement {
  readonly status: ClaimStatus
  /** A complete Chinese sentence with the numbers. */
  readonly reason: string
}

const unprovable = (reason: string): Judgement => ({ status: 'unprovable', reason })

function written(claim: Claim): string {
  return claim.text.slice(claim.number_start - claim.start)
}

/** What values the writing allows: 大于170000且小于180000. */
function allowance(claim: Claim): string {
  const upper = new Decimal(claim.number).plus(claim.place).toFixed()
  const words: Readonly<Record<Claim['quantifier'], string>> = {
    exact: '',
    ordinal: '',
    over: `（即大于${claim.number}且小于${upper}）`,
    about: '（约数）',
    near: `（即略小于${claim.number}）`,
    at_least: '（含本数）',
    more_than: '（不含本数）',
    at_most: '（含本数）',
    below: '（不含本数）',
  }
  return words[claim.quantifier]
}

function agreement(claim: Claim, truth: string): boolean {
  if (claim.number_to !== null)
    return (
      consistent({ value: claim.number, place: claim.place, quantifier: 'at_least' }, truth) &&
      consistent({ value: claim.number_to, place: claim.place, quantifier: 'at_most' }, truth)
    )
  return consistent({ value: claim.number, quantifier: claim.quantifier, place: claim.place, step: claim.step }, truth)
}

function verdict(claim: Claim, agrees: boolean, recorded: string): Judgement {
  const said = `文本称“${written(claim)}”${allowance(claim)}，${recorded}`
  return agrees ? { status: 'confirmed', reason: `${said}，相符。` } : { status: 'contradicted', reason: `${said}，不符。` }
}

/** Percentages are recomputed from the operands in the decimals that the text prints, and compared as strings. */
function judgeRatio(claim: Claim, figure: FigureLike, numerator: string, denominator: string): Judgement {
  const unit = claim.unit === '‰' ? '‰' : '%'
  const percent = rateOf(numerator, denominator, unit, decimalsOf(claim))
  if (percent === null) return unprovable(`${figure.year}年该比率的分母为0，无从计算。`)
  const agrees =
    claim.quantifier === 'exact' && claim.number_to === null
      ? percent === new Decimal(claim.number).toFixed(decimalsOf(claim))
      : agreement(claim, rateOf(numerator, denominator, unit, 20) ?? percent)
  return verdict(claim, agrees, `${figure.year}年按${numerator} / ${denominator}复算为${percent}${claim.unit ?? ''}`)
}

function judgeAmount(claim: Claim, figure: FigureLike, unit: Unit, value: string): Judgement {
  const from = parseUnit(figure.unit)
  if (!from) return unprovable(`系统记录的单位“${figure.unit}”无法识别。`)
  const truth = sameDimension(from, unit) ? convert(value, from, unit) : value
  const converted = from === unit || new Decimal(truth).eq(value) ? '' : `，折合${shown(truth)}${unit}`
  return verdict(claim, agreement(claim, truth), `${figure.year}年系统记录为${shown(value)}${figure.unit}${converted}`)
}

function shown(value: string): string {
  return new Decimal(value).toDecimalPlaces(6).toFixed()
}

/**
 * Holds a claim against the figure it is bound to, by the quantifier's rule. A malformed claim stays malformed whatever
 * the figure says; without a binding or a figure nothing is proved.
 */
export function judgeClaim(claim: Claim, binding: Binding, figure: FigureLike | null): Judgement {
  const unproved = scopeRefusal(claim) ?? (binding.indicator === null ? binding.why : null)
  if (claim.malformed) return { status: 'malformed', reason: claim.malformed.reason + recordOf(figure) }
  if (unproved) return unprovable(unproved)
  if (!figure || figure.value === null || claim.unit === null) return unprovable(`指标“${binding.indicator ?? ''}”在所指年度没有可供核对的数据。`)
  const { numerator, denominator } = figure
  if (units[claim.unit].dimension === 'ratio' && numerator != null && denominator != null) return judgeRatio(claim, figure, numerator, denominator)
  return judgeAmount(claim, figure, claim.unit, figure.value)
}

/** Figures are of whole years: what the text says of a month or of several years they cannot prove. */
export function scopeRefusal(claim: Claim): string | null {
  if (claim.period === 'part') return '文本所指为年内某一时段或均值，年度数据不能证实。'
  return claim.period === 'years' ? '文本所指跨越多个年度，单一年度数据不能证实。' : null
}

function recordOf(figure: FigureLike | null): string {
  return figure && figure.value !== null ? `${figure.year}年系统记录为${shown(figure.value)}${figure.unit}。` : ''
}
