import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  construction_project: { create: ({ day }) => ({ approved_on: day(-30) }) },
}
