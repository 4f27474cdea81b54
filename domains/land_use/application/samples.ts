import type { SampleContext, Samples } from '#kit/room/samples.ts'
import { openQuota } from '../quota/samples.ts'

const decided = ({ today }: SampleContext) => ({ decided_on: today, higher_number: '试验审〔2023〕1号' })

export const samples: Samples = {
  land_use_application: {
    create: () => ({ kind: 'permanent', quota_kind: 'regular', built_first: false, violation_number: null, use_from: null, use_to: null }),
    submit: async ({ make, record }) => {
      await make('land_parcel', { application: record?.['id'] })
      return {}
    },
    accept: async (context) => {
      await openQuota(context)
      return {}
    },
    verify: async ({ hand, make, today }) => ({ inspectors: [hand.person, (await make('person'))['id']], verified_on: today }),
    publicize: ({ day }) => ({ publicity_from: day(-20), publicity_to: day(0) }),
    pay: ({ record }) => ({ fee_paid: record?.['fee_due'] }),
    grant: decided,
    refuse: ({ today }) => ({ decided_on: today }),
    deliver: ({ today }) => ({ delivered_on: today }),
    start_use: ({ today }) => ({ started_on: today }),
    ask_renewal: ({ today }) => ({ renewal_asked_on: today }),
  },
}
