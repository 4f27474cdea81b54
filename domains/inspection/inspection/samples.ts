import type { Samples } from '#kit/room/samples.ts'
import { lineOf } from '../hazard/samples.ts'

export const samples: Samples = {
  inspection: { create: ({ hand }) => ({ line: lineOf(hand.role), experts: 0 }), update: ({ hand }) => ({ line: lineOf(hand.role), experts: 0 }) },
}
