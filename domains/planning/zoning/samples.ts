import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  plan_zoning: {
    create: async ({ make, day }) => ({ plan: (await make('plan'))['id'], in_force_from: day(-20), in_force_to: null }),
    check: async ({ record, door, ground }) => {
      const feature = { type: 'Feature', properties: { class: '营造林区', name: '一号' }, geometry: ground(0.004) }
      await door(`/api/registers/plan_zoning/records/${String(record?.['id'])}/content?crs=4490`, { type: 'FeatureCollection', features: [feature] })
      return {}
    },
    supersede: ({ today }) => ({ in_force_to: today }),
  },
}
