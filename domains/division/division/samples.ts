import type { SampleContext, Samples } from '#kit/room/samples.ts'

let made = 0
const code = (): string => `990101002${String(++made + 100).padStart(3, '0')}`

/** A code is borne from a later day than the one before. */
const since = ({ day, record }: SampleContext): string => (record?.['code_since'] ? day(made + 401) : day(made + 1))

export const samples: Samples = {
  division: {
    create: ({ day }) => ({ level: 'village', parent: '990101002', code: code(), valid_from: day(-400) }),
    recode: (c) => ({ code: code(), code_since: since(c) }),
    exchange_code: async (c) => ({ exchange_with: (await c.make('division'))['code'], code_since: c.day(made + 800) }),
    reparent: ({ day }) => ({ parent: '990101001', parent_since: day(made + 1) }),
    close: ({ day }) => ({ valid_to: day(500) }),
  },
}
