import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  suitability_run: {
    run: async ({ make }) => {
      await make('afforestation_plot')
      return {}
    },
  },
}
