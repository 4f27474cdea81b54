import { parseUnit } from '../../quantity/written_unit.ts'
import type { Unit } from '../../quantity/units.ts'
import { sameDimension, units } from '../../quantity/units.ts'
import type { Claim } from './claim.ts'

/**
 * The words by which an indicator is spoken of. A claim binds when all that is given here holds.
 * “Reach” is what belongs to the number: its words back to the number before it, and the words right behind it.
 */
export interface Wording {
  /** One of these stands right at the number, before it (馆员1186名, also 馆员共有1186名) or behind it (1186名馆员). */
  readonly head?: readonly string[]
  /** Of each group at least one alternative stands in the reach. */
  readonly all?: readonly (readonly string[])[]
  /** At least one of these stands in the reach. */
  readonly any?: readonly string[]
  /** None of these stands in the reach. */
  readonly not?: readonly string[]
  /** Of each group at least one alternative stands in the sentence, up to the end of the clause. */
  readonly context?: readonly (readonly string[])[]
  /** None of these stands in the sentence. */
  readonly not_context?: readonly string[]
  /** Nothing but these words and fillers (其中、共、达到) stands in the reach: for words too short to prove anything else. */
  readonly tight?: boolean
}

/** What an indicator tells of itself so that claims can find it. */
export interface Bindable {
  readonly id: string
  readonly title: string
  readonly unit: string
  /** Units of another dimension in which people write it as well (走访20家, 20次 is not among them unless said here). */
  readonly also?: readonly Unit[]
  /** One wording, or several of which any will do. */
  readonly wording: Wording | readonly Wording[]
  readonly chapter: string
  /**
   * For figures of matters that bear a year of their own: a year named right before one of the words (2022年森林督查案件) is the
   * year of the matter, which is reported so many years later. Any other year named is the year of the report.
   */
  readonly matter?: { readonly words: readonly string[]; readonly reported_after: number }
}

export interface Binding {
  readonly indicator: string | null
  /** Characters of the claim's words that the wording accounts for; 0 when unbound. */
  readonly score: number
  /** Why it is bound, or why not; a complete Chinese sentence. */
  readonly why: string
}

