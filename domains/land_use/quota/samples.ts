import type { SampleContext, Samples } from '#kit/room/samples.ts'

/** Opens this year's account of the place and fills it; where it is open already, it has been filled. */
export async function openQuota({ make, today }: SampleContext): Promise<void> {
  const account = await make('land_quota', { kind: 'regular', belongs_to_year: Number(today.slice(0, 4)), issued_on: today }).catch(() => undefined)
  if (account) await make('land_quota_entry', { account: account['id'], kind: 'allocate', amount: '9000.0000' })
}

export const samples: Samples = {
  land_quota: { create: ({ nth }) => ({ belongs_to_year: 1950 + nth() }) },
  land_quota_entry: { create: () => ({ kind: 'allocate', amount: '10.0000' }) },
}
