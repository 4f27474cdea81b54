import type { SampleContext, Samples } from '#kit/room/samples.ts'

const fund = async ({ make, day }: SampleContext) => ({
  project: (await make('afforestation_project'))['id'],
  applied_amount: '1000000.00',
  applied_on: day(-5),
})

export const samples: Samples = {
  afforestation_fund: { create: fund },
  afforestation_fund_entry: {
    create: async (context) => ({
      account: (await context.make('afforestation_fund'))['id'],
      kind: 'allocate',
      amount: '1000.00',
      subject: null,
      document_number: '川财资环〔2023〕1号',
      booked_on: context.today,
    }),
  },
}
