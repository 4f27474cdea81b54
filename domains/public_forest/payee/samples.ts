import type { Samples } from '#kit/room/samples.ts'

let accounts = 0

export const account = (): string => String(6_222_020_000_000_000 + accounts++)

export const samples: Samples = {
  compensation_payee: { create: () => ({ account: account() }), change_account: () => ({ account: account() }) },
}
