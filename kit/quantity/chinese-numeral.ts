import { Decimal } from './decimal.ts'
import type { Numeral } from './numerals.ts'

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
const small: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const large: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 }
const longestRun = 32

const isDigit = (char: string) => digits[char] !== undefined
const isMultiple = (char: string) => small[char] !== undefined || large[char] !== undefined

/** True for a character with which a Chinese number may begin. */
export function isChineseNumeral(char: string): boolean {
  return isDigit(char) || isMultiple(char) || char === '半'
}

interface Sum {
  total: bigint
  section: bigint
  digit: bigint | null
  unit: bigint
  zero: boolean
  lastLarge: bigint
}

function take(sum: Sum, char: string): boolean {
  const digit = digits[char]
  if (digit === 0) {
    sum.zero = true
    return sum.digit === null
  }
  if (digit !== undefined) {
    if (sum.digit !== null) return false
    sum.digit = BigInt(digit)
    return true
  }
  const multiple = small[char]
  return multiple !== undefined ? takeSmall(sum, BigInt(multiple)) : takeLarge(sum, BigInt(large[char] ?? 0))
}

function takeSmall(sum: Sum, multiple: bigint): boolean {
  if (sum.section > 0n && multiple >= sum.unit) return false
  if (sum.digit === null && multiple !== 10n && (sum.section > 0n || sum.total > 0n)) return false
  sum.section += (sum.digit ?? 1n) * multiple
  Object.assign(sum, { digit: null, unit: multiple, zero: false })
  return true
}

function takeLarge(sum: Sum, multiple: bigint): boolean {
  const section = sum.section + (sum.digit ?? 0n)
  if (section === 0n && sum.total > 0n && multiple <= sum.lastLarge) return false
  if (sum.total > 0n && multiple > sum.lastLarge) sum.total = (sum.total + section) * multiple
  else sum.total += (section === 0n && sum.total === 0n ? 1n : section) * multiple
  Object.assign(sum, { section: 0n, digit: null, unit: multiple, lastLarge: multiple, zero: false })
  return true
}

/** 三万二 is 32000, 三万零二 is 30002: the loose last digit takes the next lower place unless 零 stands before it. */
function finish(sum: Sum): bigint {
  const loose = sum.digit === null ? 0n : sum.digit * (sum.zero || sum.unit < 10n ? 1n : sum.unit / 10n)
  return sum.total + sum.section + loose
}

function evaluate(run: string): bigint | null {
  const sum: Sum = { total: 0n, section: 0n, digit: null, unit: 1n, zero: false, lastLarge: 0n }
  for (const char of run) if (!take(sum, char)) return null
  return finish(sum)
}

/** 二〇二三: digits one by one; two or three of them without 〇 (三五个) mean “some”, which is no number. */
function evaluateDigits(run: string): string | null {
  if (run.length > 1 && run.length < 4 && !/[〇零]/.test(run)) return null
  return String(BigInt([...run].map((char) => digits[char]).join('')))
}

function runEnd(text: string, at: number, accept: (char: string) => boolean): number {
  let end = at
  while (end - at <= longestRun && accept(text.charAt(end))) end += 1
  return end
}

function placeOf(value: string): Decimal {
  return new Decimal(10).pow(/[1-9](0*)$/.exec(value)?.[1]?.length ?? 0)
}

interface Piece {
  readonly value: Decimal
  readonly place: Decimal
  readonly step: Decimal
  readonly end: number
}

function wholeAt(text: string, at: number): (Piece & { run: string }) | null {
  const end = runEnd(text, at, (char) => isDigit(char) || isMultiple(char))
  const cut = /[千仟]$/.test(text.slice(at, end)) && /[米克瓦伏]/.test(text.charAt(end)) ? end - 1 : end
  const run = text.slice(at, cut)
  if (!run || run.length > longestRun || /^[百佰千仟万亿]+[^百佰千仟万亿]/.test(run)) return null
  const value = [...run].some(isMultiple) ? evaluate(run) : evaluateDigits(run)
  if (value === null) return null
  const written = String(value)
  return { value: new Decimal(written), place: placeOf(written), step: new Decimal(large[run.at(-1) ?? ''] ?? 1), end: cut, run }
}

/** 三点五, 九十五点五, 三点五万. */
function withPoint(text: string, whole: Piece): Piece {
  if (text.charAt(whole.end) !== '点' || !isDigit(text.charAt(whole.end + 1))) return whole
  const end = runEnd(text, whole.end + 1, isDigit)
  const decimals = text
    .slice(whole.end + 1, end)
    .split('')
    .map((char) => digits[char])
    .join('')
  const scale = new Decimal(large[text.charAt(end)] ?? 1)
  const step = new Decimal(10).pow(-decimals.length).times(scale)
  const value = new Decimal(`${whole.value.toFixed()}.${decimals}`).times(scale)
  return { value, place: step, step, end: scale.gt(1) ? end + 1 : end }
}

/** 十余万, 二十多, 三万余. */
function withOver(text: string, piece: Piece): Piece & { over: boolean } {
  if (!/[余多]/.test(text.charAt(piece.end))) return { ...piece, over: false }
  const scale = new Decimal(large[text.charAt(piece.end + 1)] ?? 1)
  const end = piece.end + (scale.gt(1) ? 2 : 1)
  return { value: piece.value.times(scale), place: piece.place.times(scale), step: piece.step, end, over: true }
}

/** The Chinese number that begins at this offset (also 半, financial capitals, 点), or null. 十四五 and 三五 are none. */
export function readChinese(text: string, at: number): Numeral | null {
  if (text.charAt(at) === '半') {
    return { value: '0.5', place: '0.1', step: '0.1', start: at, end: at + 1, over: false, script: 'chinese', form: 'digit' }
  }
  const whole = wholeAt(text, at)
  if (!whole) return null
  const piece = withOver(text, withPoint(text, whole))
  const single = whole.run.length === 1
  const multiple = single && isMultiple(whole.run) && !/[十拾]/.test(whole.run)
  const form = multiple ? 'multiple' : single && piece.end === whole.end ? 'digit' : 'full'
  return {
    value: piece.value.toFixed(),
    place: piece.place.toFixed(),
    step: piece.step.toFixed(),
    start: at,
    end: piece.end,
    over: piece.over,
    script: 'chinese',
    form,
  }
}
