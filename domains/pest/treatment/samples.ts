import { areaOf } from '#kit/geometry/measure.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  pest_treatment: {
    create: async ({ ground, day, make, take, nth }) => {
      const boundary = ground(0.002)
      const measured = { boundary, area_mu: new Decimal(areaOf(boundary)).times(3).div(2000).toFixed(2), planned_on: day(-6), pass: 1, pest: 'cypress_moth' }
      if (nth() % 2 === 0) return { ...measured, method: 'biological', flight_area: null }
      const { id } = await make('pest_flight_area', { boundary, pest: 'cypress_moth' })
      await take('pest_flight_area', String(id), 'notice')
      await take('pest_flight_area', String(id), 'approve')
      return { ...measured, method: 'aircraft', flight_area: id, agent: '烟碱·苦参碱', dose: '100毫升/亩', maker: '样本药厂' }
    },
    update: ({ record }) => ({
      boundary: record?.['boundary'],
      area_mu: record?.['area_mu'],
      planned_on: record?.['planned_on'],
      pass: 1,
      pest: record?.['pest'],
      method: record?.['method'],
      flight_area: record?.['flight_area'] ?? null,
    }),
    finish: ({ record, day }) => {
      const { coordinates } = (record?.['boundary'] ?? { coordinates: [] }) as { coordinates: [number, number][][] }
      const ring = coordinates[0] ?? []
      const [a, , c] = ring
      return { treated_on: day(-5), flight_lines: record?.['method'] === 'aircraft' ? { type: 'LineString', coordinates: [a, c] } : null, sorties: [] }
    },
    assess: ({ day }) => ({ checked_on: day(-1), before_count: 100, after_count: 8, control_before: 100, control_after: 95 }),
  },
}
