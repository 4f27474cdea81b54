/** Shares a whole number out by weights, by largest remainders; the parts add up to it exactly. */
export function allot(total: number, weights: readonly number[], least = 0): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const free = total - least * weights.length
  const exact = weights.map((w) => (free * w) / sum)
  const parts = exact.map(Math.floor)
  const short = free - parts.reduce((a, b) => a + b, 0)
  const order = exact.map((x, i) => [x - Math.floor(x), i] as const).sort((a, b) => b[0] - a[0] || a[1] - b[1])
  for (const [, i] of order.slice(0, short)) parts[i] = (parts[i] ?? 0) + 1
  return parts.map((p) => p + least)
}

/** A village's or community's name as people say it: 石塘村, not 石塘村村民委员会. */
export const shortName = (name: string): string => name.replace(/(村|社区)(村|居)民委员会$/, '$1').replace(/(村|居)民委员会$/, '')
