import type { Unit } from '#kit/quantity/units.ts'
import { units } from '#kit/quantity/units.ts'
import type { Claim } from './claim.ts'
import { topicOf } from './period.ts'
import type { Place } from './place.ts'
import { withoutPlaces } from './place.ts'
import type { Lexicon, Pattern, Said } from './said.ts'
import { keyOf, unitFits } from './said.ts'
import { akin, coreOf, isPart, matterOf, plainLetters } from './vocabulary.ts'

/** What an indicator tells of itself so that claims can find it. */
export interface Bindable {
  readonly id: string
  readonly title: string
  readonly unit: string
  /** Units of another dimension in which people write it as well (走访20家, 20次 is not among them unless said here). */
  readonly also?: readonly Unit[]
  /** The sentences by which texts speak of it. */
  readonly said: Said
  /** Its chapter's number and title. */
  readonly chapter: string
  /**
   * For figures of matters that bear a year of their own: a year named right before one of the words (2022年森林督查案件) is the
   * year of the matter, which is reported so many years later. Any other year named is the year of the report.
   */
  readonly matter?: { readonly words: readonly string[]; readonly reported_after: number }
}

export interface Binding {
  readonly indicator: string | null
  /** Why it is bound, or why not; a complete Chinese sentence. */
  readonly why: string
}

/** The words of a number, less those that say nothing; `heir` when they are those of the number before it. */
export interface Spoken {
  readonly before: string
  readonly after: string
  readonly heir: boolean
}

const unbound = (why: string): Binding => ({ indicator: null, why })

