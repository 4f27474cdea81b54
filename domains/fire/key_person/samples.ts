import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  key_person: {
    create: ({ day }) => ({ valid_from: day(-1), valid_to: day(-1), informed_on: day(-1), season_order: '试验命令1号' }),
    assign: ({ day }) => ({ watched_from: day(-1) }),
  },
}
