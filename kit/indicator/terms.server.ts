import type { Flow, Indicator, Stock } from './define.server.ts'

export type Part = 'numerator' | 'denominator'

/** One base formula of an indicator with the definition it comes from and the sign by which it enters the value. */
export type Term = { readonly of: Indicator; readonly formula: Flow | Stock; readonly sign: 1 | -1 }

/** What a part of an indicator is made of; of what is no ratio both parts are the whole. */
export function termsOf(i: Indicator, part: Part, sign: 1 | -1 = 1): Term[] {
  const f = i.formula
  if ('register' in f) return [{ of: i, formula: f, sign }]
  if (f.kind === 'ratio') return termsOf(part === 'numerator' ? f.of : f.per, part, sign)
  return [...termsOf(f.of, part, sign), ...termsOf(f.minus, part, sign === 1 ? -1 : 1)]
}

/** The parts that an indicator has: two of a ratio, else one. */
export const partsOf = (i: Indicator): readonly Part[] => (i.formula.kind === 'ratio' ? ['numerator', 'denominator'] : ['numerator'])

/** `room.name@2`. */
export const definitionOf = ({ id, version }: Indicator): string => `${id}@${version}`

/** The base formulas of an indicator, of a ratio those of both parts. */
export const formulasOf = (i: Indicator): (Flow | Stock)[] =>
  partsOf(i)
    .flatMap((part) => termsOf(i, part))
    .map(({ formula }) => formula)
