import type { SampleContext, Samples } from '#kit/room/samples.ts'

const WIDTH = 0.0003

const site = {
  land_class: '0404',
  retirement_document: null,
  forest_state: null,
  annual_precipitation: 950,
  soil_thickness: '60.0',
  slope: '10.0',
  irrigation: null,
} as const

/** Farmland with a version in force; where one is already, another is not needed. */
async function farmlandKnown({ make, take, day }: SampleContext): Promise<void> {
  const layer = await make('control_layer', { kind: 'permanent_farmland', in_force_from: day(-1), in_force_to: null })
  await take('control_layer', String(layer['id']), 'check')
  await take('control_layer', String(layer['id']), 'enter_force').catch(() => undefined)
}

export const samples: Samples = {
  afforestation_plot: {
    create: ({ ground }) => ({ boundary: ground(WIDTH), ...site, holder_consent: true, disputed: false }),
    record_will: () => ({ holder_consent: true, disputed: false }),
    revise: ({ ground }) => ({ boundary: ground(WIDTH), ...site }),
    adopt: async (context) => {
      await farmlandKnown(context)
      return { plan_year: Number(context.today.slice(0, 4)) }
    },
  },
}
