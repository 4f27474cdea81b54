import { seededRandom } from '#kit/quantity/seeded-random.ts'

/** A repeatable source of choices. */
export type Rng = {
  /** In [0, 1). */
  next(): number
  /** A whole number from `a` to `b`, both included. */
  int(a: number, b: number): number
  pick<T>(list: readonly T[]): T
  chance(p: number): boolean
  /** A new list in another order. */
  shuffle<T>(list: readonly T[]): T[]
}

/** The stream of a name: the same numbers on every machine. */
export function rng(stream: string): Rng {
  const next = seededRandom(stream)
  const int = (a: number, b: number): number => a + Math.floor(next() * (b - a + 1))
  return {
    next,
    int,
    pick: (list) => {
      const found = list[int(0, list.length - 1)]
      if (found === undefined) throw new Error(`demo_empty_list: 没有可选的对象（${stream}）`)
      return found
    },
    chance: (p) => next() < p,
    shuffle: (list) => {
      const out = [...list]
      for (let i = out.length - 1; i > 0; i--) {
        const j = int(0, i)
        const kept = out[i]!
        out[i] = out[j]!
        out[j] = kept
      }
      return out
    },
  }
}
