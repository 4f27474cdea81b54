import type { Samples } from '#kit/room/samples.ts'

/** Weather of a wet, cool day: the first level, at which fire by permit may burn. */
const wet = {
  max_temperature: '8.0',
  min_humidity: '95.0',
  max_wind: '1.0',
  rain: '20.0',
  last_rain_on: null,
  last_rain_mm: null,
} as const

export const samples: Samples = {
  danger_observation: { create: ({ day, nth }) => ({ ...wet, observed_on: day(-nth()) }) },
}
