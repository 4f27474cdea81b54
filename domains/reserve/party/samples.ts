import type { SampleContext, Samples } from '#kit/room/samples.ts'

/** A transfer that is still a draft: of its own, since parts are listed before it is looked at. */
export const samples: Samples = {
  transfer_party: {
    create: async ({ make, given }: SampleContext) => ({
      transfer: given?.['transfer'] ?? (await make('forest_transfer'))['id'],
      area_mu: '1.00',
      contract_until: null,
      consented: true,
    }),
  },
}
