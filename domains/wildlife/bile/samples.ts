import type { SampleContext, Samples } from '#kit/room/samples.ts'

/** A licensed herd with bears on it, of a keeper of its own: what is made for batches, permits and deliveries each counts by itself. */
async function herd({ make, take, day, nth }: SampleContext, of: string): Promise<unknown> {
  const made = await make('wildlife_herd', { species: '黑熊', stated_grade: null, keeper: `${of}熊场${nth()}`, applied_on: day(-70) })
  await take('wildlife_herd', String(made['id']), 'examine')
  await take('wildlife_herd', String(made['id']), 'grant')
  await make('wildlife_herd_entry', {
    account: made['id'],
    kind: 'opening',
    amount: '100',
    happened_on: day(-50),
    document_number: '盘点1号',
    marks: '芯片1-100',
  })
  return made['id']
}

const drawn = ({ day }: SampleContext) => ({ drawn_from: day(-20), drawn_to: day(-10), bears: 10, form: 'fresh', drawn_kg: '20.000', factor: null })
const asked = ({ day }: SampleContext) => ({ form: 'fresh', factor: null, asked_kg: '20.000', applied_on: day(-9) })

export const samples: Samples = {
  bile_batch: {
    create: async (context) => ({ herd: await herd(context, '采集'), ...drawn(context) }),
    // What is cleared is empty.
    clear: async ({ make, record, day }) => {
      await make('bile_movement', {
        account: record?.['id'],
        kind: 'spoiled',
        amount: '20.000',
        happened_on: day(-1),
        delivery: null,
        witnesses: '甲某、乙某',
        note: '变质',
      })
      return {}
    },
  },
  bile_movement: {
    create: async (context) => {
      const batch = await context.make('bile_batch')
      return {
        account: batch['id'],
        kind: 'spoiled',
        amount: '0.010',
        happened_on: context.day(-1),
        delivery: null,
        witnesses: '甲某、乙某',
        note: '容器破损',
        files: [await context.picture()],
      }
    },
  },
  bile_permit: {
    create: async (context) => ({ herd: await herd(context, '使用'), ...asked(context) }),
    grant: ({ day }) => ({ granted_kg: '20.000', decided_on: day(-5), valid_to: day(200) }),
  },
  bile_delivery: {
    create: async (context) => {
      const { make, take, day, nth } = context
      const own = await herd(context, '交付')
      const batch = await make('bile_batch', { herd: own, ...drawn(context) })
      const permit = await make('bile_permit', { herd: own, ...asked(context) })
      await take('bile_permit', String(permit['id']), 'check')
      await take('bile_permit', String(permit['id']), 'grant')
      const from = 1000 + nth() * 10
      return { permit: permit['id'], sent_on: day(-2), lots: [{ batch: batch['id'], weight: '2.000' }], mark_from: from, mark_to: from + 4 }
    },
    receive: ({ today, record }) => ({ received_on: today, received_kg: record?.['weight'] }),
    settle_marks: () => ({ marks_used: 4, marks_spoiled: 1, marks_left: 0 }),
  },
}
