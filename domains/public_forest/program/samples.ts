import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  compensation_program: { create: ({ nth }) => ({ belongs_to_year: 2100 + nth() }) },
}
