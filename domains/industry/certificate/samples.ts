import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  base_certificate: {
    create: ({ day }) => ({ valid_from: day(-100), valid_to: day(900) }),
    renew: ({ day }) => ({ valid_to: day(1800) }),
    revoke: ({ day }) => ({ revoked_on: day(-1) }),
  },
}
