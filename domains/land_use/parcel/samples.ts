import { areaOf } from '#kit/geometry/measure.ts'
import type { Samples } from '#kit/room/samples.ts'
import { hectares } from './area.ts'

export const samples: Samples = {
  land_parcel: {
    create: async (context) => {
      const boundary = context.ground(0.0005)
      const application = (await context.make('land_use_application'))['id']
      return {
        application,
        number: context.nth() + 1,
        boundary,
        area: hectares(String(areaOf(boundary))),
        protection_grade: '4',
        forest_class: '021',
        welfare_authority: null,
      }
    },
  },
}
