import { type KindSum, total } from '../yields/totals.ts'
import { drawn, rngOf, type Spread, spreadOf } from '../yields/uncertainty.ts'
import { measuresOf, type SetContent } from './yield-table.ts'

export type Draws = { readonly number: number; readonly seed: number }
export const DRAWS: Draws = Object.freeze({ number: 1000, seed: 2023 })

/** Sets drawn around one: each coefficient by its own deviation, the same for all stands, as an error of a table is. The same seed gives the same ones. */
export function* drawnSets(set: SetContent, { number, seed }: Draws = DRAWS): Generator<SetContent> {
  const rng = rngOf(seed)
  for (let i = 0; i < number; i++) {
    yield {
      ...set,
      coefficients: set.coefficients.map((row) =>
        Number(row.relative_sd) === 0 ? row : { ...row, value: String(drawn(rng, Number(row.value), Number(row.relative_sd))) },
      ),
    }
  }
}

/**
 * The spread of each measure over draws of the coefficients. Null where the measure cannot be counted, or where none of the
 * coefficients has a deviation, which is no certainty. What inventories mismeasure is not in it.
 */
export function spreads(set: SetContent, sums: readonly KindSum[], keys: readonly string[], draws: Draws = DRAWS): Map<string, Spread | null> {
  const values = new Map<string, number[]>(keys.map((key) => [key, []]))
  for (const one of drawnSets(set, draws)) {
    for (const m of measuresOf(one)) {
      const kept = values.get(m.key)
      const value = kept ? total(m, undefined, sums) : null
      if (kept && value !== null) kept.push(value)
    }
  }
  const told = ([key, list]: [string, number[]]): [string, Spread | null] => [
    key,
    list.length < draws.number || list.every((v) => v === list[0]) ? null : spreadOf(list, draws.seed),
  ]
  return new Map([...values].map(told))
}
