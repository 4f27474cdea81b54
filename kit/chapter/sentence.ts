import type { FigurePart } from './figure.ts'

/** Anything that names an indicator: its definition will do. */
export type IndicatorLike = { readonly id: string; readonly title: string }

/** An indicator of which a sentence shows another part than the spoken text. */
export type Shown = { readonly of: IndicatorLike; readonly part: FigurePart }

/** Where a figure goes: the indicator's id, its title, and which part of the figure is shown. */
export type SentenceHole = { readonly indicator: string; readonly title: string; readonly part: FigurePart }

export type SentencePart = string | SentenceHole

export type Sentence = {
  readonly parts: readonly SentencePart[]
  /** Whether it begins a new paragraph of its chapter. */
  readonly opens: boolean
}

/** The value to the digit, with its unit: 12345人次. */
export const exact = (of: IndicatorLike): Shown => ({ of, part: 'value' })
/** As spoken, without the unit, where the sentence says the unit itself. */
export const bare = (of: IndicatorLike): Shown => ({ of, part: 'number' })
/** A ratio's operands: 90/120. */
export const operands = (of: IndicatorLike): Shown => ({ of, part: 'operands' })

function hole(of: IndicatorLike | Shown): SentenceHole {
  const { of: indicator, part } = 'of' in of ? of : { of, part: 'text' as const }
  return Object.freeze({ indicator: indicator.id, title: indicator.title, part })
}

function read(opens: boolean, strings: readonly string[], holes: readonly (IndicatorLike | Shown)[]): Sentence {
  const parts = strings.flatMap((text, i): SentencePart[] => {
    const of = holes[i]
    return [...(text === '' ? [] : [text]), ...(of === undefined ? [] : [hole(of)])]
  })
  return Object.freeze({ parts: Object.freeze(parts), opens })
}

/** A sentence that holds indicators where its numbers will stand. */
export function sentence(strings: TemplateStringsArray, ...holes: (IndicatorLike | Shown)[]): Sentence {
  return read(false, strings, holes)
}

/** A sentence that begins a new paragraph. */
export function paragraph(strings: TemplateStringsArray, ...holes: (IndicatorLike | Shown)[]): Sentence {
  return read(true, strings, holes)
}

/** The indicators of a sentence in the order they stand, each once. */
export function indicatorsOf({ parts }: Sentence): string[] {
  return [...new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.indicator])))]
}
