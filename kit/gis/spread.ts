import type { XY } from './ring.ts'

/** A repeatable stream of numbers in [0, 1), the same on every machine for the same text (mulberry32 over FNV-1a). */
export function seededRandom(text: string): () => number {
  let state = 0x811c9dc5
  for (const char of text) state = Math.imul(state ^ char.codePointAt(0)!, 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Shares sample points out among centres so that each group is compact and has about its share of the points:
 * Lloyd's relaxation of a power diagram whose weights follow the shares.
 *
 * @param samples points spread evenly over the area
 * @param centres where each group starts
 * @param shares relative size wanted of each group
 * @returns for each centre, its samples; no group is empty while there are as many samples as centres
 */
export function sharePoints(samples: readonly XY[], centres: readonly XY[], shares: readonly number[], rounds = 40): XY[][] {
  const total = shares.reduce((a, b) => a + b, 0)
  const targets = shares.map((share) => (share / total) * samples.length)
  const at = centres.map(([x, y]): [number, number] => [x, y])
  const weights = at.map(() => 0)
  const spacing = meanSpacing(samples)
  let groups: XY[][] = []
  for (let round = 0; round < rounds; round++) {
    groups = assign(samples, at, weights)
    groups.forEach((group, i) => {
      const target = targets[i]!
      weights[i]! += ((target - group.length) / Math.PI) * spacing * spacing * 0.5
      if (group.length === 0) return
      at[i] = [mean(group, 0), mean(group, 1)]
    })
  }
  return groups
}

function assign(samples: readonly XY[], at: readonly XY[], weights: readonly number[]): XY[][] {
  const groups: XY[][] = at.map(() => [])
  for (const sample of samples) {
    let [best, cost] = [0, Infinity]
    for (let i = 0; i < at.length; i++) {
      const centre = at[i]!
      const distance = (sample[0] - centre[0]) ** 2 + (sample[1] - centre[1]) ** 2 - weights[i]!
      if (distance < cost) [best, cost] = [i, distance]
    }
    groups[best]!.push(sample)
  }
  return groups
}

/** Centres of compact groups of about equal size (Lloyd's relaxation). */
export function spreadCentres(samples: readonly XY[], count: number, random: () => number, rounds = 10): XY[] {
  const pool = samples.map((point) => ({ point, order: random() })).sort((a, b) => a.order - b.order)
  const start = pool.slice(0, count).map(({ point }) => point)
  return sharePoints(samples, start, start.map(() => 1), rounds).map((group, i): XY =>
    group.length === 0 ? start[i]! : [mean(group, 0), mean(group, 1)],
  )
}

const mean = (points: readonly XY[], axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length

/** Distance between neighbours of a regular grid over as much room as the samples take. */
function meanSpacing(samples: readonly XY[]): number {
  const xs = samples.map((p) => p[0]).toSorted((a, b) => a - b)
  const step = xs.findLast((x, i) => i > 0 && x !== xs[i - 1])
  const before = xs.findLast((x) => x !== step && step !== undefined && x < step)
  return step !== undefined && before !== undefined ? step - before : 1
}
