import type { SampleContext, Samples } from '#kit/room/samples.ts'

/** Opens the account of the place and type, and puts on it what was there; where it is open already, it has been filled. */
export async function openAccount({ make, day }: SampleContext, type: string): Promise<void> {
  const account = await make('wetland_account', { type, begins_on: day(-400) }).catch(() => undefined)
  if (account)
    await make('wetland_entry', {
      account: account['id'],
      kind: 'opening',
      amount: '9000.0000',
      happened_on: day(-400),
      ...noRecords,
      survey: '调查',
      document_number: '成果1号',
    })
}

/** An opening rests on a survey, and on no record. */
const noRecords = { restoration: null, occupation: null, law_case: null, wetland: null } as const

/** Without 31: its account is opened by whoever needs one that is filled. */
const types = ['32', '41', '42', '51', '52', '53', '54', '61', '62', '65', '66', '69', '70', '71'] as const

export const samples: Samples = {
  wetland_account: {
    create: ({ nth, day }) => ({ type: types[nth() % types.length], begins_on: day(-400) }),
    close_year: ({ today, record }) => ({ closed_year: Math.max(1990, Number(record?.['closed_year'] ?? Number(today.slice(0, 4)) - 10) + 1) }),
    reopen_year: ({ record }) => ({ closed_year: Number(record?.['closed_year'] ?? 2001) - 1 }),
  },
  wetland_entry: {
    create: ({ day }) => ({ kind: 'opening', amount: '10.0000', happened_on: day(-1), ...noRecords, survey: '调查', document_number: '成果1号' }),
  },
}
