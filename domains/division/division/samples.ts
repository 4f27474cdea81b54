import type { Samples } from '#kit/room/samples.ts'

const code = (n: number): string => `990101002${String(n + 101).padStart(3, '0')}`

export const samples: Samples = {
  division: {
    create: ({ day, nth }) => ({ level: 'village', parent: '990101002', code: code(nth()), valid_from: day(-400) }),
    // A code is borne from a later day than the one before.
    recode: ({ day, record, nth }) => {
      const n = nth()
      return { code: code(n), code_since: day(n + (record?.['code_since'] ? 402 : 2)) }
    },
    exchange_code: async (c) => ({ exchange_with: (await c.make('division'))['code'], code_since: c.day(c.nth() + 801) }),
    reparent: ({ day, nth }) => ({ parent: '990101001', parent_since: day(nth() + 2) }),
    close: ({ day }) => ({ valid_to: day(500) }),
  },
}
