import type { Samples } from '#kit/room/samples.ts'

/** A general fire, so that the inquiry can still raise its class. */
const small = { site_ha: '0.6', burnt_ha: '0.5', affected_ha: '0.2', deaths: 0, serious_injuries: 0 } as const

export const samples: Samples = {
  fire_event: {
    create: ({ instant }) => ({ ignited_at: instant(-2), discovered_on: instant(-1) }),
    grade: () => small,
    fight: () => small,
    put_out: ({ instant }) => ({ ...small, flame_out_on: instant(0) }),
    investigate: () => small,
    assess: () => small,
    determine: () => ({ final_class: 'extraordinary', class_report_number: '试验报告1号' }),
  },
}
