import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  regeneration: {
    create: ({ day }) => ({ owed_area_ha: '1', due_on: day(300) }),
    plant: ({ day }) => ({ planted_area_ha: '1', planted_on: day(-1200) }),
    pass: ({ day }) => ({ checks: [{ kind: 'survival', checked_on: day(-900), rate: '91.0', checked_by: '试验' }] }),
    preserve: ({ today }) => ({ checks: [{ kind: 'preservation', checked_on: today, rate: '86.0', checked_by: '试验' }] }),
    demand_replanting: ({ day }) => ({ due_on: day(300) }),
  },
}
