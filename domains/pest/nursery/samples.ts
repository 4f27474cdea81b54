import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  pest_origin_check: {
    create: ({ day }) => ({ due_mu: '10.00', inspected_mu: '9.00', inspected_on: day(-5), finding: 'none', valid_to: day(100) }),
    update: ({ day }) => ({ due_mu: '10.00', inspected_mu: '9.00', inspected_on: day(-5), finding: 'none', valid_to: day(100) }),
  },
}
