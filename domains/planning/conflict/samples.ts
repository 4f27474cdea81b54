import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  plan_conflict: {
    create: async ({ make, ground, day, nth }) => {
      const common = { plan: (await make('plan'))['id'], other_plan: (await make('plan'))['id'], control_layer: null, found_on: day(-5), due_on: day(20) }
      return nth() % 2 === 0 ? { ...common, found_by: 'text', ground: null } : { ...common, found_by: 'ground', ground: ground(0.002), area: '4.0000' }
    },
    propose: () => ({ settlement: 'other_yields' }),
    settle: ({ today }) => ({ settlement: 'other_yields', settled_on: today, settlement_document: '市水函1号' }),
  },
}
