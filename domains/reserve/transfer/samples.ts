import { areaOf } from '#kit/geometry/measure.ts'
import type { Samples } from '#kit/room/samples.ts'

/** 亩 of a drawing, as people type it. */
export const muOf = (boundary: Parameters<typeof areaOf>[0]): string => ((areaOf(boundary) * 3) / 2000).toFixed(2)

export const samples: Samples = {
  forest_transfer: {
    create: ({ nth, ground, day }) => {
      const boundary = ground(0.0005)
      return {
        number: `流转${nth()}`,
        boundary,
        area_mu: muOf(boundary),
        holding: 'household',
        way: 'lease',
        receiver_kind: 'unit',
        term_from: day(-40),
        term_to: day(4000),
        contract_until: day(9000),
        first_payment_on: day(-30),
        step_up: null,
        step_years: null,
        voted_on: null,
        notice_from: null,
        notice_to: null,
        members: null,
        agreed: null,
      }
    },
    check: async ({ make, record }) => {
      // refused where its parts make the whole already
      await make('transfer_party', { transfer: record?.['id'], area_mu: record?.['area_mu'], contract_until: null, consented: true }).catch(() => undefined)
      return {}
    },
    sign: ({ day }) => ({ signed_on: day(-20) }),
    end: ({ today }) => ({ ended_on: today }),
  },
}
