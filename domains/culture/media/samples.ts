import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  media_piece: { create: ({ day }) => ({ kind: 'paper', issue_number: '第6期', published_on: day(-20), city: null, event: null }) },
}
