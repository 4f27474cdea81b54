import { beforeAll, expect, it } from 'vitest'
import { areaOf } from '#kit/geometry/measure.ts'
import type { Polygon } from '#kit/geometry/geojson.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { COUNTY, landDesk, VILLAGE } from '#domains/land_use/application/fixtures.server.ts'
import { deeds } from './fixtures.server.ts'
import { harvestPermit } from './harvest_permit.ts'

const square = (x: number, y: number, side: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ],
})
const ground = (boundary: Polygon) => ({ area_boundary: boundary, area_ha: (areaOf(boundary) / 10_000).toFixed(4) })

onEveryStore('占用林地上的林木', 'migrated', (opened) => {
  let desk: Awaited<ReturnType<typeof landDesk>>
  beforeAll(async () => {
    desk = await landDesk(opened())
  }, 60_000)

  it('准予使用的范围之内在限额外，超出的不行，没有准予的也不行', async () => {
    const { account, submitted, step, code } = deeds(() => desk.world)
    const { unit } = await account(desk.hands.city, COUNTY, null)
    const parcel = square(105.06, 30.06, 0.001)
    const [consent, asked] = [await desk.accepted({}, { boundary: parcel }), await desk.submitted()]
    await desk.paid(consent)
    await desk.grant(consent)
    const felling = (land_consent: string, boundary: Polygon) =>
      submitted(desk.hands.desk, VILLAGE, unit, { quota_basis: 'approved_construction', land_consent, kind: 'other', ...ground(boundary) })
    const accepted = async (land_consent: string, boundary: Polygon): Promise<string> =>
      code(step(desk.hands.desk, harvestPermit, await felling(land_consent, boundary), 'accept'))
    expect(await accepted(consent, parcel)).toBe('passed')
    expect(await accepted(consent, square(105.06, 30.06, 0.0011))).toBe('beyond_consent')
    expect(await accepted(asked, parcel)).toBe('consent_not_granted')
  })
})
