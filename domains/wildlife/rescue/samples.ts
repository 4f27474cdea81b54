import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  wildlife_rescue: {
    create: ({ day, point }) => ({ found_on: day(-3), source: 'public', species: '短耳鸮', stated_grade: null, heads: 6, location: point, law_case: null }),
    receive: ({ day }) => ({ received_on: day(-2) }),
    // Made-up places are communities by their code; what is let go is let go away from them.
    release: ({
      day,
      point: {
        coordinates: [x, y],
      },
    }) => ({
      released_on: day(-1),
      release_count: 1,
      habitat: 'forest',
      release_location: { type: 'Point', coordinates: [Math.round((x + 0.1) * 1e6) / 1e6, Math.round((y + 0.1) * 1e6) / 1e6] },
      consent_number: null,
    }),
    record_death: ({ day }) => ({ died_on: day(-1), death_count: 1 }),
    // The last of them, so that the rescue may be closed.
    transfer: ({ day, record }) => ({
      transferred_on: day(-1),
      transfer_count: Math.max(1, Number(record?.['remaining'] ?? 1)),
      receiver_kind: 'rescue_centre',
      payment: '0.00',
      consent_number: null,
    }),
  },
}
