import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  duty_deed: {
    create: ({ nth, day }) => ({
      holder_kind: 'person',
      holder: `尽责者${nth() + 1}`,
      holder_tail: '07XK',
      form: 'planting',
      done_on: day(-30 - (nth() % 300)),
      trees_count: 3 + (nth() % 3),
      labour_days: null,
      donated_yuan: null,
      unit: null,
      event: null,
      campaign: null,
      platform_number: `平台${nth()}`,
    }),
  },
}
