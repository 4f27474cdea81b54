import { Decimal, plain } from './decimal.ts'
import { readChinese } from './chinese-numeral.ts'

/** A number as it stands in a text. */
export interface Numeral {
  /** Exact decimal string, multiples folded in: 4.3万 → `"43000"`. */
  readonly value: string
  /** Place value of the last significant digit as written: 17万 → `"10000"`, 270 → `"10"`, 52.37 → `"0.01"`. */
  readonly place: string
  /** Resolution to which it is written: the last decimal where there is a decimal point (0.45万 → `"100"`), else the multiple in which it is told (45万 → `"10000"`), else `"1"`. */
  readonly step: string
  readonly start: number
  /** Behind the number, its multiples and its 余 or 多. */
  readonly end: number
  /** 余 or 多 stands in it or right behind it. */
  readonly over: boolean
  readonly script: 'arabic' | 'chinese'
  /** `multiple`: 百, 千, 万 alone, without a digit before; `digit`: one Chinese digit or 十. Both are often prose. */
  readonly form: 'full' | 'digit' | 'multiple'
}

/** Longest run of digits taken for a number; longer ones are identifiers. */
export const longestNumber = 30

const multiples: Readonly<Record<string, string>> = { 十: '10', 百: '100', 千: '1000', 万: '10000', 亿: '100000000' }

/** 0–9 for an ASCII or full-width digit, else −1. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code >= 48 && code <= 57) return code - 48
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1
}

function digitsFrom(text: string, at: number): { digits: string; end: number } {
  let end = at
  while (digitAt(text, end) >= 0) end += 1
  const kept = text.slice(at, Math.min(end, at + longestNumber + 1))
  return { digits: kept.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10)), end }
}

/** 1 124名: a thin or plain space between groups, where a word and no other number follows the last. */
function spacedAt(text: string, at: number, first: number): boolean {
  if (first > 3 || !/[ \u00a0\u2009\u202f]/.test(text.charAt(at))) return false
  let end = at
  while (/[ \u00a0\u2009\u202f]/.test(text.charAt(end)) && [1, 2, 3].every((next) => digitAt(text, end + next) >= 0) && digitAt(text, end + 4) < 0) end += 4
  return end > at && /[\u3400-\u9fff%％]/.test(text.charAt(end))
}

function groupAt(text: string, at: number): boolean {
  const mark = text.charAt(at)
  if (mark !== ',' && !(mark === '，' && text.charCodeAt(at + 1) >= 0xff10)) return false
  return [1, 2, 3].every((next) => digitAt(text, at + next) >= 0) && digitAt(text, at + 4) < 0
}

interface Written {
  readonly whole: string
  readonly decimals: string
  readonly end: number
}

function writtenAt(text: string, at: number): Written {
  let { digits: whole, end } = digitsFrom(text, at)
  const first = whole.length
  while (whole.length <= longestNumber && end - at <= 2 * longestNumber && (groupAt(text, end) || spacedAt(text, end, first))) {
    const group = digitsFrom(text, end + 1)
    whole += group.digits
    end = group.end
  }
  const point = text.charAt(end)
  if ((point !== '.' && point !== '．') || digitAt(text, end + 1) < 0) return { whole, decimals: '', end }
  const fraction = digitsFrom(text, end + 1)
  return { whole, decimals: fraction.digits, end: fraction.end }
}

/** 千米, 千克 and the like are units, not thousands. */
function multipleAt(text: string, at: number): string | null {
  const multiple = multiples[text.charAt(at)]
  if (!multiple) return null
  return text.charAt(at) === '千' && /[米克瓦伏卡]/.test(text.charAt(at + 1)) ? null : multiple
}

interface Tail {
  readonly factor: Decimal
  readonly end: number
  readonly over: boolean
  readonly scaled: boolean
}

function tailAt(text: string, at: number): Tail {
  let end = at
  let over = false
  let factor = new Decimal(1)
  const mark = () => {
    if (over || !/[余多]/.test(text.charAt(end))) return
    over = true
    end += 1
  }
  mark()
  if (text.charAt(end) === ' ' && multipleAt(text, end + 1)) end += 1
  const before = end
  for (let multiple = multipleAt(text, end); multiple; multiple = multipleAt(text, end)) {
    factor = factor.times(multiple)
    end += 1
    if (end - before > 4) break
  }
  if (text.charAt(end) === ' ' && /[余多]/.test(text.charAt(end + 1))) end += 1
  mark()
  return { factor, end, over, scaled: factor.gt(1) }
}

function placeOf(whole: string, decimals: string): Decimal {
  if (decimals) return new Decimal(10).pow(-decimals.length)
  const zeros = /[1-9](0*)$/.exec(whole)?.[1]?.length ?? 0
  return new Decimal(10).pow(zeros)
}

function readArabic(text: string, at: number): Numeral | null {
  const written = writtenAt(text, at)
  if (written.whole.length + written.decimals.length > longestNumber) return null
  const tail = tailAt(text, written.end)
  const amount = new Decimal(`${written.whole}.${written.decimals || '0'}`).times(tail.factor)
  const place = placeOf(written.whole, written.decimals).times(tail.factor)
  const numeral: Numeral = {
    value: amount.toFixed(),
    place: place.toFixed(),
    step: written.decimals ? place.toFixed() : tail.factor.toFixed(),
    start: at,
    end: tail.end,
    over: tail.over,
    script: 'arabic',
    form: 'full',
  }
  return tail.scaled && !tail.over ? withRest(text, numeral, tail.factor) : numeral
}

/** 3万2千, 1亿2000万: a smaller multiple goes on with the same number. */
function withRest(text: string, head: Numeral, factor: Decimal): Numeral {
  if (digitAt(text, head.end) < 0) return head
  const written = writtenAt(text, head.end)
  const tail = tailAt(text, written.end)
  if (!tail.scaled || tail.factor.gte(factor) || written.whole.length > 4 || written.decimals) return head
  const rest = new Decimal(written.whole).times(tail.factor)
  return {
    ...head,
    value: rest.plus(head.value).toFixed(),
    place: placeOf(written.whole, '').times(tail.factor).toFixed(),
    step: tail.factor.toFixed(),
    end: tail.end,
    over: tail.over,
  }
}

/** The number that begins at this offset, Arabic (also full-width, with thousands commas) or Chinese, or null. */
export function readNumeral(text: string, at: number): Numeral | null {
  return digitAt(text, at) >= 0 ? readArabic(text, at) : readChinese(text, at)
}

/**
 * A whole string as a number: `"１３万"`, `"45.39亿"`, `"三万二"`, `"1,300"`, `"半"`. 余 and 多 are refused here.
 * @returns null where the string is anything else or more than a number
 */
export function parseNumeral(text: string): Numeral | null {
  const trimmed = text.trim()
  const negative = /^[-−－负]/.test(trimmed)
  const body = negative ? trimmed.slice(1) : trimmed
  const numeral = readNumeral(body, 0)
  if (!numeral || numeral.over || numeral.end !== body.length) return null
  return negative ? { ...numeral, value: plain(`-${numeral.value}`) } : numeral
}
