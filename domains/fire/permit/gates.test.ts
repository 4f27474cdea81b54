import { expect, it } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { systemEngine, workOutbox } from '#kit/jobs/outbox.server.ts'
import { tryStep } from '#kit/records/trial.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { fireBan } from '../ban/fire_ban.ts'
import { dangerObservation } from '../danger/danger_observation.ts'
import { recheckPermits } from './clock.server.ts'
import { fireUsePermit } from './fire_use_permit.ts'

const VILLAGE = '999021101201'
const TOWN = '999021101'
const point = (x: number, y: number) => ({ type: 'Point', coordinates: [x, y] })
const today = (): string => beijingDate(beijingInstant(Date.now()))
const before = (minutes: number): string => beijingInstant(Date.now() - minutes * 60_000)

onEveryStore('野外用火许可的事中规则', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    township: ['township.officer', TOWN],
    county: ['county.fire_officer', '999021'],
  })

  it('禁火令和批准的停火等级管住用火许可：不批、不能开始、暂停、解除后恢复（森林草原防灭火条例27、30）', async () => {
    const permit = async (): Promise<string> => {
      const body = {
        division: VILLAGE,
        applicant: '村委会',
        kind: 'open_fire',
        purpose: 'farm_straw',
        special_need: '防治病虫害',
        stop_level: 3,
        place: '坡地',
        location: point(105.05, 30.05),
        window_from: before(60),
        window_to: before(-240),
        person_in_charge: '某',
        crew: 5,
        stop_rule: '三级停',
        neighbours_notified: true,
      }
      const { id } = await create(hands.township, fireUsePermit, body)
      await step(hands.township, fireUsePermit, id, 'survey', { survey_note: '同意' })
      return id
    }
    const stateOf = async (id: string) => (await rowsOf(world(), 'fire_use_permit')).find((p) => p.id === id)
    const id = await permit()
    await step(hands.county, fireUsePermit, id, 'approve', { decided_by: '测试县人民政府', approval_number: '1号' })
    expect(await code(step(hands.township, fireUsePermit, id, 'recheck'))).toBe('danger_unknown')
    const weather = {
      division: TOWN,
      observed_on: today(),
      max_temperature: '12.0',
      min_humidity: '80',
      max_wind: '1.0',
      last_rain_on: addCalendarDays(today(), -1),
      last_rain_mm: '8.0',
      greenness: 'none',
    }
    const observation = await create(hands.township, dangerObservation, weather)
    expect(observation).toMatchObject({ score: 18, level: 1 })
    await step(hands.township, fireUsePermit, id, 'recheck')
    expect(await stateOf(id)).toMatchObject({ state: 'rechecked', rechecked_level: 1 })
    const order = {
      division: '999021',
      name: '禁火令',
      document_number: '1号',
      issued_by: '测试县人民政府',
      issued_on: today(),
      applies_from: today(),
      applies_to: addCalendarDays(today(), 9),
      scope: '禁止野外用火',
    }
    const ban = await create(hands.county, fireBan, order)
    await workOutbox(world())
    expect(await stateOf(id)).toMatchObject({ state: 'rechecked' })
    const foretold = await tryStep(world(), hands.county, fireBan, ban.id, 'issue', {})
    expect(foretold).toMatchObject({ refusals: [], effects: [{ text: '份用火许可立即暂停', count: 1 }] })
    await step(hands.county, fireBan, ban.id, 'issue')
    expect(await code(step(hands.township, fireUsePermit, id, 'start'))).toBe('fire_ban_in_force')
    expect(await code(step(hands.county, fireUsePermit, await permit(), 'approve', { decided_by: '测试县人民政府', approval_number: '2号' }))).toBe(
      'fire_ban_in_force',
    )
    await workOutbox(world())
    expect(await stateOf(id)).toMatchObject({ state: 'suspended', suspended_for: 'ban' })
    await step(hands.county, fireBan, ban.id, 'lift', { lifted_on: today(), reason: '降雨' })
    await workOutbox(world())
    expect(await stateOf(id)).toMatchObject({ state: 'approved', rechecked_on: null })
    await step(hands.county, dangerObservation, observation.id, 'annul', { reason: '更正' })
    await create(hands.township, dangerObservation, { ...weather, max_temperature: '31.0', min_humidity: '25', max_wind: '8.2' })
    await recheckPermits(systemEngine(world()), beijingInstant(Date.now()))
    expect(await stateOf(id)).toMatchObject({ state: 'suspended', suspended_for: 'danger' })
    expect(await code(step(hands.county, fireUsePermit, id, 'resume'))).toBe('danger_too_high')
  })
})
