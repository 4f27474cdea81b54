import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  wildlife_rescue: {
    create: ({ day, point }) => ({
      found_on: day(-3),
      source: 'public',
      condition: 'hurt',
      species: '短耳鸮',
      stated_grade: null,
      heads: 6,
      location: point,
      law_case: null,
    }),
    receive: ({ day }) => ({ received_on: day(-2) }),
    identify: () => ({ species: '短耳鸮', stated_grade: null }),
    // Every made-up village is a community of a street by its code; what is let go is let go on the edge of the made-up city, where none lies.
    release: ({
      day,
      point: {
        coordinates: [, y],
      },
    }) => ({
      released_on: day(-1),
      release_count: 1,
      habitat: 'forest',
      release_location: { type: 'Point', coordinates: [103.95, y] },
      consent_number: null,
      consent_on: null,
    }),
    record_death: ({ day }) => ({ died_on: day(-1), death_count: 1, consent_number: null, consent_on: null }),
    // The last of them, so that the rescue may be closed.
    transfer: ({ day, record }) => ({
      transferred_on: day(-1),
      transfer_count: Math.max(1, Number(record?.['remaining'] ?? 1)),
      receiver_kind: 'rescue_centre',
      payment: '0.00',
      consent_number: null,
      consent_on: null,
    }),
  },
}
