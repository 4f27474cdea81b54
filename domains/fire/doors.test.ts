import { describe, expect, it } from 'vitest'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { onItsWorld } from '#tests/contract/suite.server.ts'
import { day, handsOf } from '#tests/rooms/hands.server.ts'

const [city, county, township] = ['city.fire_officer@city', 'county.fire_officer@west', 'township.officer@west_town']
const header = 'latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,instrument,confidence,version,bright_ti5,frp,daynight\n'
const pixel = (lat: number, lon: number): string => `${lat},${lon},331.2,0.4,0.4,2026-03-05,0545,N,VIIRS,n,2.0NRT,290.1,3.4,D\n`

onItsWorld('doors of the fire room', (world) => {
  const h = handsOf(world)

  describe('a hotspot file', () => {
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

  it('the regulation of a day', async () => {
    const rules = async (on: string) => (await h.get(county, `/api/fire/rules?on=${on}`)).body
    expect(await rules('2025-12-31')).toMatchObject({ regulation: '森林防火条例（国务院令第541号）', changed_on: '2026-01-01' })
    expect(await rules('2026-01-01')).toMatchObject({ regulation: '森林草原防灭火条例（国务院令第822号）' })
  })

  it('an order tells which permits it reaches before it is issued', async () => {
    const at = (hours: number): string => beijingInstant(Date.now() + hours * 3_600_000)
    const permit = await h.create(township, 'fire_use_permit', {
      division: '990101001',
      applicant: '村委会',
      kind: 'open_fire',
      purpose: 'farm_straw',
      special_need: '防治病虫害',
      place: '坡地',
      location: { type: 'Point', coordinates: [104.2, 29.5] },
      window_from: at(1),
      window_to: at(5),
      person_in_charge: '某',
      crew: 5,
      stop_rule: '风力五级停',
      neighbours_notified: true,
    })
    const until = beijingDate(at(5))
    const ban = await h.create(county, 'fire_ban', {
      division: '990101',
      name: '令',
      document_number: '1号',
      issued_by: '西县人民政府',
      issued_on: day(),
      applies_from: day(),
      applies_to: until,
      scope: '一切野外用火',
    })
    const effect = async () => (await h.get(county, `/api/fire/ban-effect?ban=${ban}`)).body as { state: string; permits: { id: string; effect: string }[] }
    expect(await effect()).toMatchObject({ state: 'drafted', permits: [{ id: permit, effect: 'not_approved' }] })
    await h.step(township, 'fire_use_permit', permit, 'survey', { survey_note: '同意' })
    await h.step(county, 'fire_use_permit', permit, 'approve', { decided_by: '西县人民政府', approval_number: '1号' })
    expect(await effect()).toMatchObject({ permits: [{ id: permit, effect: 'paused_now' }] })
    await h.step(county, 'fire_ban', ban, 'discard', { reason: '不发布' })
    expect((await h.get(county, '/api/fire/ban-effect?ban=x')).body['code']).toBe('record_not_found')
  })
})
