import type { SampleContext, Samples } from '#kit/room/samples.ts'
import { openAccount } from '../stock/samples.ts'

/** In turn: an important wetland occupied for good against a fee, an ordinary one for a time, an ordinary one for good. */
const turns = ['fee', 'temporary', 'ordinary'] as const

/** All of a wetland of that grade. */
async function groundOf({ make }: SampleContext, importance: string) {
  const { id, boundary, area } = await make('wetland', { importance, type: '31' })
  return { wetland: id, boundary, area }
}

export const samples: Samples = {
  wetland_occupation: {
    create: async (context) => {
      const { nth, day } = context
      const turn = turns[nth() % turns.length]
      const asked = { ...(await groundOf(context, turn === 'fee' ? 'provincial' : 'ordinary')), permanent_buildings: false }
      const days = { use_from: null, use_to: null }
      if (turn === 'temporary') return { ...asked, kind: 'temporary', use_from: day(-30), use_to: day(200), compensation: 'none' }
      if (turn === 'ordinary') return { ...asked, ...days, kind: 'permanent', compensation: 'none' }
      return { ...asked, ...days, kind: 'permanent', compensation: 'fee', no_ground_note: '当地没有可以恢复的地块', fee_ground: 'ordinary' }
    },
    ask: ({ day }) => ({ asked_on: day(-5) }),
    answer: ({ day }) => ({ opinion: 'agree', opinion_on: day(-4) }),
    approve: ({ day }) => ({ approved_on: day(-3) }),
    notice_fee: ({ day }) => ({ fee_rate: '200.00', fee_noticed_on: day(-2) }),
    pay: ({ record, day }) => ({ fee_paid: record?.['fee_due'], fee_paid_on: day(-1) }),
    start: async (context) => {
      await openAccount(context, '31')
      return { started_on: context.day(-1) }
    },
    end: ({ today }) => ({ ended_on: today }),
  },
}
