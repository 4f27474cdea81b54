import type { SampleContext, Samples } from '#kit/room/samples.ts'

/** A design for planting, on a plot that is in a plan. */
async function planted({ make, take, today }: SampleContext): Promise<Record<string, unknown>> {
  const plot = await make('afforestation_plot')
  await take('afforestation_plot', String(plot['id']), 'assess')
  await take('afforestation_plot', String(plot['id']), 'adopt')
  const project = await make('afforestation_project', { part: 'planting', year_task: null, budget_year: Number(today.slice(0, 4)) })
  return {
    project: project['id'],
    plot: plot['id'],
    boundary: plot['boundary'],
    area: '1.0000',
    stands: [],
    way: 'seedlings',
    species: '柏木',
    spacing: '2.00',
    row_spacing: '3.00',
    tending_works: [],
  }
}

export const samples: Samples = {
  afforestation_design: {
    create: planted,
    approve: async ({ record, take, day }) => {
      await take('afforestation_project', String(record?.['project']), 'apply')
      await take('afforestation_project', String(record?.['project']), 'grant')
      return { approved_on: day(-1310) }
    },
  },
}
