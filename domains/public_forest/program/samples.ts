import type { Samples } from '#kit/room/samples.ts'

let years = 2100

export const samples: Samples = {
  compensation_program: { create: () => ({ belongs_to_year: years++ }) },
}
