import type { Samples } from '#kit/room/samples.ts'

/** In turn: a requirement, that nobody inspects, and goods that are treated and inspected again. */
export const samples: Samples = {
  pest_certificate: {
    create: ({ day, nth }) => ({
      kind: nth() % 2 === 0 ? 'within' : 'requirement',
      requirement_number: null,
      applied_on: day(-5),
      starts_on: day(2),
      goods: [{ name: '柏木苗', plants: 100 }],
    }),
    inspect: ({ day, record }) => ({ inspected_on: day(record?.['treated_on'] ? -3 : -4), finding: record?.['treated_on'] ? 'none' : 'treatable' }),
    treat: ({ day }) => ({ treated_on: day(-3) }),
    issue: ({ day, nth }) => ({ number: `样证${nth()}`, issued_on: day(-2), valid_to: day(20) }),
  },
}
