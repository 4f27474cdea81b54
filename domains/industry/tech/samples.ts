import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  tech_use: {
    create: ({ day }) => ({ used_on: day(-60) }),
    confirm: ({ day }) => ({ looked_on: day(-1) }),
  },
}
