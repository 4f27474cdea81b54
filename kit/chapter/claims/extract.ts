import { units } from '../../quantity/units.ts'
import type { Claim, ClaimKind, Operand, Term } from './claim.ts'
import { sentenceDefect, writtenDefect } from './malformed.ts'
import { operandsOf, shareOf } from './operands.ts'
import type { YearState } from './period.ts'
import { carryYear, lastYearIn, periodOf, yearFor } from './period.ts'
import type { Reach } from './reach.ts'
import { reaches } from './reach.ts'
import type { Clause } from './scan.ts'
import { scan } from './scan.ts'
import type { Token } from './token.ts'

/** Numbers one text may hold; above it `TooManyClaims`. */
export const mostClaims = 300_000

const farBack = 300
const farOn = 40
const changed = /^(?:其中)?(?:新增|净增|增加|减少)|(?:较|比|同比|环比)[^，]{0,12}(?:增|减|多|少|提高|下降|降低|上升)|(?:增加|减少|增长|下降|提高|降低|上升|增|减|升|降|同比|环比)(?:了|约|近)?$|(?:较|比)[^，]{0,12}(?:多|少)$/

function kindOf(token: Token, reach: Reach): ClaimKind {
  const dimension = token.unit ? units[token.unit].dimension : null
  if (dimension === 'ratio_point' || changed.test(reach.before)) return 'change'
  if (token.number_to !== null) return 'range'
  if (dimension === 'ratio') return 'percent'
  return dimension === 'duration' ? 'duration' : 'amount'
}

function fractionOperands(token: Token): Claim['operands'] {
  if (!token.fraction) return null
  const operand = (number: string): Operand => ({ text: number, number, unit: null, quantifier: 'exact', place: '1' })
  return { part: operand(token.fraction.part), whole: operand(token.fraction.whole) }
}

function draft(text: string, clause: Clause, token: Token, reach: Reach, state: YearState): Claim {
  const named = yearFor(text, clause, token.start, state)
  const { year, span } = named
  const own = text.slice(Math.max(clause.start, token.start - farBack), token.start)
  const before = year === null ? lastYearIn(own) : null
  const sentenceStart = Math.max(clause.sentence, token.start - farBack)
  const start = reach.inherited ? token.start : reach.before_start
  const { end, number, number_to, place, step, unit, written_unit, quantifier } = token
  return {
    text: text.slice(start, end), start, end, number_start: token.start, number, number_to, unit, written_unit, quantifier, place, step,
    kind: kindOf(token, reach), clause: text.slice(Math.max(clause.start, token.start - farBack), Math.min(clause.end, end + farOn)).trim(),
    before: reach.before, after: reach.after, context: text.slice(sentenceStart, Math.min(clause.end, end + farOn)), listed: reach.listed,
    paragraph_head: text.slice(clause.paragraph, clause.paragraph + 24),
    year, year_offset: before?.offset ?? 0, year_of: before?.of ?? named.of, period: periodOf(own, sentenceHead(text, clause), span),
    malformed: writtenDefect(token), operands: fractionOperands(token), share_of: null,
  }
}

/** “1—6月，……”: the first few characters of a sentence speak for all of it. */
function sentenceHead(text: string, clause: Clause): string {
  return clause.sentence === clause.start ? '' : /^\s*(?:截至|截止|今年|20\d\d年|[第\d一二三四至—\-、上下半年月季度份]){1,12}(?=，)/.exec(text.slice(clause.sentence, clause.sentence + 24))?.[0] ?? ''
}

function finish(sentence: readonly Claim[], terms: readonly Term[]): Claim[] {
  return sentence.map((claim, index) => {
    const whole = { ...claim, operands: operandsOf(claim, sentence, index), share_of: shareOf(claim, sentence, index) }
    return { ...whole, malformed: claim.malformed ?? sentenceDefect(whole, terms) }
  })
}

export interface ExtractOptions {
  readonly terms?: readonly Term[]
  readonly limit?: number
}

/**
 * Every number that a text asserts, in order, with what it says of it. Years, dates, ordinals, document numbers, names
 * with digits and slogans in Chinese numerals are not among them. Linear in the length of the text.
 * @throws TooManyClaims
 */
export function extractClaims(text: string, options: ExtractOptions = {}): Claim[] {
  const state: YearState = { paragraph: 0, year: null, span: false, of: '' }
  const claims: Claim[] = []
  let sentence: Claim[] = []
  let opened = -1
  const close = () => {
    for (const claim of finish(sentence, options.terms ?? [])) claims.push(claim)
    sentence = []
  }
  for (const clause of scan(text, options.limit ?? mostClaims)) {
    if (clause.sentence !== opened) close()
    opened = clause.sentence
    carryYear(text, clause, state)
    const reach = reaches(text, clause)
    clause.tokens.forEach((token, index) => {
      const own = reach[index]
      if (own) sentence.push(draft(text, clause, token, own, state))
    })
  }
  close()
  return claims
}
