import type { Samples } from '#kit/room/samples.ts'

const stand = {
  land_class: '1111',
  land_class_generation: 'forestry_2015',
  species: '柏木',
  origin: '21',
  age_group: '2',
  forest_purpose: '112',
  volume_per_ha: '62.50',
}

export const samples: Samples = {
  sub_compartment: {
    create: ({ ground, nth, day }) => ({
      boundary: ground(0.001),
      area_ha: '1.0733',
      ...stand,
      number: `S${nth() + 1}`,
      replaces: null,
      valid_from: day(-400),
      surveyed_on: day(-420),
      previous_land_class: '1111',
      previous_species: '柏木',
      previous_volume_per_ha: '50.00',
      previous_surveyed_on: day(-2200),
    }),
    correct: () => stand,
    supersede: ({ day }) => ({ valid_to: day(-1) }),
  },
}
