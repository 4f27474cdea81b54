import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  stand_change: {
    create: ({ ground, nth, day }) => ({
      event: 'planting',
      source: `试验造林${nth() + 1}`,
      happened_on: day(-30),
      cause: '11',
      harvest_permit: null,
      regeneration: null,
      afforestation_works: null,
      fire_event: null,
      land_use_application: null,
      reserve_plot: null,
      pest_census: null,
      forest_transfer: null,
      stand: null,
      stand_share: null,
      ground: ground(0.001),
      ground_ha: '1.0733',
      land_class: '1410',
      species: '柏木',
      origin: '21',
      mean_age: 0,
      age_group: '1',
      volume_per_ha: '0',
    }),
    take: ({ nth, day }) => ({ number: `C${nth() + 1}`, land_class: '1410', surveyed_on: day(-20), survey: '现地核实' }),
  },
}
