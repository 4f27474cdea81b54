import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph } from '#tests/rooms/made-up-city.server.ts'
import { hazard } from './hazard.ts'

const VILLAGE = '999021101201'
const TOWN = '999021101'
const point = (x: number, y: number) => ({ type: 'Point', coordinates: [x, y] })
const today = (): string => beijingDate(beijingInstant(Date.now()))
const before = (minutes: number): string => beijingInstant(Date.now() - minutes * 60_000)

onEveryStore('隐患的事中规则', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    ranger: ['ranger', VILLAGE],
    township: ['township.officer', TOWN],
    second: ['township.officer', TOWN],
    county: ['county.fire_officer', '999021'],
    forestry: ['county.forestry_officer', '999021'],
  })

  it('整改后照片须晚于整改通知；整改人不得复查；销号时间记下（森林草原防灭火条例33）', async () => {
    const { id } = await create(hands.ranger, hazard, {
      division: VILLAGE,
      line: 'fire',
      class: 'graveyard',
      found_on: today(),
      source: 'patrol',
      place: '坟区',
      location: point(105.05, 30.05),
      cause: '枯草',
    })
    await step(hands.township, hazard, id, 'grade', { grade: 'general' })
    await step(hands.county, hazard, id, 'notify', {
      owner_unit: '村委会',
      responsible: '村主任',
      notice_issuer: 'forestry',
      notice_number: '1号',
      measure: '清理',
      due_on: today(),
    })
    await step(hands.township, hazard, id, 'sign', { receiver: '某' })
    const old = await photograph(opened(), hands.township, before(600))
    expect(await code(step(hands.township, hazard, id, 'rectify', { rectified_note: '已清理', photo_after: [old] }))).toBe('evidence_too_old')
    const fresh = await photograph(opened(), hands.township, beijingInstant(Date.now() + 1000))
    await step(hands.township, hazard, id, 'rectify', { rectified_note: '已清理', photo_after: [fresh] })
    const check = { recheck_on: today(), recheck_result: 'passed' }
    expect(await code(step(hands.township, hazard, id, 'recheck', check))).toBe('same_person')
    await step(hands.second, hazard, id, 'recheck', check)
    const closed = await step(hands.county, hazard, id, 'close')
    expect(closed).toMatchObject({ state: 'closed' })
    expect(closed.first_closed_at).toBe(closed.closed_at)
    const reopened = await step(hands.county, hazard, id, 'reopen', { due_on: today(), reason: '复发' })
    expect(reopened.first_closed_at).toBeNull()
  })

  it('各条线各办各的：林业主管部门不办防火隐患，防火专员不办安全生产隐患，待办也各归各的', async () => {
    const found = (line: string) =>
      create(hands.ranger, hazard, {
        division: VILLAGE,
        line,
        class: 'other',
        found_on: today(),
        source: 'patrol',
        place: '厂区',
        location: point(105.05, 30.05),
        cause: '堆放',
      })
    const [fire, safety] = [await found('fire'), await found('safety')]
    expect([
      await code(step(hands.forestry, hazard, fire.id, 'grade', { grade: 'general' })),
      await code(step(hands.county, hazard, safety.id, 'grade', { grade: 'general' })),
    ]).toEqual(['role_missing', 'role_missing'])
    const roles = async (id: string) => (await sql<{ roles: string[] }>`select roles from siku.task where record = ${id}`.execute(world().db)).rows[0]?.roles
    expect([await roles(fire.id), await roles(safety.id)]).toEqual([
      ['township.officer', 'county.fire_officer'],
      ['township.officer', 'county.forestry_officer'],
    ])
    expect([
      await code(step(hands.forestry, hazard, safety.id, 'grade', { grade: 'general' })),
      await code(step(hands.township, hazard, fire.id, 'grade', { grade: 'general' })),
    ]).toEqual(['passed', 'passed'])
  })

  it('只有重大隐患挂牌督办（总局令第16号3）；不归林业监管的移送，登记回复', async () => {
    const { id } = await create(hands.township, hazard, {
      division: TOWN,
      line: 'safety',
      class: 'special_equipment',
      found_on: today(),
      source: 'inspection',
      place: '景区',
      location: point(105.05, 30.05),
      cause: '索道未检',
    })
    await step(hands.township, hazard, id, 'grade', { grade: 'general' })
    expect(await code(step(hands.forestry, hazard, id, 'supervise', { supervision_level: 'county', supervision_number: '督1号' }))).toBe('not_major')
    await step(hands.forestry, hazard, id, 'pass_on', { passed_to: 'market', transfer_number: '移1号', reason: '特种设备由市场监管部门监管' })
    expect(await step(hands.forestry, hazard, id, 'record_answer', { answered_on: today(), answer: '已受理' })).toMatchObject({
      state: 'answered',
      first_closed_at: null,
    })
  })
})
