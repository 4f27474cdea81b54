import type { Samples } from '#kit/room/samples.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Polygon } from '#kit/geometry/geojson.ts'

/** Ground of its own with the area that it has. */
const onGround = (boundary: Polygon) => ({ boundary, area: new Decimal(areaOf(boundary)).div(10_000).toFixed(4) })

export const samples: Samples = {
  wetland: {
    create: ({ ground }) => ({ importance: 'ordinary', ...onGround(ground(0.001)) }),
    list: ({ today }) => ({ listed_on: today }),
    redraw: ({ ground }) => onGround(ground(0.001)),
  },
}