const fillers = /(?:[\s：:，|]|一共|总共|合计|累计|总计|总数|数量|人数|现有|各类|[已达到为是有计的共了实等])$/
const parenthesis = /[（(][^（）()]{0,30}[）)]$/
const tightFillers = /[\s、：:“”"|]|其中|全市|我市|一共|共计|共有|总共|合计|累计|总计|达到|实有|现有|设有|设立|设置|落实|完成|开展|已|达|为|有|设|共|的|约|及|和|则/g
const intent = /计划|预计|拟(?!定)|力争|目标|争取|应当?(?=[整完办查建配落])|须|尚未|仍有|还有|(?<![接招期对等])待(?=[整完办查修治])|未(?=[整完办查治销闭解])|没有/

function stripFillers(words: string): string {
  let kept = words
  for (let round = 0; round < 12; round += 1) {
    const next = kept.replace(parenthesis, '').replace(fillers, '')
    if (next === kept) break
    kept = next
  }
  return kept
}

/** Whether the words hold this word; one that begins or ends in digits or letters must not go on in them (10kV in 110kV). */
function holds(words: string, word: string): boolean {
  for (let at = words.indexOf(word); at >= 0; at = words.indexOf(word, at + 1)) {
    if (!joined(words.charAt(at - 1), word.charAt(0)) && !joined(word.charAt(word.length - 1), words.charAt(at + word.length))) return true
  }
  return false
}

function joined(left: string, right: string): boolean {
  return /[0-9A-Za-z.]/.test(left) && /[0-9A-Za-z]/.test(right)
}

interface Reached { readonly before: string; readonly after: string; readonly words: string; readonly core: string }

function reachOf(claim: Claim): Reached {
  const before = `${claim.share_of ?? ''}${claim.before}`
  return { before, after: claim.after, words: `${before}\u0000${claim.after}`, core: stripFillers(before) }
}

function longest(words: readonly string[], found: (word: string) => boolean): string | null {
  return words.filter(found).sort((a, b) => b.length - a.length)[0] ?? null
}

/** The head word at the number, or null. Behind the number it may stand a few characters off: 1186名在岗馆员. */
function headIn(reach: Reached, head: readonly string[]): string | null {
  const noun = reach.after.slice(0, 12)
  return longest(head, (word) => reach.core.endsWith(word)) ?? longest(head, (word) => holds(noun, word))
}

/** The words found, or null as soon as one demand is not met. */
function matched(claim: Claim, reach: Reached, wording: Wording): string[] | null {
  const refused = wording.not?.some((word) => holds(reach.words, word)) || wording.not_context?.some((word) => holds(claim.context, word))
  if (refused) return null
  const groups = [...(wording.all ?? []), ...(wording.any ? [wording.any] : [])]
  const found = groups.map((group) => longest(group, (word) => holds(reach.words, word)))
  if (wording.head) found.unshift(headIn(reach, wording.head))
  const context = (wording.context ?? []).map((group) => longest(group, (word) => holds(claim.context, word)))
  if (found.length === 0 || [...found, ...context].includes(null)) return null
  const words = found.filter((word) => word !== null)
  return wording.tight && rest(reach, words) !== '' ? null : words
}

function rest(reach: Reached, words: readonly string[]): string {
  const bare = words.reduce((text, word) => text.replace(word, ''), `${reach.before}${reach.after}`)
  return bare.replace(tightFillers, '')
}

function accounted(reach: Reached, words: readonly string[]): number {
  const covered = new Set<number>()
  for (const word of words) {
    const at = reach.words.lastIndexOf(word)
    for (let offset = 0; at >= 0 && offset < word.length; offset += 1) covered.add(at + offset)
  }
  return covered.size
}

function intended(reach: Reached, words: readonly string[]): boolean {
  return intent.test(words.reduce((text, word) => text.replace(word, ''), reach.before))
}

/** 其中 with a qualifier that the wording does not know (其中专职馆员) speaks of a part: not of the indicator. */
function partial(reach: Reached, words: readonly string[]): boolean {
  const at = reach.before.lastIndexOf('其中')
  return at >= 0 && rest({ ...reach, before: reach.before.slice(at) }, words) !== ''
}

function unitFits(claim: Claim, bindable: Bindable): boolean {
  const unit = parseUnit(bindable.unit)
  if (!unit || !claim.unit) return false
  return sameDimension(claim.unit, unit) || (bindable.also?.includes(claim.unit) ?? false)
}

interface Candidate { readonly id: string; readonly score: number; readonly words: readonly string[] }

function candidateOf(claim: Claim, reach: Reached, bindable: Bindable): Candidate | null {
  const wordings = Array.isArray(bindable.wording) ? bindable.wording as readonly Wording[] : [bindable.wording as Wording]
  let best: Candidate | null = null
  for (const wording of wordings) {
    const words = matched(claim, reach, wording)
    if (!words || intended(reach, words) || partial(reach, words)) continue
    const score = accounted(reach, words)
    if (score > (best?.score ?? 0)) best = { id: bindable.id, score, words }
  }
  return best
}

/** The year in whose report a claim's number would stand, from the year that the text names with the words behind it. */
export function reportYear(named: number, year_of: string, { matter }: Bindable): number {
  const isMatter = matter?.words.some((word) => year_of.startsWith(word)) ?? false
  return isMatter ? named + (matter?.reported_after ?? 0) : named
}

const unbound = (why: string): Binding => ({ indicator: null, score: 0, why })

function unfit(claim: Claim): string | null {
  if (claim.listed) return '几个数字并列且共用同一组词语，无法逐一对应到指标。'
  if (claim.kind === 'change') return '这是增减变化的幅度，不是指标本身的数值。'
  if (claim.kind === 'duration') return '这是时间长度，不是统计指标。'
  if (claim.unit === null) return claim.written_unit === '' ? '数字没有单位，无法判断所指的指标。' : `量词“${claim.written_unit}”没有对应的指标。`
  return null
}

/**
 * The one indicator that the claim's unit and words speak of. Of several the one whose words account for most of the
 * claim's own; a tie, a weak fit or no fit gives null, never a guess.
 */
export function bindClaim(claim: Claim, indicators: readonly Bindable[]): Binding {
  const refusal = unfit(claim)
  if (refusal) return unbound(refusal)
  const reach = reachOf(claim)
  const fitting = indicators.filter((bindable) => unitFits(claim, bindable)).map((bindable) => candidateOf(claim, reach, bindable))
  const candidates = fitting.filter((candidate) => candidate !== null).sort((a, b) => b.score - a.score)
  const [best, second] = candidates
  if (!best) return unbound('没有单位与用语都相符的指标。')
  if (second && second.score === best.score) return unbound(`“${best.id}”与“${second.id}”同样相符，不作猜测。`)
  return { indicator: best.id, score: best.score, why: `单位“${claim.written_unit}”与用语“${best.words.join('”“')}”相符。` }
}

/** True when the claim's unit is one that counts: its truth is a whole number. */
export function isCount(claim: Claim): boolean {
  return claim.unit !== null && units[claim.unit].kind === 'count'
}
