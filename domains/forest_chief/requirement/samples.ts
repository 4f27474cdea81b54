import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  patrol_requirement: { end: ({ day }) => ({ effective_to: day(30) }) },
}
