import type { Shape } from './feature-layers.ts'

const weight: Readonly<Record<Shape, number>> = { polygon: 0, line: 1, point: 2 }

/** Layers as they lie on each other unless somebody says otherwise, the lowest first: areas, lines above them, points on top. */
export const byShape = <L extends { readonly kind: Shape }>(layers: readonly L[]): L[] => layers.toSorted((a, b) => weight[a.kind] - weight[b.kind])
