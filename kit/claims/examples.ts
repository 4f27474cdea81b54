import type { Bindable } from './bind.ts'
import { readText } from './check.ts'
import type { ReadClaim } from './check.ts'
import { variants } from './said.ts'
import { coreOf } from './vocabulary.ts'

/** One example written out as a sentence, and what it was bound to among all indicators. */
export interface Proof {
  readonly indicator: string
  readonly example: string
  readonly sentence: string
  /** Whether it must bind to its indicator, or must not. */
  readonly must: boolean
  readonly bound: string | null
  readonly holds: boolean
  readonly why: string
}

const sample = '37'
const listed = '考核'

/** An example as a sentence: its context said before, 37 for the number, a word for those that are listed. */
export function sentenceOf(example: string, unit: string): string {
  const contexts = [...example.matchAll(/〔([^〕]*)〕/g)].map(([, words]) => `${(words ?? '').split('|')[0] ?? ''}，`).join('')
  return `${contexts}${example
    .replace(/〔[^〕]*〕/g, '')
    .replace('{n}', sample + unit)
    .replace('…', listed)}。`
}

const numberIn = (reads: readonly ReadClaim[]): ReadClaim | undefined => reads.findLast(({ claim }) => claim.text.includes(sample))

/** Every example of every indicator held against all indicators: what must bind binds to its own, what must not does not. */
export function provedExamples(indicators: readonly Bindable[], only: (id: string) => boolean = () => true): Proof[] {
  return indicators
    .filter(({ id }) => only(id))
    .flatMap(({ id, unit, said }) => {
      const prove =
        (must: boolean) =>
        (example: string): Proof[] =>
          variants(example).map((variant) => {
            const sentence = sentenceOf(variant, unit)
            const read = numberIn(readText(sentence, indicators))
            const bound = read?.binding.indicator ?? null
            return { indicator: id, example, sentence, must, bound, holds: must ? bound === id : bound !== id, why: read?.binding.why ?? '没有读到数字。' }
          })
      return [...said.yes.flatMap(prove(true)), ...(said.no ?? []).flatMap(prove(false))]
    })
}

/** A sentence of a text as an example of it might be written: the words that say nothing left out. */
export function proposedExamples(
  sentence: string,
  indicators: readonly Bindable[],
): { readonly number: string; readonly example: string; readonly bound: string | null; readonly why: string }[] {
  return readText(sentence, indicators).map(({ claim, binding }) => ({
    number: sentence.slice(claim.number_start, claim.end),
    example: `${coreOf(claim.before)}{n}${coreOf(claim.after)}`,
    bound: binding.indicator,
    why: binding.why,
  }))
}
