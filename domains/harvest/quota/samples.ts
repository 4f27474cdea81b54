import type { SampleContext, Samples } from '#kit/room/samples.ts'

/** Items as the sample permits and their accounts share them. */
export const item = { ownership: 'individual', origin: 'planted', forest_class: 'commercial', kind: 'tending' } as const

/** An account with something on it. */
export async function account({ make, day }: SampleContext, over: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const quota = await make('harvest_quota', { ...item, issued_on: day(-1), ...over })
  await make('harvest_quota_entry', { account: quota['id'], kind: 'allocate', amount: '1000', subject: null })
  return { ...quota }
}

async function carried({ make, day }: SampleContext): Promise<Record<string, unknown>> {
  await make('carry_over_rule', { decision: 'allow', from_year: 2021, to_year: 2025, ownership: null, origin: null, forest_class: null, kind: null })
  const from = await account({ make, day } as SampleContext, { belongs_to_year: 2022 })
  const to = await make('harvest_quota', { ...item, cutting_unit: from['cutting_unit'], issued_on: day(-1), belongs_to_year: 2023 })
  return { from_quota: from['id'], to_quota: to['id'], amount: '10' }
}

export const samples: Samples = {
  cutting_unit: { create: ({ day }) => ({ valid_from: day(-400) }) },
  harvest_quota: { create: async ({ make, day }) => ({ cutting_unit: (await make('cutting_unit'))['id'], issued_on: day(-1) }) },
  harvest_quota_entry: { create: () => ({ kind: 'allocate', amount: '1000', subject: null }) },
  carry_over_rule: { create: () => ({ decision: 'allow', from_year: 2021, to_year: 2025 }) },
  quota_carry_over: { create: carried },
}
