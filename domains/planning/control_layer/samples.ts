import type { Samples } from '#kit/room/samples.ts'

const ringed = (ring: readonly (readonly [number, number])[]) => ({
  type: 'Polygon' as const,
  coordinates: [ring.map(([a, b]): [number, number] => [Math.round(a * 1e7) / 1e7, Math.round(b * 1e7) / 1e7])],
})

/** Made-up versions hold for one day each, so that no two of a kind are in force together, and lie apart from what else is made up. */
export const samples: Samples = {
  control_layer: {
    create: ({ day, nth }) => {
      const days = 2 * (nth() + 1)
      return { in_force_from: day(-days), in_force_to: day(1 - days) }
    },
    check: async ({
      record,
      door,
      point: {
        coordinates: [x, y],
      },
    }) => {
      const [w, s] = [x + 0.1, y + 0.1]
      const geometry = ringed([
        [w, s],
        [w + 0.01, s],
        [w + 0.01, s + 0.01],
        [w, s + 0.01],
        [w, s],
      ])
      const feature = { type: 'Feature', properties: { class: '1', name: '一号' }, geometry }
      await door(`/api/registers/control_layer/records/${String(record?.['id'])}/content?crs=4490`, { type: 'FeatureCollection', features: [feature] })
      return {}
    },
    supersede: ({ record }) => ({ in_force_to: record?.['in_force_to'] }),
    withdraw: ({ record }) => ({ in_force_to: record?.['in_force_to'] }),
  },
}
