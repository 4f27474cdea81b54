import { units } from '#kit/quantity/units.ts'
import type { Claim, ClaimKind, Operand, Term } from './claim.ts'
import { sentenceDefect, writtenDefect } from './malformed.ts'
import { operandsOf, shareOf } from './operands.ts'
import { Outline, type Section } from './outline.ts'
import type { YearState } from './period.ts'
import { carryYear, lastYearIn, periodBefore, periodOf, timeOfClause, yearFor, yearOfSection } from './period.ts'
import type { Reach } from './reach.ts'
import { reaches } from './reach.ts'
import type { Clause } from './scan.ts'
import { scan } from './scan.ts'
import { inTable, type Table, tableFinder, tablesOf, wordsOfCell } from './table.ts'
import type { Token } from './token.ts'

/** Numbers one text may hold; above it `TooManyClaims`. */
export const mostClaims = 300_000

const farBack = 300
const farOn = 40
const changed =
  /^(?:其中)?(?:新增|净增|增加|减少)|(?:较|比|同比|环比)[^，]{0,12}(?:增|减|多|少|提高|下降|降低|上升)|(?:增加|减少|增长|下降|提高|降低|上升|增|减|升|降|同比|环比)(?:了|约|近)?$|(?:较|比)[^，]{0,12}(?:多|少)$/

function kindOf(token: Token, reach: Reach): ClaimKind {
  const dimension = token.unit ? units[token.unit].dimension : null
  if (dimension === 'ratio_point' || changed.test(reach.before)) return 'change'
  if (token.number_to !== null) return 'range'
  if (dimension === 'ratio') return 'percent'
  return dimension === 'duration' ? 'duration' : 'amount'
}

function fractionOperands(token: Token): Claim['operands'] {
  if (!token.fraction) return null
  const operand = (number: string): Operand => ({ text: number, number, unit: null, quantifier: 'exact', place: '1', step: '1' })
  return { part: operand(token.fraction.part), whole: operand(token.fraction.whole) }
}

/** Where numbers are read: a clause, and what was said before it. */
interface Place {
  readonly text: string
  readonly clause: Clause
  readonly section: Section
  readonly state: YearState
  readonly lead: readonly string[]
  readonly period: Claim['period']
}

function draft({ text, clause, section, state, lead, period }: Place, token: Token, reach: Reach): Claim {
  const named = yearFor(text, clause, token.start, state)
  const { year, span } = named
  const own = text.slice(Math.max(clause.start, token.start - farBack), token.start)
  const begun = text.slice(Math.max(clause.start, token.start - farBack), Math.max(clause.start, Math.min(token.start, reach.before_start)))
  const before = year === null ? lastYearIn([...lead, begun + reach.before].join('，')) : null
  const sentenceStart = Math.max(clause.sentence, token.start - farBack)
  const start = reach.inherited ? token.start : reach.before_start
  const { end, number, number_to, place, step, unit, written_unit, quantifier } = token
  return {
    text: text.slice(start, end),
    start,
    end,
    number_start: token.start,
    number,
    number_to,
    unit,
    written_unit,
    quantifier,
    place,
    step,
    kind: kindOf(token, reach),
    clause: text.slice(Math.max(clause.start, token.start - farBack), Math.min(clause.end, end + farOn)).trim(),
    before: reach.before,
    after: reach.after,
    gap: reach.gap,
    inherits: reach.inherited,
    sentence: clause.sentence,
    trail: reach.trail,
    follow: text.slice(clause.end + 1, clause.end + 5),
    lead,
    begun,
    section,
    in_table: false,
    context: text.slice(sentenceStart, Math.min(clause.end, end + farOn)),
    listed: reach.listed,
    paragraph_head: text.slice(clause.paragraph, clause.paragraph + 24),
    year,
    year_offset: before?.offset ?? (year === null ? (state.offset ?? 0) : 0),
    year_of: before?.of ?? named.of,
    period: periodOf(own, period, span),
    malformed: writtenDefect(token),
    operands: fractionOperands(token),
    share_of: null,
  }
}

const mostClauses = 24

/** Collects the clauses of a sentence that stand before one with numbers; each is cut out once. */
class Lead {
  private said: readonly string[] = []
  private sentence = -1
  private at = 0

