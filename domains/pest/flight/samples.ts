import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  pest_flight_area: {
    create: ({ day, ground }) => ({ boundary: ground(0.004), window_from: day(-10), window_to: day(10), pest: 'cypress_moth' }),
    notice: ({ day }) => ({ notice_on: day(-20) }),
    approve: ({ day }) => ({ approved_on: day(-12) }),
  },
}
