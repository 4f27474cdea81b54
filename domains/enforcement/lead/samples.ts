import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  case_lead: {
    create: ({ day }) => ({ found_on: day(-10), spots: [] }),
    confirm: ({ day }) => ({ checked_on: day(-5) }),
    refute: ({ day }) => ({ checked_on: day(-5) }),
  },
}
