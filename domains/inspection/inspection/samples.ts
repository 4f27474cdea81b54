import type { Samples } from '#kit/room/samples.ts'
import { lineOf } from '../hazard/samples.ts'

/** No experts, and no checklist: which items it has hangs on the kind of place. */
const of = (role: string) => ({ line: lineOf(role), inspectors: 3, experts: 0, experts_sent: [], checklist: [] })

export const samples: Samples = {
  inspection: { create: ({ hand }) => ({ ...of(hand.role) }), update: ({ hand }) => ({ ...of(hand.role) }) },
}
