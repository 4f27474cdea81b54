import type { Samples } from '#kit/room/samples.ts'
import { filedProject } from '../project/samples.ts'
import { muOf } from '../transfer/samples.ts'

export const samples: Samples = {
  reserve_plot: {
    create: async (context) => {
      const boundary = context.ground(0.0005)
      return { project: await filedProject(context), transfer: null, sub_compartments: [], mode: 'planting', boundary, area_mu: muOf(boundary) }
    },
    approve: ({ day }) => ({ approved_on: day(-60) }),
    start: ({ day }) => ({ started_on: day(-50) }),
    report: ({ record, day }) => ({ done_boundary: record?.['boundary'], done_area_mu: record?.['area_mu'], done_on: day(-30) }),
    accept: ({ record, day }) => ({ accepted_area_mu: record?.['done_area_mu'], survival: '91.00', accepted_on: day(-3) }),
  },
}
