import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  campaign: {
    create: ({ day }) => ({ starts_on: day(-20), ends_on: day(20) }),
    conclude: ({ day }) => ({ concluded_on: day(0) }),
  },
}
