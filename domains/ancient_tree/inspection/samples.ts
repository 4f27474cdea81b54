import type { SampleContext, Samples } from '#kit/room/samples.ts'
import { ofTree } from '../tree/samples.ts'

const quiet = { vigour_cause: null, surroundings: null, threats: [], plaque_seen: 'in_place' }
const seen = async ({ day, picture }: SampleContext) => ({
  ...quiet,
  inspected_on: day(-1),
  vigour: 'healthy',
  urgency: 'none',
  findings: ['damage'],
  close: [await picture()],
})
const unseen = { ...quiet, plaque_seen: null, inspected_on: null, vigour: null, urgency: null, findings: [] }

export const samples: Samples = {
  tree_inspection: {
    create: async (context) => {
      const due = context.given?.['state'] === 'due'
      return { ...(await ofTree(context)), due_on: context.day(10), ...(due ? unseen : await seen(context)) }
    },
    inspect: seen,
  },
}
