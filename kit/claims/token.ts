import { Decimal } from '#kit/quantity/decimal.ts'
import type { Numeral } from '#kit/quantity/numerals.ts'
import { readNumeral } from '#kit/quantity/numerals.ts'
import type { Quantifier } from '#kit/quantity/quantifier.ts'
import { measureWordAt } from '#kit/quantity/measure-word.ts'
import type { Unit } from '#kit/quantity/units.ts'
import type { WrittenUnit } from '#kit/quantity/written-unit.ts'
import { unitAt } from '#kit/quantity/written-unit.ts'
import type { FoundHedge } from './hedge.ts'
import { hedgeAfter, hedgeBefore, upward } from './hedge.ts'

/** A number with all that is written on it, before anything is known of its sentence. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly number: string
  readonly number_to: string | null
  readonly place: string
  readonly step: string
  readonly unit: Unit | null
  readonly written_unit: string
  readonly doubled: boolean
  readonly quantifier: Quantifier
  /** Two quantifier words that exclude each other: 近…余. */
  readonly conflict: boolean
  readonly script: Numeral['script']
  readonly form: Numeral['form']
  /** `96 / 96 · 100%`: the two operands written before a percentage. */
  readonly fraction: { readonly part: string; readonly whole: string } | null
}

const han = /[\u3400-\u9fff]/

function unitBehind(text: string, at: number): WrittenUnit | null {
  return unitAt(text, /[ \u3000]/.test(text.charAt(at)) ? at + 1 : at)
}

function isDoubled(text: string, unit: WrittenUnit): boolean {
  const again = unitAt(text, unit.end)
  if (again?.unit !== unit.unit) return false
  return again.written.length > 1 || !han.test(text.charAt(again.end))
}

/** 八成 is 80 %: a tenth, unless 成 begins a word. */
function tenthsAt(text: string, numeral: Numeral): WrittenUnit | null {
  const bare = numeral.end - numeral.start === 1 && numeral.value.length === 1
  if (!bare || text.charAt(numeral.end) !== '成' || /[立功果为员都效长绩熟群本品分交就活年]/.test(text.charAt(numeral.end + 1))) return null
  return { unit: '%', written: '成', end: numeral.end + 1 }
}

const over: FoundHedge = { word: '余', quantifier: 'over' }

function chooseQuantifier(lead: FoundHedge | null, tail: FoundHedge | null): { quantifier: Quantifier; conflict: boolean } {
  const first = lead ?? tail
  if (!first) return { quantifier: 'exact', conflict: false }
  const low = (hedge: FoundHedge | null) => hedge !== null && ['near', 'below', 'at_most'].includes(hedge.quantifier)
  const high = (hedge: FoundHedge | null) => hedge !== null && ['over', 'more_than', 'at_least'].includes(hedge.quantifier)
  const conflict = (low(lead) && high(tail)) || (high(lead) && low(tail))
  return { quantifier: tail?.quantifier === 'over' ? 'over' : first.quantifier, conflict }
}

interface Body {
  numeral: Numeral
  high: Numeral | null
  unit: WrittenUnit | null
  end: number
  measure?: string
}

function rangeFrom(text: string, low: Numeral, lowUnit: WrittenUnit | null): Body | null {
  const at = lowUnit?.end ?? low.end
  if (!/^[-—–~～至到](?![-—–~～至到])/.test(text.slice(at, at + 2))) return null
  const high = readNumeral(text, at + 1)
  if (!high || high.script !== low.script || low.over) return null
  const unit = unitBehind(text, high.end)
  if (!unit || (lowUnit && lowUnit.unit !== unit.unit)) return null
  return { numeral: low, high, unit, end: unit.end }
}

function bodyOf(text: string, numeral: Numeral): Body {
  const unit = unitBehind(text, numeral.end) ?? tenthsAt(text, numeral)
  const range = rangeFrom(text, numeral, unit)
  if (range) return range
  const measure = unit ? null : measureWordAt(text, numeral.end)
  return { numeral, high: null, unit, end: unit?.end ?? numeral.end + (measure?.length ?? 0), measure: measure ?? undefined }
}

/** 3—5万亩: the multiple stands once, behind the second number. */
function lowOf(text: string, low: Numeral, high: Numeral | null): string {
  if (!high || /[万亿]/.test(text.slice(low.start, low.end))) return low.value
  const multiple = /[万亿]$/.exec(text.slice(high.start, high.end))?.[0]
  return multiple ? new Decimal(low.value).times(multiple === '万' ? '10000' : '100000000').toFixed() : low.value
}

function scaleTenths(token: Token): Token {
  if (token.written_unit !== '成') return token
  const times = (value: string) => new Decimal(value).times(10).toFixed()
  return { ...token, number: times(token.number), place: times(token.place) }
}

/** Reads the number at the numeral with hedges, unit and range. `from` is the first character it may take: 百分之 or the numeral. */
export function tokenOf(text: string, numeral: Numeral, floor: number, percent: Unit | null, from: number): Token {
  const body: Body = percent
    ? { numeral, high: null, unit: { unit: percent, written: text.slice(from, numeral.start), end: numeral.end }, end: numeral.end }
    : bodyOf(text, numeral)
  const near = text.slice(Math.max(floor, from - 8), from)
  const lead = hedgeBefore(near, near.length) ?? (numeral.form === 'multiple' ? upward(near, near.length) : null)
  const doubled = body.unit !== null && !percent && isDoubled(text, body.unit)
  const unitEnd = doubled ? (unitAt(text, body.end)?.end ?? body.end) : body.end
  const tail = hedgeAfter(text, unitEnd)
  const inner = numeral.over || body.high?.over ? over : null
  const { quantifier, conflict } = chooseQuantifier(lead, inner ?? tail)
  const last = body.high ?? numeral
  return scaleTenths({
    start: from - (lead?.word.length ?? 0),
    end: unitEnd + (tail?.word.length ?? 0),
    number: lowOf(text, numeral, body.high),
    number_to: body.high?.value ?? null,
    place: last.place,
    step: last.step,
    unit: body.unit?.unit ?? null,
    written_unit: writtenUnit(text, last, body.unit?.written ?? body.measure ?? ''),
    doubled,
    quantifier,
    conflict,
    script: numeral.script,
    form: numeral.form,
    fraction: null,
  })
}

/** The unit as the reader sees it, with the multiple before it: 万立方米. */
function writtenUnit(text: string, numeral: Numeral, unit: string): string {
  const multiple = /[万亿]+(?=[余多]?$)/.exec(text.slice(numeral.start, numeral.end))?.[0] ?? ''
  return multiple + unit
}

/** A share told in words or as a fraction (三分之二, 1/3, 半数): a number, and no unit that a figure could have. */
export function shareToken(start: number, end: number, part: string, whole: string): Token {
  return {
    start,
    end,
    number: new Decimal(part).dividedBy(whole).toDecimalPlaces(6).toFixed(),
    number_to: null,
    place: '0.01',
    step: '0.01',
    unit: null,
    written_unit: '',
    doubled: false,
    quantifier: 'exact',
    conflict: false,
    script: 'arabic',
    form: 'full',
    fraction: null,
  }
}
