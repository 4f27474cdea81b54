import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  afforestation_check: {
    create: async ({ make, take, day }) => {
      const works = await make('afforestation_works')
      await take('afforestation_works', String(works['id']), 'begin')
      await take('afforestation_works', String(works['id']), 'finish')
      return { works: works['id'], kind: 'acceptance', scheme: 'full', due_on: day(30) }
    },
    draw: () => ({ scheme: 'full' }),
    record: ({ today }) => ({ checked_on: today, sampled_area: '1.0000', designed_spots: 100, living_spots: 95, faults: [], reasons: [] }),
  },
}
