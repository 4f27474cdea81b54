import type { Samples } from '#kit/room/samples.ts'

const materials = [
  { kind: 'banner', quantity: 2 },
  { kind: 'leaflet', quantity: 300 },
]

export const samples: Samples = {
  publicity_event: { create: ({ day }) => ({ held_on: day(0), materials }), hold: ({ day }) => ({ held_on: day(0), materials }) },
}
