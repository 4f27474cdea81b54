/** Milliseconds that `run` takes. */
export async function timed(run: () => unknown): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/**
 * Medians of ours and of the bare thing, in milliseconds, after one warm-up of each. They take turns, so that whatever
 * else the machine does falls on both.
 */
export async function pair(runs: number, ours: () => unknown, bare: () => unknown): Promise<{ ours: number; bare: number }> {
  const a: number[] = []
  const b: number[] = []
  await ours()
  await bare()
  for (let i = 0; i < runs; i++) {
    a.push(await timed(ours))
    b.push(await timed(bare))
  }
  return { ours: median(a), bare: median(b) }
}
