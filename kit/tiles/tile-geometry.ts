import type { XY } from '#kit/geometry/ring.ts'

/** A geometry in whole tile units, y downwards. Rings of polygons may be closed or open; the outer ring comes first. */
export type TileGeometry = { kind: 'point'; points: XY[] } | { kind: 'line'; lines: XY[][] } | { kind: 'polygon'; polygons: XY[][][] }
