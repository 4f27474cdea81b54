import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  rent_payment: {
    create: async ({ make, take, day }) => {
      const transfer = await make('forest_transfer')
      const party = await make('transfer_party', { transfer: transfer['id'], area_mu: transfer['area_mu'], contract_until: null, consented: true })
      for (const step of ['check', 'sign']) await take('forest_transfer', String(transfer['id']), step)
      return { transfer: transfer['id'], party: party['id'], due_on: day(-30), amount: '0.01', paid_on: day(-2) }
    },
  },
}
