import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  issue: {
    dispatch: ({ day }) => ({ due_on: day(30) }),
    extend: ({ record, day }) => ({ due_on: record?.['due_on'] === day(60) ? day(90) : day(60) }),
    submit: async ({ picture }) => ({ proof: [await picture()] }),
    merge: async ({ make }) => ({ merged_into: (await make('issue'))['id'] }),
  },
}
