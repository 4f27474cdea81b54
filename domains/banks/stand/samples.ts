import type { Samples } from '#kit/room/samples.ts'

let plots = 0

const six = (n: number): number => Math.round(n * 1e6) / 1e6

/** A square of about a hectare of its own around the place: no two sample stands may lie on each other. */
function ground([x, y]: readonly [number, number]): { boundary: object; area_ha: string } {
  const n = plots++
  const [west, south] = [x - 0.04 + (n % 40) * 0.002, y - 0.04 + Math.floor(n / 40) * 0.002].map(six) as [number, number]
  const [east, north] = [six(west + 0.001), six(south + 0.001)]
  return {
    boundary: {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
    area_ha: '1.0733',
  }
}

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
    create: ({ point, day }) => ({
      ...ground(point.coordinates),
      ...stand,
      number: `S${plots}`,
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