  /** The clauses before this one in its sentence. Clauses must come in order. */
  before(text: string, clause: Clause): readonly string[] {
    if (clause.sentence !== this.sentence) Object.assign(this, { sentence: clause.sentence, said: [], at: clause.sentence })
    const from = Math.max(this.at, clause.start - farBack)
    const fresh = from < clause.start ? text.slice(from, clause.start - 1).split(/[，；;]|,(?!\d)/) : []
    this.said = [...this.said, ...fresh].slice(-mostClauses)
    this.at = clause.start
    return this.said
  }
}

const longestOpening = 24

/** The first clause of a paragraph, where it only says when: 前三季度， holds for the whole paragraph. */
function openingOf(text: string, paragraph: number): string {
  const words = /^[^，；。！？,;\n]*(?=，)/.exec(text.slice(paragraph, paragraph + longestOpening))?.[0] ?? ''
  return timeOfClause(words) === 'year' ? '' : words
}

/** The numbers in the cells of a row: their words are the heads of column and row. */
function cellsIn({ text, clause, section, state }: Pick<Place, 'text' | 'clause' | 'section' | 'state'>, table: Table): Claim[] {
  return clause.tokens.flatMap((token) => {
    const told = wordsOfCell(text, table, clause.paragraph, token, section)
    if (!told) return []
    const shown = inTable(token, told)
    const { start, end, number, number_to, place, step, unit, written_unit, quantifier } = shown
    const before = lastYearIn(told.words)
    const year = told.years[0] ?? (before ? null : yearOfSection(section).year)
    const reach: Reach = { before: told.words, before_start: start, after: '', gap: '', trail: '', inherited: false, listed: false }
    return [
      {
        text: text.slice(start, end),
        start,
        end,
        number_start: start,
        number,
        number_to,
        unit,
        written_unit,
        quantifier,
        place,
        step,
        kind: kindOf(shown, reach),
        clause: told.row,
        before: told.words,
        after: '',
        gap: '',
        inherits: false,
        sentence: start,
        trail: '',
        follow: '',
        lead: [],
        begun: '',
        section,
        in_table: true,
        context: told.row,
        listed: false,
        paragraph_head: '',
        year,
        year_offset: before?.offset ?? (year === null ? (state.offset ?? 0) : 0),
        year_of: before?.of ?? '',
        period: periodOf(told.words, periodBefore([], section), told.years.length > 1),
        malformed: writtenDefect(shown),
        operands: null,
        share_of: null,
      },
    ]
  })
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
  const claims: Claim[] = []
  let sentence: Claim[] = []
  let opened = -1
  const close = () => {
    for (const claim of finish(sentence, options.terms ?? [])) claims.push(claim)
    sentence = []
  }
  const clauses = scan(text, options.limit ?? mostClaims)
  const numbered = new Set(clauses.filter(({ tokens }) => tokens.length > 0).map(({ paragraph }) => paragraph))
  const outline = new Outline(text, (paragraph) => numbered.has(paragraph))
  const state: YearState = { paragraph: -1, of: '', ...yearOfSection({ headings: [] }) }
  const tableAt = tableFinder(tablesOf(text))
  const said = new Lead()
  let opening = ''
  for (const clause of clauses) {
    if (clause.sentence !== opened) close()
    opened = clause.sentence
    const section = outline.sectionAt(clause.paragraph)
    if (clause.paragraph !== state.paragraph) opening = openingOf(text, clause.paragraph)
    carryYear(text, clause, state, section)
    const table = tableAt(clause.start)
    if (table) {
      for (const claim of cellsIn({ text, clause, section, state }, table)) sentence.push(claim)
      continue
    }
    const earlier = said.before(text, clause)
    const lead = opening === '' || clause.sentence === clause.paragraph ? earlier : [opening, ...earlier]
    const here: Place = { text, clause, section, state, lead, period: periodBefore(lead, section) }
    const reach = reaches(text, clause)
    clause.tokens.forEach((token, index) => {
      const own = reach[index]
      if (own) sentence.push(draft(here, token, own))
    })
  }
  close()
  return claims
}
