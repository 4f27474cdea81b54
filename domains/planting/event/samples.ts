import type { Samples } from '#kit/room/samples.ts'

const attendance = [
  { unit: '机关', persons: 12 },
  { unit: '军警', persons: 8 },
]
const planted = [
  { species: '桂花', trees: 60 },
  { species: '紫薇', trees: 40 },
]

export const samples: Samples = {
  planting_event: {
    create: ({ day }) => ({ kind: 'demonstration', form: 'planting', held_on: day(-400), base: null, attendance, planted }),
    hold: ({ day }) => ({ held_on: day(-400), attendance, planted }),
    check_survival: ({ day }) => ({ checked_on: day(-1), checked_trees: 100, living_trees: 93 }),
  },
}
