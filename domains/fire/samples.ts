import type { Samples } from '#kit/room/samples.ts'

let days = 0

/** Weather of a wet, cool day: the first level, at which fire by permit may burn. */
const wet = {
  max_temperature: '8.0',
  min_humidity: '95.0',
  max_wind: '1.0',
  rain: '20.0',
  last_rain_on: null,
  last_rain_mm: null,
} as const

/** A general fire, so that the inquiry can still raise its class. */
const small = { site_ha: '0.6', burnt_ha: '0.5', affected_ha: '0.2', deaths: 0, serious_injuries: 0 } as const

export const samples: Samples = {
  danger_observation: { create: ({ day }) => ({ ...wet, observed_on: day(-days++) }) },
  fire_ban: { create: () => ({ extends: null, issued_by: '试验县人民政府' }), update: () => ({ issued_by: '试验县人民政府' }) },
  fire_use_permit: {
    create: ({ instant, point }) => ({ neighbours_notified: true, window_from: instant(-1), window_to: instant(24), location: point }),
    approve: () => ({ decided_by: '试验县人民政府' }),
    recheck: async ({ make, today }) => {
      await make('danger_observation', { observed_on: today }).catch(() => undefined)
      return {}
    },
  },
  fire_event: {
    create: ({ instant }) => ({ ignited_at: instant(-2), discovered_on: instant(-1) }),
    grade: () => small,
    fight: () => small,
    put_out: ({ instant }) => ({ ...small, flame_out_on: instant(0) }),
    investigate: () => small,
    assess: () => small,
    determine: () => ({ final_class: 'extraordinary', class_report_number: '试验报告1号' }),
  },
  key_person: {
    create: ({ day }) => ({ valid_from: day(-1), valid_to: day(-1), informed_on: day(-1), season_order: '试验命令1号' }),
    assign: ({ day }) => ({ watched_from: day(-1) }),
  },
}
