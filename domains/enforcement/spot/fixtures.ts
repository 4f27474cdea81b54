import { areaOf } from '#kit/geometry/measure.ts'
import type { Polygon } from '#kit/geometry/geojson.ts'
import { day, type Hands, place, village } from '#tests/rooms/hands.server.ts'
import { muOf } from './area.ts'

export const city = 'city.forestry_officer@city'
export const county = 'county.forestry_officer@west'
export const township = 'township.officer@west_town'

/** A box in thousandths of a degree from a corner of the western village; each test takes a column of its own. */
export function box(column: number, west: number, east: number, south = 0, north = 1): Polygon {
  const x = (n: number): number => Math.round((104.1 + column * 0.01 + n / 1000) * 1e7) / 1e7
  const y = (n: number): number => Math.round((29.5 + n / 1000) * 1e7) / 1e7
  return {
    type: 'Polygon',
    coordinates: [
      [
        [x(west), y(south)],
        [x(east), y(south)],
        [x(east), y(north)],
        [x(west), y(north)],
        [x(west), y(south)],
      ],
    ],
  }
}

let batches = 0

/** What tests do with spots again and again, in the name of those who may. */
export function spotDeeds(h: Hands) {
  const file = (who: string): Promise<string> => h.evidence(who, `${day(-1)}T08:00:00+08:00`, [place.coordinates[0]!, place.coordinates[1]!])
  const batch = async (over: Record<string, unknown> = {}): Promise<string> =>
    h.create(city, 'spot_batch', {
      division: '990000',
      batch_number: `批${++batches}-${Date.now()}`,
      supervision_year: 2023,
      received_on: day(-30),
      verify_by: day(30),
      spot_count: 1,
      issuer: 'nation',
      received_file: [await file(city)],
      ...over,
    })
  const spotBody = (batchId: string, boundary: Polygon, over: Record<string, unknown> = {}) => ({
    division: village,
    batch: batchId,
    spot_number: '1',
    image_before: day(-400),
    image_after: day(-60),
    boundary,
    read_area: muOf(areaOf(boundary)),
    read_type: 'road',
    forest_class: 'commercial',
    ...over,
  })
  const spot = (batchId: string, boundary: Polygon, over: Record<string, unknown> = {}): Promise<string> =>
    h.create(city, 'map_spot', spotBody(batchId, boundary, over))
  const sides = async (): Promise<Record<string, string[]>> => {
    const [n, e, s, w, o] = [await file(township), await file(township), await file(township), await file(township), await file(township)]
    return { photo_north: [n], photo_east: [e], photo_south: [s], photo_west: [w], photo_overview: [o] }
  }
  const verdict = async (over: Record<string, unknown> = {}) => ({
    verdict: 'illegal_conversion',
    cause: '42',
    verified_on: day(-2),
    ground_area: '2.0000',
    lawful_area: '0',
    unlawful_area: '2.0000',
    ground_note: '试',
    ...(await sides()),
    ...over,
  })
  /** A suspected spot, reviewed by another than who verified. */
  const suspected = async (batchId: string, boundary: Polygon, over: Record<string, unknown> = {}): Promise<string> => {
    const id = await spot(batchId, boundary, over)
    await h.step(county, 'map_spot', id, 'desk_check')
    await h.step(township, 'map_spot', id, 'verify', await verdict())
    await h.step(county, 'map_spot', id, 'review')
    return id
  }
  const rectified = async (id: string): Promise<void> => {
    await h.step(county, 'map_spot', id, 'notify', { notice_number: '改1', rectify_due_on: day(20) })
    await h.step(township, 'map_spot', id, 'rectify', {
      rectify_way: 'restored',
      rectified_area: '2.0000',
      rectified_note: '已恢复',
      photo_after: [await file(township)],
    })
    await h.step(county, 'map_spot', id, 'accept', { accepted_on: day() })
  }
  return { file, batch, spot, spotBody, verdict, suspected, rectified }
}
