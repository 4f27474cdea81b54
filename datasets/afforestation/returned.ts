import type { FileSource, LookedUp } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '退耕还林补助政策', confidence: 'unchecked', looked_up_on: '2026-11-28' }

export const ROUNDS = { first: '第一轮（1999—2006年）', second: '新一轮（2014年起）' } as const
export type Round = keyof typeof ROUNDS

/** What is paid for a 亩, by what it is paid for. `once`: one time for a plot; else once a year. */
export const SUBSIDIES = {
  first_cash: {
    title: '第一轮完善政策补助',
    round: 'first',
    per_mu: '125',
    once: false,
    valid_from: '2007-08-09',
    valid_to: '2021-12-31',
    source: '国发〔2007〕25号：长江流域现金105元加生活补助20元',
    confidence: 'unchecked',
    looked_up_on: '2026-11-28',
  },
  second_first: {
    title: '新一轮第一次补助',
    round: 'second',
    per_mu: '500',
    once: true,
    valid_from: '2014-08-01',
    valid_to: null,
    source: '新一轮退耕还林还草总体方案',
    confidence: 'unchecked',
    looked_up_on: '2026-11-28',
  },
  second_third: {
    title: '新一轮第三年补助',
    round: 'second',
    per_mu: '300',
    once: true,
    valid_from: '2016-01-01',
    valid_to: null,
    source: '新一轮退耕还林还草总体方案',
    confidence: 'unchecked',
    looked_up_on: '2026-11-28',
  },
  second_fifth: {
    title: '新一轮第五年补助',
    round: 'second',
    per_mu: '400',
    once: true,
    valid_from: '2018-01-01',
    valid_to: null,
    source: '新一轮退耕还林还草总体方案',
    confidence: 'unchecked',
    looked_up_on: '2026-11-28',
  },
  extension: {
    title: '延长期补助',
    round: 'second',
    per_mu: '100',
    once: false,
    valid_from: '2022-11-01',
    valid_to: null,
    source: '自然资发〔2022〕191号：退耕还林每亩每年100元，连续5年',
    confidence: 'secondary',
    looked_up_on: '2026-11-28',
  },
} as const satisfies Readonly<
  Record<string, LookedUp & { title: string; round: Round; per_mu: string; once: boolean; valid_from: string; valid_to: string | null; source: string }>
>
export type Subsidy = keyof typeof SUBSIDIES
