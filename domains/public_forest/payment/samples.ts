import type { SampleContext, Samples } from '#kit/room/samples.ts'
import { way } from '../run/samples.ts'

const account = ({ nth }: SampleContext): string => String(6_222_030_000_000_000 + nth())

/** The run of a payment must have been released before single payments are sent; one that has been is left as it is. */
async function sent(context: SampleContext): Promise<Readonly<Record<string, unknown>>> {
  for (const step of way) await context.take('compensation_run', String(context.record?.['run']), step).catch(() => undefined)
  return { account: account(context) }
}

export const samples: Samples = {
  compensation_payment: {
    create: async ({ make }) => ({ run: (await make('compensation_run'))['id'], amount: '0.01', account: null, withheld_for: null }),
    release: (context) => ({ issued_on: context.today, account: account(context) }),
    release_late: sent,
    confirm: ({ today }) => ({ paid_on: today }),
    retry: sent,
  },
}