/** Words that only name the measure: 造林31块、面积870亩. */
const measures: Readonly<Record<string, RegExp>> = {
  area: /^(?:总|涉及|用地|合计)?面积$/,
  length: /^总?(?:长度|里程|长)$/,
  volume: /^(?:采伐)?(?:蓄积|材积)量?$/,
  money: /^总?(?:金额|资金)$/,
}
const conversion = /^[（(\s]*(?:折合|约合|合)?$/
const ahead = /^[\s”’]*(?:均|都|皆|系|属|全部|为|是)/

/** The claim's own words, or those of the number before it where it has none: 31件870亩, 其中某县24件. */
export function spokenOf(claim: Claim, last: { readonly claim: Claim; readonly spoken: Spoken } | null, places: readonly Place[]): Spoken {
  const words = claim.inherits ? '' : `${claim.share_of ?? ''}${claim.before}`
  const before = coreOf(withoutPlaces(words, places))
  const own = { before, after: coreOf(claim.after), heir: false }
  if (!last || own.after !== '' || !claim.unit || !last.claim.unit) return own
  const { dimension } = units[claim.unit]
  const measured = measures[dimension]?.test(before) ?? false
  if (before !== '' && !measured && !conversion.test(before)) return own
  const placed = withoutPlaces(words, places) !== words
  const other = units[last.claim.unit].dimension !== dimension
  const near = claim.number_start - last.claim.end <= farApart
  const told = placed ? !other : (other || /^[（(]/.test(claim.gap)) && !isPart(words)
  return near && told ? { ...last.spoken, heir: true } : own
}

const farApart = 16

function unfit(claim: Claim): string | null {
  if (claim.listed) return '几个数字并列且共用同一组词语，无法逐一对应到指标。'
  if (claim.kind === 'change') return '这是增减变化的幅度，不是指标本身的数值。'
  if (claim.kind === 'duration') return '这是时间长度，不是统计指标。'
  if (ahead.test(claim.follow)) return '紧接其后的话另作限定，无法判断数字的口径。'
  if (claim.unit === null) return claim.written_unit === '' ? '数字没有单位，无法判断所指的指标。' : `量词“${claim.written_unit}”没有对应的指标。`
  return null
}

/** What was said before the number: its sentence, its headings, its table. */
function saidBefore(claim: Claim): string {
  return plainLetters([...claim.section.headings.map(({ text }) => text), ...claim.lead, claim.begun, claim.before].join('，'))
}

/** Of two numbers without a mark between them the words may be the first's or the second's: 12名馆员走访读者30户. */
function sharedWords(claim: Claim, spoken: Spoken, lexicon: Lexicon): string[] {
  if (spoken.before !== '' || claim.trail === '') return [spoken.after]
  return Array.from({ length: spoken.after.length }, (_, index) => spoken.after.slice(0, spoken.after.length - index)).filter((after) =>
    lexicon.exact.has(keyOf('', after)),
  )
}

function openPatterns({ before, after }: Spoken, lexicon: Lexicon): Pattern[] {
  return lexicon.open.filter(
    (pattern) =>
      pattern.after === after &&
      before.startsWith(pattern.open ?? '') &&
      before.endsWith(pattern.before) &&
      before.length > (pattern.open ?? '').length + pattern.before.length,
  )
}

/** The patterns whose words are the claim's, whose unit fits, and whose matter was spoken of before. */
export function fitting(claim: Claim, spoken: Spoken, lexicon: Lexicon): Pattern[] {
  const { unit } = claim
  if (unit === null) return []
  const exact = sharedWords(claim, spoken, lexicon).flatMap((after) => lexicon.exact.get(keyOf(spoken.before, after)) ?? [])
  const found = [...exact, ...openPatterns(spoken, lexicon)].filter((pattern) => unitFits(unit, pattern.bindable))
  if (found.length === 0) return []
  const context = saidBefore(claim)
  return found.filter(({ contexts }) => contexts.every((group) => group.some((word) => context.includes(word))))
}

/** Words right behind the number that are neither its own nor known to begin another's: 12名参加培训3次. */
function trails(claim: Claim, spoken: Spoken, places: readonly Place[], lexicon: Lexicon): boolean {
  if (spoken.before === '' || claim.trail === '' || /^[\s]*[（(中的]/.test(claim.trail)) return false
  const core = coreOf(withoutPlaces(claim.trail, places))
  return core !== '' && !lexicon.begins.has(core)
}

const exception = /^除|以外$|之外$|[不未]含|不包括|剔除|扣除|外$/

/** A clause or a heading before that says what matter follows, which the indicator's own words do not know (城市消防方面，), or what is left out. */
function strangeTopic(claim: Claim, { id }: Bindable, lexicon: Lexicon, places: readonly Place[]): string | null {
  for (const { level, text } of claim.section.headings) {
    const matter = level === 0 ? '' : matterOf(withoutPlaces(text, places))
    if (matter.length > 1 && !akin(matter, lexicon.words.get(id) ?? '')) return matter
  }
  for (const words of claim.lead) {
    if (exception.test(words)) return words
    const topic = coreOf(topicOf(words) ?? '')
    if (topic !== '' && !(lexicon.words.get(id) ?? '').includes(topic)) return topic
  }
  return null
}

/**
 * The one indicator of whose examples the claim's words and unit are. A word that no example knows, several indicators that fit, or a
 * matter that was not spoken of before: null, never a guess.
 */
export function bindClaim(claim: Claim, spoken: Spoken, lexicon: Lexicon, places: readonly Place[] = []): Binding {
  const refusal = unfit(claim)
  if (refusal) return unbound(refusal)
  const found = fitting(claim, spoken, lexicon)
  const [best] = found
  if (!best) return unbound('没有一个指标的例句与这里的单位和全部用语相符：其中有系统不认识的限定词，或者没有这项统计。')
  const most = Math.max(...found.map(({ contexts }) => contexts.length))
  const ids = [...new Set(found.filter(({ contexts }) => contexts.length === most).map(({ bindable }) => bindable.id))]
  const [id, second] = ids
  if (id === undefined || second !== undefined) return unbound(`“${ids.join('”与“')}”同样相符，不作猜测。`)
  if (trails(claim, spoken, places, lexicon)) return unbound('数字后面紧接着系统不认识的限定词，无法判断所指。')
  const topic = strangeTopic(claim, best.bindable, lexicon, places)
  if (topic !== null) return unbound(`前文说的是“${topic}”，不是这个指标所知的事项。`)
  return { indicator: id, why: `单位“${claim.written_unit}”与例句“${best.example}”相符。` }
}

/** The year in whose report a claim's number would stand, from the year that the text names with the words behind it. */
export function reportYear(named: number, year_of: string, { matter }: Bindable): number {
  const isMatter = matter?.words.some((word) => year_of.startsWith(word)) ?? false
  return isMatter ? named + (matter?.reported_after ?? 0) : named
}
