import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  fire_use_permit: {
    create: ({ instant, point }) => ({ neighbours_notified: true, window_from: instant(-1), window_to: instant(24), location: point }),
    approve: () => ({ decided_by: '试验县人民政府' }),
    recheck: async ({ make, today }) => {
      await make('danger_observation', { observed_on: today }).catch(() => undefined)
      return {}
    },
  },
}
