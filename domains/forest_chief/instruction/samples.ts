import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  instruction: { create: ({ today, day }) => ({ given_on: today, due_on: day(20) }) },
}
