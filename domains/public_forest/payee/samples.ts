import type { SampleContext, Samples } from '#kit/room/samples.ts'

const account = ({ nth }: SampleContext) => ({ account: String(6_222_020_000_000_000 + nth()) })

export const samples: Samples = {
  compensation_payee: { create: account, change_account: account },
}
