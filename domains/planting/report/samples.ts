import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  duty_report: {
    create: async ({ make, given, day }) => ({
      ...(given?.['unit'] ? {} : { unit: (await make('duty_unit'))['id'] }),
      from_on: day(-1),
      to_on: day(-1),
      persons_due: 80,
      persons_done: 60,
      person_times: 100,
      planted: 320,
      tending_days: null,
      certificates: [],
    }),
  },
}
