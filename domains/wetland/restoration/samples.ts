import type { Samples } from '#kit/room/samples.ts'
import { openAccount } from '../stock/samples.ts'

export const samples: Samples = {
  wetland_restoration: {
    create: ({ day }) => ({ origin: 'own', occupation: null, law_case: null, type: '31', land_class: '1106', area: '0.0100', due_on: day(300) }),
    report: ({ record, day }) => ({ restored_area: record?.['area'], restored_on: day(-1) }),
    accept: async (context) => {
      await openAccount(context, '31')
      return { accepted_area: context.record?.['area'], accepted_on: context.today }
    },
    order: ({ day }) => ({ order_due_on: day(30) }),
  },
}
