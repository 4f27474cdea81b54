import type { SampleContext, Samples } from '#kit/room/samples.ts'

/** A project of its own, filed some while ago: a plan of a thousand million 元 stands in its ledger. */
export async function filedProject({ make, take }: SampleContext): Promise<string> {
  const { id } = await make('reserve_project')
  for (const step of ['plan', 'review', 'file']) await take('reserve_project', String(id), step)
  return String(id)
}

export const samples: Samples = {
  reserve_project: {
    create: ({ day, nth }) => ({
      name: `储备林项目${nth()}`,
      investment: '1000000000.00',
      scale_mu: '1000.00',
      reserve_area_mu: '900.00',
      contents: [],
      started_on: day(-400),
    }),
    plan: ({ day }) => ({ planned_on: day(-390) }),
    review: ({ day }) => ({ reviewed_on: day(-380) }),
    file: ({ day }) => ({ filed_on: day(-370) }),
    enlist: ({ day }) => ({ listed_on: day(-360) }),
    approve: ({ day }) => ({ approved_on: day(-350) }),
    begin: ({ day }) => ({ begun_on: day(-340) }),
    complete: ({ day }) => ({ completed_on: day(-1) }),
  },
}
