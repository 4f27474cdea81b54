import { isChineseNumeral } from '#kit/quantity/chinese-numeral.ts'
import type { Numeral } from '#kit/quantity/numerals.ts'
import { digitAt, readNumeral } from '#kit/quantity/numerals.ts'
import { TooManyClaims } from './claim.ts'
import { isName, isProse, skipBefore } from './not-figure.ts'
import type { Token } from './token.ts'
import { shareToken, tokenOf } from './token.ts'

export interface YearMention {
  readonly year: number
  readonly at: number
  readonly span: boolean
}

/** The words between two of ，。；！？ or line ends, with the numbers that stand in them. */
export interface Clause {
  readonly start: number
  end: number
  /** Beginning of the sentence and of the paragraph it belongs to. */
  readonly sentence: number
  readonly paragraph: number
  readonly tokens: Token[]
  readonly years: YearMention[]
}

const digit = 1,
  numeral = 2,
  clauseEnd = 3,
  sentenceEnd = 4,
  paragraphEnd = 5,
  quote = 6,
  unquote = 7,
  bracket = 8,
  title = 9

/** Character class of every UTF-16 unit, so that the walk costs one look-up a character. */
const classes = new Uint8Array(65_536)
const classify = (chars: string, value: number) => {
  for (const char of chars) classes[char.charCodeAt(0)] = value
}
classify('0123456789０１２３４５６７８９', digit)
classify([...'半〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟'].filter(isChineseNumeral).join(''), numeral)
classify('，；,;', clauseEnd)
classify('。！？!?', sentenceEnd)
classify('\n\r\u2028\u2029', paragraphEnd)
classify('“「『‘"', quote)
classify('”」』’', unquote)
classify('[', bracket)
classify('《', title)

const longestTitle = 100
const longestQuote = 60

interface Walk {
  readonly text: string
  readonly limit: number
  readonly clauses: Clause[]
  clause: Clause
  at: number
  quoted: number
  count: number
}

function breakAt(walk: Walk, kind: number): void {
  const next = walk.at + 1
  walk.clause.end = walk.at
  if (walk.clause.tokens.length > 0 || walk.clause.years.length > 0) walk.clauses.push(walk.clause)
  if (kind !== clauseEnd) walk.quoted = -1
  walk.clause = {
    start: next,
    end: next,
    tokens: [],
    years: [],
    sentence: kind === clauseEnd ? walk.clause.sentence : next,
    paragraph: kind === paragraphEnd ? next : walk.clause.paragraph,
  }
  walk.at = next
}

function pastBracket(walk: Walk): void {
  const close = walk.text.startsWith('[bookmark:', walk.at) ? walk.text.slice(walk.at, walk.at + 200).indexOf(']') : 0
  walk.at += Math.max(close, 0) + 1
}

/** What stands in a title 《…》 is a name. */
function pastTitle(walk: Walk): void {
  const close = walk.text.slice(walk.at, walk.at + longestTitle).search(/[》\n]/)
  walk.at += Math.max(close, 0) + 1
}

function keep(walk: Walk, token: Token): void {
  walk.clause.tokens.push(token)
  walk.count += 1
  if (walk.count > walk.limit) throw new TooManyClaims(`文本中的数字超过${walk.limit}个，请分段提交`)
}

function isQuoted(walk: Walk): boolean {
  return walk.quoted >= 0 && walk.at - walk.quoted < longestQuote
}

function floorOf(walk: Walk): number {
  return Math.max(walk.clause.start, walk.clause.tokens.at(-1)?.end ?? 0)
}

/** `96 / 96 · 100%`, `96/96，100%`: two operands and their percentage make one claim. */
function fractionAt(walk: Walk, part: Numeral): Token | null {
  const slash = /^\s?\/\s?(?=[\d０-９])/.exec(walk.text.slice(part.end, part.end + 4))
  const whole = slash ? readNumeral(walk.text, part.end + slash[0].length) : null
  if (!whole) return null
  const link = /^[\s，,]{0,2}[·（(=＝即为：:]\s?(?=[\d０-９])/.exec(walk.text.slice(whole.end, whole.end + 6))
  const percent = link ? readNumeral(walk.text, whole.end + link[0].length) : null
  if (!percent || !/[%％]/.test(walk.text.charAt(percent.end))) return null
  return { ...tokenOf(walk.text, percent, floorOf(walk), null, percent.start), start: part.start, fraction: { part: part.value, whole: whole.value } }
}

const simple = /(\d{1,2})\/(\d{1,2})(?![\d/年月日.．%％])/y

/** 1/3: a share, where the first is smaller and neither is a part of a date. */
function simpleFraction({ text, at }: Walk): Token | null {
  simple.lastIndex = at
  const [all, part, whole] = /[/.．A-Za-z]/.test(text.charAt(at - 1)) ? [] : (simple.exec(text) ?? [])
  if (!all || !part || !whole || Number(part) >= Number(whole)) return null
  return shareToken(at, at + all.length, part, whole)
}

/** 三分之二. */
function shareInWords({ text, at }: Walk, whole: Numeral): Token | null {
  if (!text.startsWith('分之', whole.end) || whole.value === '0') return null
  const part = readNumeral(text, whole.end + 2)
  return part && shareToken(at, part.end, part.value, whole.value)
}

const minus = /(?:^|[^0-9A-Za-z年月日）)\]])([-−－])$/

