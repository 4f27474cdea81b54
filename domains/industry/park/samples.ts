import { parkAspects } from '#datasets/industry/park.ts'
import type { SampleContext, Samples } from '#kit/room/samples.ts'

const aspects = () => Object.keys(parkAspects).map((aspect) => ({ aspect, statement: '达到', points: 8 }))
const land = () => [{ basis: 'forest', area_mu: '4000.00' }]

/** A park that has its name. */
async function namedPark({ make, take }: SampleContext): Promise<unknown> {
  const park = (await make('forestry_park'))['id']
  const { id } = await make('park_application', { park, level: 'province' })
  for (const step of ['apply', 'forward', 'grant']) await take('park_application', String(id), step)
  return park
}

export const samples: Samples = {
  forestry_park: {
    create: ({ day }) => ({ begun_on: day(-900), land: land() }),
    update: ({ day }) => ({ begun_on: day(-900), land: land() }),
    exit: async ({ make, take, record, day }) => {
      const { id } = await make('park_check', { park: record?.['id'] })
      await take('park_check', String(id), 'fail')
      return { exited_on: day(-1) }
    },
  },
  park_application: {
    create: ({ given }) => ({ level: given?.['level'] ?? 'province', sought: 'cultivation', aspects: aspects() }),
    update: () => ({ level: 'province', sought: 'cultivation', aspects: aspects() }),
    apply: ({ day }) => ({ applied_on: day(-60) }),
    grant: ({ day }) => ({ award: null, decided_on: day(-30), decision_number: '试公1号' }),
  },
  park_check: {
    create: async (context) => ({ park: context.given?.['park'] ?? (await namedPark(context)), checked_on: context.day(-10) }),
    update: ({ record, day }) => ({ park: record?.['park'], checked_on: day(-10) }),
    pass: ({ day }) => ({ concluded_on: day(-2) }),
    fail: ({ day }) => ({ concluded_on: day(-2) }),
    mend: ({ day }) => ({ due_on: day(30) }),
  },
}
