import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  seized_item: {
    create: ({ day }) => ({ taken_on: day(-3), kind: 'animal', species: '白鹭', heads: 3, vital: 'live' }),
    hand_over: ({ instant }) => ({ handed_on: instant(1) }),
  },
}
