import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  culture_installation: {
    create: ({ day }) => ({ set_on: day(-60), keeper: null }),
    report: ({ day }) => ({ found_on: day(-10) }),
    mend: ({ day }) => ({ mended_on: day(-5) }),
    hand_over: () => ({ keeper: null }),
    remove: ({ day }) => ({ removed_on: day(-1) }),
  },
}
