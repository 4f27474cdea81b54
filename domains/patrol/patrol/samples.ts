import type { Samples } from '#kit/room/samples.ts'

const walkers: Readonly<Record<string, { readonly kind: string; readonly make?: Readonly<Record<string, string>> }>> = {
  ranger: { kind: 'ranger' },
  'township.officer': { kind: 'ranger', make: { role: 'ranger', kind: 'ranger' } },
  'county.forestry_officer': { kind: 'officer' },
  'city.forestry_officer': { kind: 'officer' },
  'city.chief_office': { kind: 'chief', make: { role: 'village.forest_chief', kind: 'forest_chief' } },
  'county.chief_office': { kind: 'chief', make: { role: 'village.forest_chief', kind: 'forest_chief' } },
}
const purposes: Readonly<Record<string, readonly string[]>> = { chief: ['duty'], ranger: ['fire'], officer: ['wetland'] }

/** What only walks along wetland and rivers tell. */
const onShore = { water: null, birds: [], river_session: null } as const

/** A walk of the hand itself, or of somebody for whom the hand enters it. */
export const samples: Samples = {
  patrol: {
    create: async ({ hand, make, instant }) => {
      const { kind, make: other } = walkers[hand.role] ?? { kind: 'chief' }
      const walker = other ? (await make('post', other))['id'] : hand.post
      return {
        kind,
        walker,
        along: [],
        purposes: purposes[kind],
        ...onShore,
        started_at: instant(-3),
        ended_at: instant(-1),
        contents: ['decisions'],
        evidence_grade: 'paper',
      }
    },
    finish: ({ record, instant }) => ({
      along: record?.['along'],
      ...onShore,
      ended_at: record?.['ended_at'] ?? instant(-1),
      contents: ['decisions'],
      evidence_grade: 'paper',
    }),
  },
}
