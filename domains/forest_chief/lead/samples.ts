import type { Samples } from '#kit/room/samples.ts'

const other: Readonly<Record<string, string>> = { procurator: 'police' }
const receiverOf = (role: string): string => other[role] ?? 'procuratorate'

/** The receiver's side of a lead, by who sends it. */
export const samples: Samples = {
  lead_transfer: { create: ({ hand }) => ({ from_org: receiverOf(hand.role) === 'police' ? 'procuratorate' : 'forestry', to_org: receiverOf(hand.role) }) },
}
