import type { Samples } from '#kit/room/samples.ts'

const experts = [{ unit: '某林业大学', field: '森林经理', opinion: '原则同意', signed: true, interested: false }]
const opinions = [{ unit: '水利局', opinion: '无意见', adopted: 'adopted', reason: null }]
/** Two in three are begun here, the third is known from elsewhere; made-up ones are no territorial or five-year plans, which congresses decide. */
const kinds = ['greening', 'forestry', 'water'] as const

export const samples: Samples = {
  plan: {
    create: ({ nth, day }) => ({
      kind: kinds[nth() % kinds.length],
      level: 'county',
      period_from: 2023,
      period_to: 2025,
      started_on: day(-200),
      known_document: '某府发〔2023〕1号',
      must_agree: [],
    }),
    finish_draft: ({ day }) => ({ drafted_on: day(-150), must_agree: [] }),
    consult: ({ day }) => ({ consulted_on: day(-141), opinions }),
    argue: ({ day }) => ({ argued_on: day(-130), experts }),
    show: ({ day }) => ({ shown_from: day(-120), shown_to: day(-80), public_opinions: [], listing: 'not_listed' }),
    review: ({ day }) => ({ reviewed_on: day(-70), listing: 'not_listed', meeting: null, legality_on: null }),
    submit: ({ day }) => ({ submitted_on: day(-60), congress_on: null, eia: 'none' }),
    approve: ({ day }) => ({ approved_on: day(-50), congress_on: null }),
    issue: ({ day }) => ({ issued_on: day(-40), policy_document: null }),
    publish: ({ day }) => ({ published_on: day(-30) }),
    revise: () => ({ change_reason: 'upper_plan' }),
    supersede: async ({ make, day }) => ({ replaced_by: (await make('plan', { state: 'noted' }))['id'], ended_on: day(-1) }),
    end: ({ today }) => ({ ended_on: today }),
  },
}
