import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  returned_farmland: {
    create: ({ day }) => ({ round: 'second', batch_year: 2015, returned_on: day(-1000), boundary: null }),
    judge: ({ today }) => ({ judged_on: today, spot_finding: 'forest', stand_finding: 'forest' }),
    lose: ({ today }) => ({ lost_on: today }),
  },
}
