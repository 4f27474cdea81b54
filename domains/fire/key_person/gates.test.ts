import { expect, it } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { takeLapsed } from '#kit/jobs/lapses.server.ts'
import { systemActor } from '#kit/records/acting.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { fireBan } from '../ban/fire_ban.ts'
import { keyPerson } from './key_person.ts'

const VILLAGE = '999021101201'
const TOWN = '999021101'
const today = (): string => beijingDate(beijingInstant(Date.now()))

onEveryStore('重点人员的事中规则', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    ranger: ['ranger', VILLAGE],
    other: ['ranger', VILLAGE, '2999-01-01'],
    township: ['township.officer', TOWN],
    county: ['county.fire_officer', '999021'],
  })

  it('列管不得超过当地的防火期，当地命令延长的算在内；没有录入的防火期须写明依据（个人信息保护法28：最小必要）', async () => {
    const listed = (over: object) =>
      create(hands.township, keyPerson, {
        division: VILLAGE,
        person_name: '演示某',
        category: 'mental',
        risk_reason: '曾带火种',
        informed_on: '2024-01-05',
        valid_from: '2024-01-05',
        valid_to: '2024-06-10',
        ...over,
      })
    expect([await code(listed({})), await code(listed({ valid_to: '2024-05-31' }))]).toEqual(['beyond_season', 'passed'])
    const order = {
      division: '999021',
      name: '延长令',
      document_number: '2号',
      issued_by: '测试县人民政府',
      issued_on: '2024-05-20',
      applies_from: '2024-06-01',
      applies_to: '2024-06-15',
      scope: '延长防火期',
      extends: 'season',
    }
    const { id } = await create(hands.county, fireBan, order)
    expect(await code(listed({}))).toBe('beyond_season')
    await step(hands.county, fireBan, id, 'issue')
    expect([await code(listed({})), await code(listed({ valid_to: '2024-06-16' }))]).toEqual(['passed', 'beyond_season'])
    const next = { informed_on: '2027-02-01', valid_from: '2027-02-01', valid_to: '2027-05-31' }
    expect([await code(listed(next)), await code(listed({ ...next, season_order: '测试命令1号' }))]).toEqual(['season_unknown', 'passed'])
  })

  it('防火期满自动失效，未满不得失效（个人信息保护法47）', async () => {
    const year = Number(today().slice(0, 4)) - 1
    const body = {
      division: VILLAGE,
      person_name: '演示某',
      category: 'mental',
      risk_reason: '曾带火种',
      season_order: '测试命令1号',
      informed_on: `${year}-01-05`,
      valid_from: `${year}-01-05`,
      valid_to: `${year}-05-31`,
    }
    const { id } = await create(hands.township, keyPerson, body)
    const watch = { guardian_name: '演示监护', watched_from: `${year}-01-06` }
    expect(await code(step(hands.township, keyPerson, id, 'assign', { ...watch, watcher: hands.other.id }))).toBe('watcher_not_in_post')
    await step(hands.township, keyPerson, id, 'assign', { ...watch, watcher: hands.ranger.id })
    const ahead = addCalendarDays(today(), 1)
    const fresh = await create(hands.township, keyPerson, { ...body, informed_on: today(), valid_from: today(), valid_to: ahead })
    await takeLapsed(world(), beijingInstant(Date.now()))
    const rows = await rowsOf(world(), 'key_person')
    expect(rows.find((r) => r.id === id)).toMatchObject({ state: 'expired', person_name: '（期满已清除）', guardian_name: null, watched_to: `${year}-05-31` })
    const system = systemActor(world())
    expect(rows.find((r) => r.id === fresh.id)).toMatchObject({ state: 'registered' })
    expect(await code(step(system, keyPerson, String(fresh.id), 'expire'))).toBe('season_not_over')
  })
})
