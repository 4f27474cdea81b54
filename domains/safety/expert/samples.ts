import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = { safety_expert: { create: ({ nth }) => ({ name: `专家${nth() + 1}` }) } }
