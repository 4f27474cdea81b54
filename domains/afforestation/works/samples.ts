import type { SampleContext, Samples } from '#kit/room/samples.ts'

async function lots({ make, take }: SampleContext): Promise<string[]> {
  const lot = await make('seedling_lot')
  await take('seedling_lot', String(lot['id']), 'inspect')
  await take('seedling_lot', String(lot['id']), 'clear')
  return [String(lot['id'])]
}

export const samples: Samples = {
  afforestation_works: {
    create: async ({ make, take, day }) => {
      const design = await make('afforestation_design')
      await take('afforestation_design', String(design['id']), 'submit')
      await take('afforestation_design', String(design['id']), 'approve')
      const { id, boundary } = design
      return { design: id, boundary, area: '1.0000', contracted_on: day(-1290), due_on: day(100), felling_permit: null }
    },
    begin: ({ day }) => ({ started_on: day(-1280) }),
    finish: async (context) => ({ finished_on: context.day(-1270), lots: await lots(context) }),
    order_replant: ({ day }) => ({ replant_by: day(100) }),
    replant: async (context) => ({ replanted_on: context.day(-1000), lots: await lots(context) }),
    redo: ({ day }) => ({ due_on: day(100) }),
    accept: ({ today }) => ({ accepted_on: today, survival: '90.0' }),
    tend: ({ today }) => ({ tended_on: today }),
    preserve: ({ today }) => ({ preserved_on: today, preservation: '90.0' }),
    become_forest: ({ today, nth }) => ({
      forest_on: today,
      canopy_percent: '30',
      stand_number: `成林${nth() + 1}`,
      stand_land_class: '0301',
      stand_replaces: null,
    }),
  },
}
