import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  afforestation_task: {
    create: ({ nth }) => ({ task_year: 2000 + (nth() % 100) }),
    issue: ({ day }) => ({ issued_on: day(-1) }),
  },
}
