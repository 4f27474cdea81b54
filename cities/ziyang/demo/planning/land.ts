import { boundsOf, polygonsOf, type MultiPolygon, type Polygon, type Position } from '#kit/geometry/geojson.ts'
import { insidePolygon } from '#kit/geometry/ring.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { star, type Star } from './star.ts'

/** A block of the city's land about a kilometre wide; `height` is a made-up relief, from valley to ridge. */
export type Block = { readonly county: DemoDivision; readonly height: number; readonly shape: Star }

const STEP: Position = [0.0104, 0.009]
/** Of a block's half width of 500 m. */
const REACH = [300, 490] as const

/** Waves of 3 to 12 km laid over each other. */
function reliefOf(demo: Pick<Demo, 'random'>): (at: Position) => number {
  const draw = demo.random('planning relief')
  const waves = Array.from({ length: 9 }, () => {
    const [length, heading, phase] = [0.03 + draw.next() * 0.09, draw.next() * Math.PI, draw.next() * 2 * Math.PI]
    return { kx: (2 * Math.PI * Math.cos(heading)) / length, ky: (2 * Math.PI * Math.sin(heading)) / length, phase, weight: length }
  })
  return ([x, y]) => waves.reduce((sum, w) => sum + w.weight * Math.sin(w.kx * x + w.ky * y + w.phase), 0)
}

/** The blocks that lie wholly in one county, from the lowest to the highest. */
export function planLand(demo: Pick<Demo, 'random' | 'divisions'>): Block[] {
  const height = reliefOf(demo)
  const draw = demo.random('planning land')
  const blocks = demo.divisions.counties.flatMap((county): Block[] => {
    const rings = polygonsOf(county.boundary as Polygon | MultiPolygon)[0]!
    const within = (at: Position): boolean => insidePolygon(at, rings)
    const [west, south, east, north] = boundsOf(rings[0]!)
    const found: Block[] = []
    for (let x = west; x < east; x += STEP[0]) {
      for (let y = south; y < north; y += STEP[1]) {
        const corners: Position[] = [
          [x, y],
          [x + STEP[0], y],
          [x, y + STEP[1]],
          [x + STEP[0], y + STEP[1]],
        ]
        if (!corners.every(within)) continue
        const centre: Position = [x + STEP[0] / 2, y + STEP[1] / 2]
        found.push({ county, height: height(centre), shape: star(centre, REACH, 14, draw) })
      }
    }
    return found
  })
  return blocks.sort((a, b) => a.height - b.height)
}