/** -15℃, 收支为-15万元: a sign right before the number, and not the dash of a span or of a name. */
function signed(walk: Walk, token: Token): Token {
  const before = walk.text.slice(Math.max(floorOf(walk), token.start - 2), token.start)
  if (!minus.test(before) || token.number_to !== null || token.number === '0') return token
  return { ...token, start: token.start - 1, number: `-${token.number}` }
}

const bracketed = /^[（(]\s?(\d[\d,.]*)\s?[\u3400-\u9fff]{0,2}\s?\/\s?(\d[\d,.]*)\s?[\u3400-\u9fff]{0,2}\s?[）)]/

/** `100%（96/97）`: the operands stand in brackets behind their percentage. */
function withOperandsBehind(walk: Walk, token: Token): Token {
  if (token.unit !== '%') return token
  const found = bracketed.exec(walk.text.slice(token.end, token.end + 40))
  const [all, part, whole] = found ?? []
  if (!all || !part || !whole) return token
  return { ...token, end: token.end + all.length, fraction: { part: part.replaceAll(',', ''), whole: whole.replaceAll(',', '') } }
}

function arabic(walk: Walk): void {
  const found = readNumeral(walk.text, walk.at)
  if (!found) return pastDigits(walk)
  const fraction = fractionAt(walk, found) ?? simpleFraction(walk)
  if (fraction) return take(walk, fraction)
  const skipped = skipBefore(walk.text, found)
  if (skipped) {
    if (skipped.year !== null) walk.clause.years.push({ year: skipped.year, at: walk.at, span: skipped.span })
    walk.at = Math.max(skipped.end, walk.at + 1)
    return
  }
  const token = withOperandsBehind(walk, signed(walk, tokenOf(walk.text, found, floorOf(walk), null, found.start)))
  if (isName(walk.text, token, isQuoted(walk))) walk.at = found.end
  else take(walk, token)
}

function take(walk: Walk, token: Token): void {
  keep(walk, token)
  walk.at = token.end
}

function pastDigits(walk: Walk): void {
  while (digitAt(walk.text, walk.at) >= 0) walk.at += 1
}

function percentWords(walk: Walk): void {
  const percent = walk.text.startsWith('百分之', walk.at) ? '%' : '‰'
  const found = readNumeral(walk.text, walk.at + 3)
  if (!found) {
    walk.at += 3
    return
  }
  take(walk, tokenOf(walk.text, found, floorOf(walk), percent, walk.at))
}

function chinese(walk: Walk): void {
  const { text, at } = walk
  if (text.startsWith('百分之', at) || text.startsWith('千分之', at)) return percentWords(walk)
  if (text.charAt(at) === '半' && text.charAt(at + 1) !== '数') {
    walk.at += 1
    return
  }
  const found = readNumeral(text, at)
  if (!found) {
    walk.at = pastRun(text, at)
    return
  }
  const share = text.startsWith('半数', at) ? shareToken(at, at + 2, '1', '2') : shareInWords(walk, found)
  if (share) return take(walk, share)
  const skipped = skipBefore(text, found)
  if (skipped?.year != null) walk.clause.years.push({ year: skipped.year, at, span: skipped.span })
  if (skipped) {
    walk.at = Math.max(skipped.end, at + 1)
    return
  }
  const token = tokenOf(text, found, floorOf(walk), null, found.start)
  if (isProse(text, token, isQuoted(walk))) walk.at = found.end
  else take(walk, token)
}

function pastRun(text: string, at: number): number {
  let end = at + 1
  while (classes[text.charCodeAt(end)] === numeral) end += 1
  return end
}

function step(walk: Walk, kind: number): void {
  switch (kind) {
    case digit:
      return arabic(walk)
    case numeral:
      return chinese(walk)
    case clauseEnd:
    case sentenceEnd:
    case paragraphEnd:
      return breakAt(walk, kind)
    case quote:
      walk.quoted = isQuoted(walk) && walk.text.charAt(walk.at) === '"' ? -1 : walk.at
      break
    case unquote:
      walk.quoted = -1
      break
    case bracket:
      return pastBracket(walk)
    case title:
      return pastTitle(walk)
  }
  walk.at += 1
}

/**
 * One walk over the text, each character looked at a bounded number of times: linear in its length.
 * @throws TooManyClaims above `limit` numbers
 */
export function scan(text: string, limit: number): Clause[] {
  const clause: Clause = { start: 0, end: 0, sentence: 0, paragraph: 0, tokens: [], years: [] }
  const walk: Walk = { text, limit, clauses: [], clause, at: 0, quoted: -1, count: 0 }
  while (walk.at < text.length) step(walk, classes[text.charCodeAt(walk.at)] ?? 0)
  breakAt(walk, paragraphEnd)
  return walk.clauses
}
