import { HEARD_DEPARTMENTS } from '#datasets/wetland/repair.ts'
import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  wetland_repair_plan: {
    create: async ({ make }) => ({ wetland: (await make('wetland', { importance: 'provincial' }))['id'] }),
    hear: ({ day }) => ({ heard: Object.keys(HEARD_DEPARTMENTS).map((department) => ({ department, heard_on: day(-9), opinion: '无意见' })) }),
    approve: ({ day }) => ({ approver_level: 'provincial', approved_on: day(-8) }),
    begin: ({ day }) => ({ started_on: day(-7) }),
    self_check: ({ day }) => ({ finished_on: day(-6) }),
    accept: ({ day }) => ({ acceptor_level: 'provincial', accepted_on: day(-5) }),
    publish: ({ day }) => ({ published_on: day(-4) }),
  },
}
