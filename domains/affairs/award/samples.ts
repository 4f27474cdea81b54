import type { SampleContext, Samples } from '#kit/room/samples.ts'

const criteria = [
  { code: '1', title: '林木覆盖', points: 60, evidence: '照片' },
  { code: '2', title: '管护制度', points: 40, evidence: null },
]

async function inForce({ make, take }: SampleContext): Promise<unknown> {
  const made = await make('award_scheme')
  return (await take('award_scheme', String(made['id']), 'bring_into_force'))['id']
}

/** One reviewer's say, in somebody else's name than who put the application forward. */
async function reviewed({ make, record }: SampleContext): Promise<Record<string, never>> {
  const reviewer = (await make('person'))['id']
  await make('award_review', { application: record?.['id'], reviewer })
  return {}
}

export const samples: Samples = {
  award_scheme: {
    create: () => ({ criteria, level: 'village', pass_points: 60, reviewers: 1, publicity_days: 5, recheck_years: 3, document: null, replaces: null }),
    bring_into_force: ({ day }) => ({ in_force_from: day(-300), document: null }),
    end: ({ today }) => ({ in_force_to: today }),
  },
  award_application: {
    create: async (context) => ({
      scheme: await inForce(context),
      statements: [
        { code: '1', statement: '覆盖率六成', points: 50 },
        { code: '2', statement: '有制度', points: 40 },
      ],
    }),
    score: reviewed,
    show: ({ day }) => ({ shown_from: day(-20), shown_to: day(-10) }),
    note_objections: ({ day }) => ({ objections: [{ received_on: day(-12), content: '面积不实', handled: true, answer: '已复测，属实' }] }),
    award: ({ day }) => ({ awarded_on: day(-5), objections: [] }),
    recheck: ({ today }) => ({ rechecked_on: today }),
    revoke: ({ today }) => ({ revoked_on: today }),
  },
  award_review: {
    create: async (context) => {
      const { make, take, given } = context
      const scores = [
        { code: '1', points: 55, reason: null },
        { code: '2', points: 30, reason: null },
      ]
      if (given?.['application']) return { interested: false, scores }
      const application = await make('award_application')
      await take('award_application', String(application['id']), 'submit')
      await take('award_application', String(application['id']), 'accept')
      return { application: application['id'], reviewer: (await make('person'))['id'], interested: false, scores }
    },
  },
}
