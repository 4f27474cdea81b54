import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  plan_target: {
    create: async ({ make }) => ({
      plan: (await make('plan'))['id'],
      base_year: 2022,
      base_value: '40.5',
      aims: [
        { year: 2023, value: '41' },
        { year: 2025, value: '42.25' },
      ],
    }),
  },
}
