import type { Samples } from '#kit/room/samples.ts'

/** The one spot of a sample batch. */
const spotOf = new Map<unknown, string>()

export const samples: Samples = {
  spot_batch: {
    create: ({ day }) => ({ supervision_year: Number(day(0).slice(0, 4)), received_on: day(-30), verify_by: day(30), spot_count: 1, stated_checksum: null }),
    distribute: async ({ day, make, record }) => {
      spotOf.set(record?.['id'], String((await make('map_spot', { batch: record?.['id'] }))['id']))
      return { distributed_on: day(-1) }
    },
    conclude: async ({ record, take }) => {
      const spot = spotOf.get(record?.['id'])
      for (const step of ['desk_check', 'verify', 'review']) if (spot) await take('map_spot', spot, step)
      return {}
    },
  },
}
