import type { Unit } from '#kit/quantity/units.ts'
import { units } from '#kit/quantity/units.ts'
import { parseUnit } from '#kit/quantity/written-unit.ts'
import type { Bindable } from './bind.ts'
import { coreOf, plainLetters } from './vocabulary.ts'

/**
 * How texts speak of an indicator, told by example. `{n}` is the number with its unit. `[a|b|]` stands for each of its words, the last
 * for none; `…` for names that are listed; `〔a|b〕` in front demands that the sentence, its heading or the table's title has said one of
 * them before. A number binds when its words, less those that say nothing (see vocabulary.ts), are those of an example: no more, no less.
 */
export interface Said {
  /** Sentences that must bind to it. */
  readonly yes: readonly string[]
  /** Sentences near to it that must not; what they prove is in the contract tests. */
  readonly no?: readonly string[]
}

/** One example, resolved. */
export interface Pattern {
  readonly bindable: Bindable
  readonly example: string
  readonly before: string
  readonly after: string
  /** Of each group one word must have been said before. */
  readonly contexts: readonly (readonly string[])[]
  /** What stands before `…`, else null. */
  readonly open: string | null
}

/** All examples of all indicators, found by their words. */
export interface Lexicon {
  readonly exact: ReadonlyMap<string, readonly Pattern[]>
  readonly open: readonly Pattern[]
  /** Words that stand before a number in some example: known as the beginning of another number's words. */
  readonly begins: ReadonlySet<string>
  /** By indicator, all words of its examples and its chapter. */
  readonly words: ReadonlyMap<string, string>
  /** All of them in one: a name that stands in it (森林防火区) is no stranger's. */
  readonly known: string
}

/** A word list that does not parse: a fault of a definition, found by the first test that loads it. */
export class ExampleFault extends Error {
  readonly code = 'claims.example'
}

export const keyOf = (before: string, after: string): string => `${before}\u0000${after}`

/** `[a|b|]` written out, each way once. */
export function variants(example: string): string[] {
  const found = /\[([^[\]]*)\]/.exec(example)
  if (!found) return [example]
  const [head, tail] = [example.slice(0, found.index), example.slice(found.index + found[0].length)]
  return (found[1] ?? '').split('|').flatMap((word) => variants(`${head}${word}${tail}`))
}

function patternsOf(bindable: Bindable, example: string): Pattern[] {
  return variants(example).map((variant) => {
    const contexts = [...variant.matchAll(/〔([^〕]*)〕/g)].map(([, words]) => plainLetters(words ?? '').split('|'))
    const sentence = variant.replace(/〔[^〕]*〕/g, '')
    const [before, after, more] = sentence.split('{n}')
    if (before === undefined || after === undefined || more !== undefined) throw new ExampleFault(`指标“${bindable.id}”的例句应有且只有一个{n}：${example}`)
    const [head, rest] = before.split('…')
    const open = rest === undefined ? null : coreOf(head ?? '')
    return { bindable, example, before: coreOf(rest ?? before), after: coreOf(after), contexts, open }
  })
}

const lexicons = new WeakMap<readonly Bindable[], Lexicon>()

/** The lexicon of these indicators; made once for each list. @throws ExampleFault */
export function lexiconOf(indicators: readonly Bindable[]): Lexicon {
  const known = lexicons.get(indicators)
  if (known) return known
  const all = indicators.flatMap((bindable) => bindable.said.yes.flatMap((example) => patternsOf(bindable, example)))
  const exact = new Map<string, Pattern[]>()
  const words = new Map<string, string>()
  for (const pattern of all) {
    const { bindable, before, after, contexts } = pattern
    if (before === '' && after === '') throw new ExampleFault(`指标“${bindable.id}”的例句没有自己的词语：${pattern.example}`)
    words.set(bindable.id, `${words.get(bindable.id) ?? `${bindable.chapter} ${bindable.title}`} ${before} ${after} ${contexts.flat().join(' ')}`)
    if (pattern.open === null) exact.set(keyOf(before, after), [...(exact.get(keyOf(before, after)) ?? []), pattern])
  }
  const lexicon = {
    exact,
    open: all.filter((pattern) => pattern.open !== null),
    begins: new Set(all.map((pattern) => pattern.before).filter(Boolean)),
    words,
    known: [...new Set(all.flatMap(({ before, after }) => [before, after]))].join(' '),
  }
  lexicons.set(indicators, lexicon)
  return lexicon
}

/** Whether a number in this unit may be one of the indicator: the same dimension, or one that it is also told in. */
export function unitFits(unit: Unit, { unit: own, also }: Bindable): boolean {
  const parsed = parseUnit(own)
  return parsed !== null && (units[parsed].dimension === units[unit].dimension || (also?.includes(unit) ?? false))
}
