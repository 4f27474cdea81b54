import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  afforestation_project: {
    create: ({ today }) => ({ year_task: null, applied_area: '100000.0000', budget_year: Number(today.slice(0, 4)) }),
    apply: ({ day }) => ({ applied_on: day(-1400) }),
    grant: ({ day }) => ({ granted_area: '100000.0000', granted_on: day(-1390) }),
  },
}
