import type { Position } from '#kit/geometry/geojson.ts'

/** A river as it is sketched on the cockpit's own base map (示意): a few points from source to mouth, EPSG:4490. */
export interface RiverSketch {
  name: string
  /** 1 main river, 2 tributary: the width of the line. */
  order: 1 | 2
  through: readonly Position[]
}

/** Drawn by eye so that the map has something to hold on to; no survey, and nothing is computed from them. */
export const rivers: readonly RiverSketch[] = [
  {
    name: '沱江',
    order: 1,
    through: [
      [104.52, 30.3],
      [104.57, 30.22],
      [104.61, 30.16],
      [104.64, 30.1],
      [104.67, 30.03],
      [104.71, 29.97],
      [104.75, 29.91],
      [104.79, 29.84],
    ],
  },
  {
    name: '阳化河',
    order: 2,
    through: [
      [104.96, 30.38],
      [104.91, 30.28],
      [104.86, 30.19],
      [104.81, 30.1],
      [104.76, 30.02],
      [104.71, 29.97],
    ],
  },
  {
    name: '蟠龙河',
    order: 2,
    through: [
      [104.98, 30.22],
      [104.97, 30.12],
      [104.93, 30.03],
      [104.88, 29.95],
      [104.82, 29.88],
    ],
  },
  {
    name: '琼江',
    order: 2,
    through: [
      [105.03, 30.36],
      [105.1, 30.25],
      [105.2, 30.18],
      [105.31, 30.2],
      [105.41, 30.24],
      [105.5, 30.28],
    ],
  },
  {
    name: '岳阳河',
    order: 2,
    through: [
      [105.22, 30.03],
      [105.31, 30.08],
      [105.42, 30.12],
      [105.52, 30.13],
      [105.63, 30.11],
      [105.76, 30.08],
    ],
  },
  {
    name: '龙台河',
    order: 2,
    through: [
      [105.28, 29.96],
      [105.4, 29.99],
      [105.52, 29.97],
      [105.63, 29.99],
      [105.76, 29.96],
    ],
  },
]
