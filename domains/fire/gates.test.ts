import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { total } from '#kit/indicator/figures.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { takeLapsed } from '#kit/jobs/lapses.server.ts'
import { systemEngine, workOutbox } from '#kit/jobs/outbox.server.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Actor, SystemEngine } from '#kit/room/gate.server.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import { onItsStore } from '#kit/store/fixtures.server.ts'
import { transactionOn } from '#kit/store/transaction.server.ts'
import { createRecord, stepRecord } from '#kit/records/engine.server.ts'
import { tryStep } from '#kit/records/trial.server.ts'
import type { World } from '#kit/records/world.server.ts'
import { dangerObservation } from './danger/danger_observation.ts'
import { fireBan } from './ban/fire_ban.ts'
import { fireUsePermit } from './permit/fire_use_permit.ts'
import { appoint, fireWorld, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { hazard } from '#domains/inspection/hazard/hazard.ts'
import { lineInspected } from './power_line/indicators.server.ts'
import { lawCase } from '#domains/enforcement/case/law_case.ts'
import { keyPerson } from './key_person/key_person.ts'
import { lineInspection } from './power_line/line_inspection.ts'
import { powerLine } from './power_line/power_line.ts'
import { recheckPermits } from './permit/clock.server.ts'

const VILLAGE = '999021101201'
const TOWN = '999021101'
const point = (x: number, y: number) => ({ type: 'Point', coordinates: [x, y] })
const today = (): string => beijingDate(beijingInstant(Date.now()))
const before = (minutes: number): string => beijingInstant(Date.now() - minutes * 60_000)

onItsStore('防火的事中规则', 'migrated', (opened) => {
  let world: World
  let engine: SystemEngine
  let hands: Record<'ranger' | 'other' | 'township' | 'second' | 'county' | 'county2', Actor>

  beforeAll(async () => {
    world = await fireWorld(opened())
    engine = systemEngine(world)
    hands = {
      ranger: await appoint(opened(), 'ranger', VILLAGE),
      other: await appoint(opened(), 'ranger', VILLAGE, '2999-01-01'),
      township: await appoint(opened(), 'township.officer', TOWN),
      second: await appoint(opened(), 'township.officer', TOWN),
      county: await appoint(opened(), 'county.fire_officer', '999021'),
      county2: await appoint(opened(), 'county.fire_officer', '999021'),
    }
  }, 60_000)

  const create = (who: Actor, r: AnyRegister, body: object) => as(world, who, (tx) => createRecord(world, tx, who, r, body))
  const step = (who: Actor, r: AnyRegister, id: string, name: string, body: object = {}) =>
    as(world, who, (tx) => stepRecord(world, tx, who, r, id, name, body))
  const code = (run: Promise<unknown>): Promise<string> =>
    run.then(
      () => 'passed',
      (error: { code?: string }) => error.code ?? String(error),
    )

  it('同一电压的区段不得重叠，首尾相接和交叉可以；重复排查不增加长度', async () => {
    const line = (name: string, coordinates: number[][], voltage = '10kv') => ({
      division: TOWN,
      name,
      code: name,
      voltage,
      owner_unit: '供电',
      in_fire_zone: true,
      line: { type: 'LineString', coordinates },
    })
    const first = await create(
      hands.county,
      powerLine,
      line('甲', [
        [105.05, 30.1],
        [105.06, 30.1],
      ]),
    )
    expect(first.length_km).toBe('0.96')
    expect(
      await code(
        create(
          hands.county,
          powerLine,
          line('重', [
            [105.055, 30.1],
            [105.07, 30.1],
          ]),
        ),
      ),
    ).toBe('section_overlaps')
    expect(
      await code(
        create(
          hands.county,
          powerLine,
          line('接', [
            [105.06, 30.1],
            [105.07, 30.1],
          ]),
        ),
      ),
    ).toBe('passed')
    expect(
      await code(
        create(
          hands.county,
          powerLine,
          line('交', [
            [105.055, 30.095],
            [105.055, 30.105],
          ]),
        ),
      ),
    ).toBe('passed')
    expect(
      await code(
        create(
          hands.county,
          powerLine,
          line(
            '异',
            [
              [105.05, 30.1],
              [105.06, 30.1],
            ],
            '35kv',
          ),
        ),
      ),
    ).toBe('passed')
    const walk = { division: TOWN, power_line: first.id, inspected_on: '2023-03-01', method: 'on_foot', inspectors: '组', findings: '无' }
    expect((await create(hands.township, lineInspection, walk)).length_km).toBe('0.96')
    await create(hands.township, lineInspection, { ...walk, inspected_on: '2023-11-01' })
    const answer = await engine.read((tx) => total(tx, lineInspected, { period: periodOfYear(2023), division: null }))
    expect(answer).toEqual({ value: '0.96', records: 2 })
  })

  it('一地一日一条火险观测；降雨经过可由连续观测得出，有缺口则数据不全', async () => {
    const weather = (observed_on: string, rain: string) => ({
      division: TOWN,
      observed_on,
      max_temperature: '22.0',
      min_humidity: '55',
      max_wind: '3.0',
      rain,
      greenness: 'half',
    })
    const start = '2023-04-01'
    expect(await create(hands.township, dangerObservation, weather(start, '1.0'))).toMatchObject({ status: 'ok' })
    expect(await code(create(hands.township, dangerObservation, weather(start, '0')))).toBe('observed_already')
    await create(hands.township, dangerObservation, weather(addCalendarDays(start, 1), '0'))
    // 16+8+20+10−10 = 44
    expect(await create(hands.township, dangerObservation, weather(addCalendarDays(start, 2), '0'))).toMatchObject({ status: 'ok', score: 44, level: 2 })
    expect(await create(hands.township, dangerObservation, weather(addCalendarDays(start, 4), '0'))).toMatchObject({
      status: 'incomplete',
      missing: '降雨经过',
      level: null,
    })
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
    const stateOf = async (id: string) => (await rowsOf(world, 'fire_use_permit')).find((p) => p.id === id)
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
    await workOutbox(world)
    expect(await stateOf(id)).toMatchObject({ state: 'rechecked' })
    const foretold = await tryStep(world, hands.county, fireBan, ban.id, 'issue', {})
    expect(foretold).toMatchObject({ refusals: [], effects: [{ text: '份用火许可立即暂停', count: 1 }] })
    await step(hands.county, fireBan, ban.id, 'issue')
    expect(await code(step(hands.township, fireUsePermit, id, 'start'))).toBe('fire_ban_in_force')
    expect(await code(step(hands.county, fireUsePermit, await permit(), 'approve', { decided_by: '测试县人民政府', approval_number: '2号' }))).toBe(
      'fire_ban_in_force',
    )
    await workOutbox(world)
    expect(await stateOf(id)).toMatchObject({ state: 'suspended', suspended_for: 'ban' })
    await step(hands.county, fireBan, ban.id, 'lift', { lifted_on: today(), reason: '降雨' })
    await workOutbox(world)
    expect(await stateOf(id)).toMatchObject({ state: 'approved', rechecked_on: null })
    await step(hands.county, dangerObservation, observation.id, 'annul', { reason: '更正' })
    await create(hands.township, dangerObservation, { ...weather, max_temperature: '31.0', min_humidity: '25', max_wind: '8.2' })
    await recheckPermits(engine, beijingInstant(Date.now()))
    expect(await stateOf(id)).toMatchObject({ state: 'suspended', suspended_for: 'danger' })
    expect(await code(step(hands.county, fireUsePermit, id, 'resume'))).toBe('danger_too_high')
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

  it('整改期限届满之前不按逾期处罚（森林草原防灭火条例53）', async () => {
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
    const opened = () =>
      create(hands.county, lawCase, {
        division: VILLAGE,
        kind: 'fire',
        origin: 'local',
        offence: 'check_refused_or_hazard_overdue',
        act_ended_on: today(),
        found_on: today(),
        place: '坟区',
        facts: '逾期',
        hazard: id,
      })
    expect(await code(opened())).toBe('hazard_not_overdue')
    await step(hands.township, hazard, id, 'grade', { grade: 'general' })
    await step(hands.county, hazard, id, 'notify', {
      owner_unit: '村委会',
      responsible: '村主任',
      notice_issuer: 'emergency',
      notice_number: '9号',
      measure: '清理',
      due_on: today(),
    })
    expect(await code(opened())).toBe('hazard_not_overdue')
    await transactionOn(world.db, async (tx) => {
      await sql`alter table hazard disable trigger user`.execute(tx)
      await sql`update hazard set due_on = ${addCalendarDays(today(), -1)} where id = ${id}`.execute(tx)
      await sql`alter table hazard enable trigger user`.execute(tx)
    })
    expect(await code(opened())).toBe('passed')
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
    await takeLapsed(world, beijingInstant(Date.now()))
    const rows = await rowsOf(world, 'key_person')
    expect(rows.find((r) => r.id === id)).toMatchObject({ state: 'expired', person_name: '（期满已清除）', guardian_name: null, watched_to: `${year}-05-31` })
    const system = systemActor(world)
    expect(rows.find((r) => r.id === fresh.id)).toMatchObject({ state: 'registered' })
    expect(await code(step(system, keyPerson, String(fresh.id), 'expire'))).toBe('season_not_over')
  })
})
