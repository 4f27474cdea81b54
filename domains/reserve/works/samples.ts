import type { Samples } from '#kit/room/samples.ts'
import { filedProject } from '../project/samples.ts'
import { muOf } from '../transfer/samples.ts'

/** The drawn ground of each plot, by its project. */
const drawnOf = new Map<unknown, unknown>()

export const samples: Samples = {
  reserve_plot: {
    create: async (context) => {
      const boundary = context.ground(0.0005)
      const project = await filedProject(context)
      drawnOf.set(project, boundary)
      return { project, transfer: null, sub_compartments: [], mode: 'planting', boundary, area_mu: muOf(boundary) }
    },
    approve: ({ day }) => ({ approved_on: day(-60) }),
    start: ({ day }) => ({ started_on: day(-50) }),
    report: ({ record, day }) => ({ done_boundary: drawnOf.get(record?.['project']), done_area_mu: record?.['area_mu'], done_on: day(-30) }),
    accept: ({ record, day }) => ({ accepted_area_mu: record?.['done_area_mu'], survival: '91.00', accepted_on: day(-3) }),
  },
}
