import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  pest_census: { create: ({ day }) => ({ seen_from: day(-40), seen_to: day(-30), pine_ha: '2.0000', seen_ha: '1.9000', dead_trees: 1 }) },
}
