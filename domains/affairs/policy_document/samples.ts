import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = { policy_document: { repeal: ({ day }) => ({ in_force_to: day(30) }) } }
