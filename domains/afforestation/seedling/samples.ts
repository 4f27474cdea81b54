import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  seedling_lot: {
    create: ({ day }) => ({ species: '柏木', quantity: 900, licence_number: '川林种第1号', quarantined_on: day(-1286), received_on: day(-1285) }),
    inspect: ({ day }) => ({ sampled: 50, below_grade: 1, inspected_on: day(-1284) }),
  },
}
