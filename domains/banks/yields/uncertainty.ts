/** A repeatable stream of numbers in [0, 1): mulberry32. */
export type Rng = () => number

export function rngOf(seed: number): Rng {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A normal deviate (Box and Muller 1958). */
const normal = (rng: Rng): number => Math.sqrt(-2 * Math.log(1 - rng())) * Math.cos(2 * Math.PI * rng())

/** How far a parameter may be drawn from its value, in standard deviations; also keeps it above zero for deviations below a third. */
const FARTHEST = 3

/** A value drawn around its own by a relative standard deviation, never below zero. */
export function drawn(rng: Rng, value: number, relative_sd: number): number {
  const off = Math.max(-FARTHEST, Math.min(FARTHEST, normal(rng)))
  return Math.max(0, value * (1 + off * relative_sd))
}

/** Rows of parameters with each column drawn by its own deviation. */
export function drawnRows<R extends { readonly [C in keyof R]: number }, K extends string>(
  rng: Rng,
  rows: Readonly<Partial<Record<K, R>>>,
  sd: { readonly [C in keyof R]: number },
): Partial<Record<K, R>> {
  const columns = Object.keys(sd) as (keyof R)[]
  const one = (row: R): R => Object.fromEntries(columns.map((c) => [c, drawn(rng, row[c], sd[c])])) as R
  return Object.fromEntries((Object.entries(rows) as [K, R][]).map(([key, row]) => [key, one(row)])) as Partial<Record<K, R>>
}

/** Mean, 5th and 95th percentile of the draws, and how wide they are. */
export type Spread = {
  readonly draws: number
  readonly seed: number
  readonly mean: number
  readonly low: number
  readonly high: number
  readonly relative: number
}

function percentile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const [low, high] = [Math.floor(at), Math.ceil(at)]
  const [a, b] = [sorted[low] ?? 0, sorted[high] ?? 0]
  return a + (b - a) * (at - low)
}

/**
 * The spread of a figure over draws of its parameters. `relative` is half the width of the 90 % range over the mean.
 * @throws RangeError for fewer than two draws
 */
export function spreadOf(values: readonly number[], seed: number): Spread {
  if (values.length < 2) throw new RangeError(`uncertainty.draws: 至少抽样 2 次：${values.length}`)
  const sorted = values.toSorted((a, b) => a - b)
  const mean = sorted.reduce((a, b) => a + b, 0) / sorted.length
  const [low, high] = [percentile(sorted, 0.05), percentile(sorted, 0.95)]
  return { draws: sorted.length, seed, mean, low, high, relative: mean === 0 ? 0 : (high - low) / 2 / Math.abs(mean) }
}
