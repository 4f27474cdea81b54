import { areaOf } from '#kit/geometry/measure.ts'
import { roundHalfUp } from '#kit/quantity/decimal.ts'
import { convert } from '#kit/quantity/units.ts'
import type { Samples } from '#kit/room/samples.ts'

/** By hand and without agents: what flies is walked in `gates.test.ts`. */
export const samples: Samples = {
  pest_treatment: {
    create: ({ ground, day }) => {
      const boundary = ground(0.002)
      const area_mu = roundHalfUp(convert(String(areaOf(boundary)), '平方米', '亩'), 2)
      return { boundary, area_mu, planned_on: day(-6), pass: 1, pest: 'cypress_moth', method: 'manual', flight_area: null }
    },
    update: () => ({ boundary: undefined, area_mu: undefined, planned_on: undefined, pass: 1, pest: 'cypress_moth', method: 'manual', flight_area: null }),
    finish: ({ day }) => ({ treated_on: day(-5), flight_lines: null, sorties: [] }),
    assess: ({ day }) => ({ checked_on: day(-1), before_count: 100, after_count: 8, control_before: 100, control_after: 95 }),
  },
}
