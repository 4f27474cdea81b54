import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  pest_unit: {
    create: ({ day, ground }) => ({ level: 'sub_compartment', sub_compartment: '12', boundary: ground(0.001), suspected_on: day(-40) }),
    report: ({ day }) => ({ reported_on: day(-39) }),
    confirm: ({ day }) => ({ confirmed_on: day(-30) }),
    announce: ({ day }) => ({ announced_by: 'provincial', announced_on: day(-20) }),
    clear: ({ day }) => ({ clean_on: day(-10) }),
    strike_off: ({ day }) => ({ struck_off_by: 'provincial', struck_off_on: day(-1) }),
  },
}
