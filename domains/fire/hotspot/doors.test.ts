import { expect, it } from 'vitest'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { handsOf } from '#tests/rooms/hands.server.ts'

const [city, county, township] = ['city.fire_officer@city', 'county.fire_officer@west', 'township.officer@west_town']
const header = 'latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,instrument,confidence,version,bright_ti5,frp,daynight\n'
const pixel = (lat: number, lon: number): string => `${lat},${lon},331.2,0.4,0.4,2026-03-05,0545,N,VIIRS,n,2.0NRT,290.1,3.4,D\n`

onEveryWorld('a hotspot file', (world) => {
  const h = handsOf(world)
  const file = header + pixel(29.5, 104.2) + pixel(104.2, 29.5) + pixel(40, 116)
  const sent = (who: string) => world().ask(world().hand(who), '/api/fire/hotspots', { method: 'POST', raw: file, headers: { 'content-type': 'text/csv' } })
  it('is told row by row, and what it made carries the name of who sent it', async () => {
    const { status, body } = await sent(city)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      accepted: 1,
      new_detections: 1,
      duplicates: 0,
      outside: 1,
      rows: [
        { line: 2, fate: 'kept', satellite: 'Suomi NPP', position: [104.2, 29.5] },
        { line: 4, fate: 'outside', township: null },
      ],
      refused: [{ line: 3, code: 'firms.swapped' }],
      hotspots: [{ made: true, township: expect.any(String) }],
    })
    const names = await world().rows<{ created_by: string }>('select created_by from hotspot_detection union all select created_by from hotspot')
    expect(names.map((n) => n.created_by)).toEqual([world().hand(city).person, world().hand(city).person])
  })
  it('adds nothing the second time', async () => {
    expect((await sent(county)).body).toMatchObject({
      accepted: 1,
      new_detections: 0,
      duplicates: 1,
      hotspots: [],
      rows: [{ fate: 'known' }, { fate: 'outside' }],
    })
  })
  it('is taken from fire officers alone, who are told so before', async () => {
    expect([
      (await h.get(city, '/api/fire/hotspots')).status,
      (await h.get(township, '/api/fire/hotspots')).body['code'],
      (await sent(township)).body['code'],
    ]).toEqual([200, 'role_missing', 'role_missing'])
  })
})
