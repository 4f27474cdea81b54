import type { Samples } from '#kit/room/samples.ts'

/** A herd whose heads may be counted: licensed, of bears. */
export const bears = { species: '黑熊', stated_grade: null } as const

export const samples: Samples = {
  wildlife_herd: {
    create: ({ day, nth }) => ({ ...bears, keeper: `试验繁育场${nth()}`, applied_on: day(-70) }),
    // As long ago as what bile is drawn of it.
    grant: ({ day }) => ({ authority_level: 'province', granted_on: day(-60), valid_to: day(300) }),
    renew: ({ day }) => ({ valid_to: day(900), granted_on: day(-5) }),
    return_year: ({ today, record }) => ({
      closed_year: Math.max(1990, Number(record?.['closed_year'] ?? Number(today.slice(0, 4)) - 10) + 1),
      returned_count: 0,
    }),
    reopen_year: ({ record }) => ({ closed_year: Number(record?.['closed_year'] ?? 2001) - 1 }),
  },
  wildlife_herd_entry: {
    create: async ({ day, make, take, nth }) => {
      const herd = await make('wildlife_herd', { ...bears, keeper: `存栏繁育场${nth()}`, applied_on: day(-70) })
      await take('wildlife_herd', String(herd['id']), 'examine')
      await take('wildlife_herd', String(herd['id']), 'grant')
      return { account: herd['id'], kind: 'opening', amount: '10', happened_on: day(-1), document_number: '盘点1号', marks: '芯片1-10' }
    },
  },
}
