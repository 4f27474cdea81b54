import type { SampleContext, Samples } from '#kit/room/samples.ts'

/** One sitting with that result, before the step that asks for it. */
const sat =
  (result: 'agreed' | 'failed') =>
  async ({ make, record, day }: SampleContext): Promise<Record<string, unknown>> => {
    await make('dispute_session', { dispute: record?.['id'], result, held_on: day(-26) })
    return result === 'agreed' ? { agreed_on: day(-25), fixes_right: false } : {}
  }

export const samples: Samples = {
  dispute: {
    create: ({ nth, day, ground }) => ({
      number: `纠纷${nth() + 1}`,
      kind: nth() % 3 === 0 ? 'contract' : 'ownership',
      filed_on: day(-60),
      ground: ground(0.0005),
      area_mu: '4.00',
    }),
    accept: ({ day }) => ({ accepted_on: day(-50) }),
    inquire: ({ day }) => ({ inquired_on: day(-40), inquiry_officers: 2 }),
    agree: sat('agreed'),
    fail: sat('failed'),
    award: ({ day }) => ({ awarded_on: day(-20) }),
    decide: ({ day }) => ({ decided_on: day(-20), decider: '某县人民政府' }),
    sue: ({ day }) => ({ sued_on: day(-10) }),
    judge: ({ day }) => ({ judged_on: day(-5) }),
    take_effect: ({ day }) => ({ effective_on: day(-2) }),
    perform: ({ today }) => ({ performed_on: today }),
  },
}
