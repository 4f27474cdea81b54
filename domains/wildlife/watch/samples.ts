import type { Samples } from '#kit/room/samples.ts'

/** In season all year, so that any day may be reported. */
const months = Array.from({ length: 12 }, (_, i) => `m${i + 1}`)

export const samples: Samples = {
  monitor_point: {
    create: ({ day }) => ({ kind: 'bird_temporary', months, set_up_on: day(-300) }),
    end: ({ today }) => ({ ended_on: today }),
    resume: ({ today }) => ({ resumed_on: today }),
  },
  monitor_report: {
    create: async ({ make, day, nth }) => {
      const point = await make('monitor_point', { kind: 'bird_temporary', months, set_up_on: day(-300) })
      return { point: point['id'], day: day(-1 - (nth() % 200)), nothing_seen: true, sightings: [] }
    },
  },
  wildlife_abnormal: {
    create: ({ instant }) => ({ found_at: instant(-1), species: '白鹭', stated_grade: null, sick: 3, dead: 0, point: null, report: null }),
    verify: () => ({ sick: 3, dead: 0 }),
    identify: () => ({ species: '白鹭', stated_grade: null }),
    sample: ({ today }) => ({ sampled_on: today, samplers: '甲某、乙某' }),
    send: ({ today }) => ({ sent_on: today, laboratory_approved: true }),
    record_result: ({ today }) => ({ result: 'negative', result_on: today }),
    close: () => ({}),
  },
}
