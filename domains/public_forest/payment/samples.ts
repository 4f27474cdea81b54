import type { SampleContext, Samples } from '#kit/room/samples.ts'
import { account } from '../payee/samples.ts'
import { way } from '../run/samples.ts'

/** The run of a payment must have been released before single payments are sent; one that has been is left as it is. */
async function sent({ take, record }: SampleContext): Promise<Readonly<Record<string, unknown>>> {
  for (const step of way) await take('compensation_run', String(record?.['run']), step).catch(() => undefined)
  return { account: account() }
}

export const samples: Samples = {
  compensation_payment: {
    create: async ({ make }) => ({ run: (await make('compensation_run'))['id'], amount: '0.01', account: null, withheld_for: null }),
    release: ({ today }) => ({ issued_on: today, account: account() }),
    release_late: sent,
    confirm: ({ today }) => ({ paid_on: today }),
    retry: sent,
  },
}
