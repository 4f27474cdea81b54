import type { Samples } from '#kit/room/samples.ts'

const other: Readonly<Record<string, string>> = { procurator: 'police' }
const receiverOf = (role: string): string => other[role] ?? 'procuratorate'

/** The receiver's side of a lead, by who sends it. */
export const samples: Samples = {
  instruction: { create: ({ today, day }) => ({ given_on: today, due_on: day(20) }) },
  issue: {
    dispatch: ({ day }) => ({ due_on: day(30) }),
    extend: ({ record, day }) => ({ due_on: record?.['due_on'] === day(60) ? day(90) : day(60) }),
    submit: async ({ picture }) => ({ proof: [await picture()] }),
    merge: async ({ make }) => ({ merged_into: (await make('issue'))['id'] }),
  },
  patrol_requirement: { end: ({ day }) => ({ effective_to: day(30) }) },
  lead_transfer: { create: ({ hand }) => ({ from_org: receiverOf(hand.role) === 'police' ? 'procuratorate' : 'forestry', to_org: receiverOf(hand.role) }) },
}
