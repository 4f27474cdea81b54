import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  land_restoration: {
    create: async ({ day, make }) => ({ application: (await make('land_use_application'))['id'], use_to: day(-1), due_on: day(300) }),
    plant: ({ record, today }) => ({ restored_area: record?.['area'], planted_on: today }),
  },
}
