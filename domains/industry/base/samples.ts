import type { SampleContext, Samples } from '#kit/room/samples.ts'

/** A base that is in production. */
export async function listedBase({ make, take }: SampleContext, over: Readonly<Record<string, unknown>> = {}): Promise<Readonly<Record<string, unknown>>> {
  const made = await make('industry_base', over)
  await take('industry_base', String(made['id']), 'submit')
  return take('industry_base', String(made['id']), 'list')
}

const ofCommercialForest = {
  kind: 'understory_planting',
  product: 'herbs',
  land_class: '0301',
  forest_use: 'commercial',
  retired_farmland: false,
  area_mu: '500.00',
  floor_m2: null,
  boundary: null,
} as const

export const samples: Samples = {
  industry_base: {
    create: ({ given }) => ({ ...ofCommercialForest, ...(given?.['forest_use'] ? { forest_use: given['forest_use'] } : {}) }),
    update: () => ofCommercialForest,
    list: ({ day }) => ({ listed_on: day(-20) }),
    demonstrate: ({ day }) => ({ demonstrated_on: day(-30), conclusion: 'no_harm', experts: 3 }),
    stop: ({ day }) => ({ stopped_on: day(-1) }),
  },
  base_work: {
    create: async (context) => ({ base: context.given?.['base'] ?? (await listedBase(context))['id'], nature: 'built', area_mu: '80.00' }),
    update: ({ record }) => ({ base: record?.['base'], nature: 'built', area_mu: '80.00' }),
    finish: ({ day }) => ({ done_on: day(-3) }),
    accept: ({ day }) => ({ accepted_on: day(-1), accepted_mu: '70.00' }),
  },
}
