import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  public_forest_verification: { create: () => ({ samples: [{ declared: '10', verified: '9', qualified: '8' }] }) },
}
