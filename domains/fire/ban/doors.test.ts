import { expect, it } from 'vitest'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { day, handsOf } from '#tests/rooms/hands.server.ts'

const [county, township] = ['county.fire_officer@west', 'township.officer@west_town']

onEveryWorld('doors of orders against fire', (world) => {
  const h = handsOf(world)

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
