import type { Clause } from './scan.ts'
import type { Token } from './token.ts'

/** The words that belong to a number: before it and behind it, within its clause. */
export interface Reach {
  readonly before: string
  readonly before_start: number
  readonly after: string
  /** The words between it and the next number of its clause, where they are not its own for certain; empty for the last. */
  readonly trail: string
  /** The words between it and the number before it; empty for the first. */
  readonly gap: string
  /** It has no words of its own and takes those of the number before it. */
  readonly inherited: boolean
  readonly listed: boolean
}

const farBefore = 80
const farBehind = 40
const linkWords = /^[\s、和与及或（(）)·—\-/：:]*$/
const gloss = /^\s*[（(]/

interface Gap {
  readonly text: string
  readonly start: number
}

function gapBefore(text: string, clause: Clause, index: number): Gap {
  const token = clause.tokens[index]
  const last = clause.tokens[index - 1]
  const end = token?.start ?? clause.end
  const start = Math.max(last?.end ?? clause.start, end - farBefore)
  return { text: text.slice(start, end), start }
}

/** `A、B` between two numbers: A belongs to the first, B to the second; without 、 all of it to the second. */
function halves(gap: string): { left: string; right: number } {
  const comma = gap.indexOf('、')
  return comma < 0 ? { left: '', right: 0 } : { left: gap.slice(0, comma), right: comma + 1 }
}

function afterOf(text: string, clause: Clause, index: number, before: string): string {
  const token = clause.tokens[index]
  if (!token) return ''
  const next = clause.tokens[index + 1]
  if (!next) return text.slice(token.end, Math.min(clause.end, token.end + farBehind))
  const gap = text.slice(token.end, Math.min(next.start, token.end + farBehind))
  if (gap.includes('、')) return halves(gap).left
  return before === '' ? gap : ''
}

function trailOf(text: string, clause: Clause, index: number): string {
  const [token, next] = [clause.tokens[index], clause.tokens[index + 1]]
  if (!token || !next) return ''
  const gap = text.slice(token.end, Math.min(next.start, token.end + farBehind))
  return gap.includes('、') ? '' : gap
}

function ownReach(text: string, clause: Clause, index: number): Reach {
  const gap = gapBefore(text, clause, index)
  const cut = index === 0 ? 0 : halves(gap.text).right
  const kept = gap.text.slice(cut)
  const bare = kept.replace(/^[\s、（(）)：:”’·]+/, '')
  const own = linkWords.test(bare) ? '' : bare
  return {
    before: own,
    before_start: gap.start + gap.text.length - bare.length,
    after: afterOf(text, clause, index, own).replace(/^[\s”’"]+/, ''),
    gap: index === 0 ? '' : gap.text,
    trail: trailOf(text, clause, index),
    inherited: false,
    listed: false,
  }
}

function sameUnit(a: Token | undefined, b: Token | undefined): boolean {
  return a !== undefined && b !== undefined && a.unit === b.unit
}

/** The reach of every number of a clause. Bare numbers in a row with one unit are marked as listed, all of them. */
export function reaches(text: string, clause: Clause): Reach[] {
  const own = clause.tokens.map((_, index) => ownReach(text, clause, index))
  const bare = own.map((reach, index) => index > 0 && reach.before === '' && !/[\u3400-\u9fffA-Za-z]/.test(reach.after.slice(0, 1)))
  const isGloss = (index: number) => gloss.test(gapBefore(text, clause, index).text)
  const listed = bare.map((flag, index) => flag && sameUnit(clause.tokens[index - 1], clause.tokens[index]) && !isGloss(index))
  const result: Reach[] = []
  own.forEach((reach, index) => {
    const last = result[index - 1]
    const row = (listed[index] ?? false) || (listed[index + 1] ?? false)
    const takes = bare[index] && last
    result.push(
      takes ? { ...reach, before: last.before, inherited: true, listed: row || (last.listed && (listed[index] ?? false)) } : { ...reach, listed: row },
    )
  })
  return result
}
