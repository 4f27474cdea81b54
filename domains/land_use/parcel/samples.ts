import { areaOf } from '#kit/geometry/measure.ts'
import type { Polygon } from '#kit/geometry/geojson.ts'
import type { SampleContext, Samples } from '#kit/room/samples.ts'
import { hectares } from './area.ts'

let parcels = 0

/** A square of some 50 m beside those drawn before it. */
function plot({ point }: SampleContext): Polygon {
  const [x, y] = [point.coordinates[0] + (parcels % 40) * 0.001, point.coordinates[1] + Math.floor(parcels / 40) * 0.001]
  const d = 0.0005
  const ring = [
    [x, y],
    [x + d, y],
    [x + d, y + d],
    [x, y + d],
    [x, y],
  ].map(([lng = 0, lat = 0]): [number, number] => [Math.round(lng * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7])
  return { type: 'Polygon', coordinates: [ring] }
}

export const samples: Samples = {
  land_parcel: {
    create: async (context) => {
      parcels += 1
      const boundary = plot(context)
      const application = (await context.make('land_use_application'))['id']
      return {
        application,
        number: parcels,
        boundary,
        area: hectares(String(areaOf(boundary))),
        protection_grade: '4',
        forest_class: '021',
        welfare_authority: null,
      }
    },
  },
}
