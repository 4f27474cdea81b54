import { boundsOf } from '#kit/geometry/geojson.ts'
import { insideRing, type XY } from '#kit/geometry/ring.ts'

/** Points on a square grid over some area. `spacing` is the grid's step. */
export interface Samples {
  points: XY[]
  spacing: number
}

/** The grid points inside a ring. */
export function sampleRing(ring: readonly XY[], spacing: number): Samples {
  const [west, south, east, north] = boundsOf(ring)
  const points: XY[] = []
  for (let y = south + spacing / 2; y < north; y += spacing) {
    for (let x = west + spacing / 2; x < east; x += spacing) if (insideRing([x, y], ring)) points.push([x, y])
  }
  return { points, spacing }
}

/**
 * Shares sample points out among centres so that each group is compact and has about its share of the points:
 * Lloyd's relaxation of a power diagram whose weights follow the shares.
 *
 * @param centres where each group starts
 * @param shares relative size wanted of each group
 * @returns for each centre, its points
 */
export function sharePoints(samples: Samples, centres: readonly XY[], shares: readonly number[], rounds = 40): XY[][] {
  const total = shares.reduce((a, b) => a + b, 0)
  const at = centres.map(([x, y]): [number, number] => [x, y])
  const weights = at.map(() => 0)
  let groups: XY[][] = []
  for (let round = 0; round < rounds; round++) {
    groups = assign(samples.points, at, weights)
    groups.forEach((group, i) => {
      const missing = (shares[i]! / total) * samples.points.length - group.length
      weights[i]! += (missing / Math.PI) * samples.spacing ** 2 * 0.5
      if (group.length > 0) at[i] = [mean(group, 0), mean(group, 1)]
    })
  }
  return groups
}

function assign(points: readonly XY[], at: readonly XY[], weights: readonly number[]): XY[][] {
  const groups: XY[][] = at.map(() => [])
  for (const point of points) {
    let [best, cost] = [0, Infinity]
    for (let i = 0; i < at.length; i++) {
      const centre = at[i]!
      const distance = (point[0] - centre[0]) ** 2 + (point[1] - centre[1]) ** 2 - weights[i]!
      if (distance < cost) [best, cost] = [i, distance]
    }
    groups[best]!.push(point)
  }
  return groups
}

/** Centres of compact groups of about equal size. */
export function spreadCentres(samples: Samples, count: number, random: () => number, rounds = 10): XY[] {
  const shuffled = samples.points.map((point) => ({ point, order: random() })).sort((a, b) => a.order - b.order)
  const start = shuffled.slice(0, count).map(({ point }) => point)
  const groups = sharePoints(
    samples,
    start,
    start.map(() => 1),
    rounds,
  )
  return groups.map((group, i): XY => (group.length === 0 ? start[i]! : [mean(group, 0), mean(group, 1)]))
}

const mean = (points: readonly XY[], axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length
