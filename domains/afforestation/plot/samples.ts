import type { SampleContext, Samples } from '#kit/room/samples.ts'

let plots = 0
/** A square of some 30 m, beside those drawn before it. */
function square({
  point: {
    coordinates: [x, y],
  },
}: SampleContext) {
  plots += 1
  const [w, s, d] = [x - 0.02 + (plots % 40) * 0.0005, y - 0.02 + Math.floor(plots / 40) * 0.0005, 0.0003]
  return ringed([
    [w, s],
    [w + d, s],
    [w + d, s + d],
    [w, s + d],
    [w, s],
  ])
}
const ringed = (ring: readonly (readonly [number, number])[]) => ({
  type: 'Polygon' as const,
  coordinates: [ring.map(([a, b]): [number, number] => [Math.round(a * 1e7) / 1e7, Math.round(b * 1e7) / 1e7])],
})

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
    create: (context) => ({ boundary: square(context), ...site, holder_consent: true, disputed: false }),
    record_will: () => ({ holder_consent: true, disputed: false }),
    revise: (context) => ({ boundary: square(context), ...site }),
    adopt: async (context) => {
      await farmlandKnown(context)
      return { plan_year: Number(context.today.slice(0, 4)) }
    },
  },
}
