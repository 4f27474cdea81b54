import type { Polygon } from 'geojson'
import { boundsOf } from '#kit/geometry/geojson.ts'
import { insidePolygon, type XY } from '#kit/geometry/ring.ts'
import type { DemoDivision, Rng } from '../context.ts'

/** Cells of about 150 m of one lattice over the whole city, so that no two plots lie on each other, whatever their villages. */
const CELL = 150
const METRES_LAT = 110_860
const METRES_LON = 96_400
const [width, height] = [CELL / METRES_LON, CELL / METRES_LAT]
const MU = 2000 / 3

export type Cell = readonly [number, number]

const cornersOf = ([i, j]: Cell): XY[] => [
  [i * width, j * height],
  [(i + 1) * width, j * height],
  [(i + 1) * width, (j + 1) * height],
  [i * width, (j + 1) * height],
]

/** Up to so many cells that lie inside a village, in a drawn order; fewer when it has no more. */
export function cellsIn(village: DemoDivision, many: number, draw: Rng, free: (cell: Cell) => boolean = () => true): Cell[] {
  if (village.boundary.type !== 'Polygon') return []
  const rings = village.boundary.coordinates as unknown as XY[][]
  const [west, south, east, north] = boundsOf((rings[0] ?? []) as [number, number][])
  const cells: Cell[] = []
  for (let i = Math.ceil(west / width); (i + 1) * width <= east; i++) for (let j = Math.ceil(south / height); (j + 1) * height <= north; j++) cells.push([i, j])
  const chosen: Cell[] = []
  for (const cell of draw.shuffle(cells)) {
    if (chosen.length === many) break
    if (free(cell) && cornersOf(cell).every((corner) => insidePolygon(corner, rings))) chosen.push(cell)
  }
  return chosen
}

const seven = (n: number): number => Math.round(n * 1e7) / 1e7

/** A rectangle of an area in 亩 inside a cell (at most 30 亩). */
export function plotIn([i, j]: Cell, mu: number, draw: Rng): Polygon {
  const metres = mu * MU
  const long = Math.min(Math.sqrt(metres * (1 + 0.5 * draw.next())), CELL - 4)
  const [w, h] = [long / METRES_LON, metres / long / METRES_LAT]
  const [west, south] = [i * width + draw.next() * (width - w), j * height + draw.next() * (height - h)]
  const [w0, s0, e0, n0] = [west, south, west + w, south + h].map(seven) as [number, number, number, number]
  return {
    type: 'Polygon',
    coordinates: [
      [
        [w0, s0],
        [e0, s0],
        [e0, n0],
        [w0, n0],
        [w0, s0],
      ],
    ],
  }
}
