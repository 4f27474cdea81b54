import type { LookedUp } from '#kit/provenance/looked-up.ts'

export type PublicDay = LookedUp & {
  readonly title: string
  /** `MM-DD`, first and last day. */
  readonly first: string
  readonly last: string
  readonly source: string
  readonly valid_from: string | null
  readonly valid_to: string | null
}

/** Days on which wetlands are spoken of. The law names a day of protection without a date (湿地保护法7). */
export const PUBLIC_DAYS: readonly PublicDay[] = [
  {
    title: '世界湿地日',
    first: '02-02',
    last: '02-02',
    source: '湿地公约缔约方常务委员会',
    valid_from: null,
    valid_to: null,
    confidence: 'secondary',
    looked_up_on: '2026-11-28',
  },
  {
    title: '世界水日',
    first: '03-22',
    last: '03-22',
    source: '联合国大会决议',
    valid_from: null,
    valid_to: null,
    confidence: 'secondary',
    looked_up_on: '2026-11-28',
  },
  {
    title: '四川省爱鸟周',
    first: '04-01',
    last: '04-07',
    source: '四川省爱鸟周规定（至2023年）',
    valid_from: null,
    valid_to: '2023-12-31',
    confidence: 'secondary',
    looked_up_on: '2026-11-28',
  },
  {
    title: '四川省爱鸟周',
    first: '03-22',
    last: '03-28',
    source: '四川省爱鸟周规定（2024年起，三月第四周）',
    valid_from: '2024-01-01',
    valid_to: null,
    confidence: 'secondary',
    looked_up_on: '2026-11-28',
  },
]
