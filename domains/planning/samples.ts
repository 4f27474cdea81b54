import type { Samples } from '../../kit/register/samples.ts'

let days = 0

/** Made-up versions hold for one day each, so that no two of a kind are in force together. */
export const samples: Samples = {
  control_layer: {
    create: ({ day }) => { days += 2; return { in_force_from: day(-days), in_force_to: day(1 - days) } },
    check: async ({ record, door, point: { coordinates: [x, y] } }) => {
      const ring = [[x, y], [x + 0.01, y], [x + 0.01, y + 0.01], [x, y + 0.01], [x, y]]
      const feature = { type: 'Feature', properties: { class: '1', name: '一号' }, geometry: { type: 'Polygon', coordinates: [ring] } }
      await door(`/api/registers/control_layer/records/${String(record?.['id'])}/content`, { type: 'FeatureCollection', features: [feature] })
      return {}
    },
    supersede: ({ record }) => ({ in_force_to: record?.['in_force_to'] }),
    withdraw: ({ record }) => ({ in_force_to: record?.['in_force_to'] }),
  },
}
