import { areaOf } from '#kit/geometry/measure.ts'
import { nthPlace, squareOf } from '#kit/geometry/square.fixtures.ts'
import { Decimal } from '#kit/quantity/decimal.ts'

let nth = 0

/** A valid wetland on ground of its own, in the made-up city's first village. */
export function wetlandBody(over: Record<string, unknown> = {}): Record<string, unknown> {
  nth += 1
  const boundary = squareOf(...nthPlace(nth, 105.01, 30.01, 0.003, 20, 60), 0.002)
  return {
    division: '999021101201',
    name: `试验湿地${nth}`,
    number: `试湿${nth}`,
    type: '31',
    land_class: '1106',
    importance: 'ordinary',
    boundary,
    area: new Decimal(areaOf(boundary)).div(10_000).toFixed(4),
    keeper: '某镇人民政府',
    ...over,
  }
}
