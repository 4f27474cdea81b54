import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  online_campaign: {
    create: ({ day }) => ({ mode: 'donation', form: 'donation', fund: '某基金会', opens_on: day(-30), closes_on: day(30) }),
    open: ({ day }) => ({ opens_on: day(-1), closes_on: day(30) }),
    close: () => ({ participants: 40, donated_yuan: '1200.00', labour_days: null }),
  },
}
