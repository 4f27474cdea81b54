import { beforeAll, expect, it } from 'vitest'
import { ABNORMAL_CLOCKS } from '#datasets/wildlife/watch.ts'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { total } from '#kit/indicator/figures.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { stationsOf } from './calendar.server.ts'
import { monthNames, monitorPoint } from './monitor_point.ts'
import { monitorReport } from './monitor_report.ts'
import { watchFigures } from './figures.ts'
import { watchIndicators } from './indicators.server.ts'
import { wildlifeAbnormal } from './wildlife_abnormal.ts'

const [COUNTY, VILLAGE] = ['999021', '999021101201']
const today = (): string => beijingDate(beijingInstant(Date.now()))
const yesterday = (): string => addCalendarDays(today(), -1)

onEveryStore('疫源疫病监测', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    desk: ['county.forestry_officer', COUNTY],
    city: ['city.forestry_officer', '999000'],
    township: ['township.officer', '999021101'],
  })
  let photo = ''
  let point = ''
  const at = { type: 'Point', coordinates: [105.013, 30.017] }
  const body = (over: object = {}) => ({
    division: VILLAGE,
    name: '石塘观测点',
    number: 'G1',
    kind: 'bird_temporary',
    location: at,
    habitat: '水库滩涂',
    keeper: '某镇',
    months: Object.keys(monthNames),
    set_up_on: addCalendarDays(today(), -40),
    ...over,
  })
  const report = (over: object) => create(hands.township, monitorReport, { division: VILLAGE, point, day: yesterday(), nothing_seen: true, ...over })
  const owls = (over: object = {}) => ({ species: '短耳鸮', count: 2, behaviour: 'abnormal', dead: 1, note: '不能飞行', ...over })
  beforeAll(async () => {
    photo = await photograph(opened(), hands.desk, beijingInstant(Date.now()))
    point = (await create(hands.desk, monitorPoint, body())).id
  })

  it('一点一日一报，零报告也是报告；设立以前、撤销以后不报（动物防疫法20）', async () => {
    await report({})
    expect(await code(report({}))).toBe('watch_reported')
    expect(await code(report({ day: addCalendarDays(today(), -41) }))).toBe('watch_not_active')
    expect(await code(report({ day: addCalendarDays(today(), 2) }))).toBe('watch_day_ahead')
    const other = (await create(hands.desk, monitorPoint, body({ number: 'G2', name: '另一点' }))).id
    expect(await code(step(hands.desk, monitorPoint, other, 'end', { ended_on: addCalendarDays(today(), -41), reason: '合并' }))).toBe(
      'watch_ended_before_set_up',
    )
    await report({ point: other, day: today() })
    expect(await code(step(hands.desk, monitorPoint, other, 'end', { ended_on: today(), reason: '合并' }))).toBe('watch_reported_after_end')
    const [late] = (await rowsOf(world(), 'monitor_report')).filter((r) => r['point'] === other)
    await step(hands.desk, monitorReport, String(late!['id']), 'annul', { reason: '错报' })
    expect(await code(step(hands.desk, monitorPoint, other, 'end', { ended_on: addCalendarDays(today(), 2), reason: '合并' }))).toBe('watch_ended_ahead')
    await step(hands.desk, monitorPoint, other, 'end', { ended_on: yesterday(), reason: '合并' })
    expect(await code(report({ point: other }))).toBe('watch_not_active')
    await report({ point: other, day: addCalendarDays(today(), -2) })
    const resume = (resumed_on: string) => step(hands.desk, monitorPoint, other, 'resume', { resumed_on, reason: '恢复' })
    expect(await code(resume(addCalendarDays(today(), -2)))).toBe('watch_resumed_before_end')
    expect(await code(resume(addCalendarDays(today(), 2)))).toBe('watch_resumed_ahead')
    expect(await resume(today())).toMatchObject({ state: 'active', ended_on: null, pauses: [{ from: yesterday(), to: today() }] })
    expect(await code(report({ point: other }))).toBe('watch_not_active')
    await report({ point: other, day: today() })
    const asked = { period: periodOfYear(Number(yesterday().slice(0, 4))), division: null }
    const stations = watchIndicators.find((i) => i.id === watchFigures.bird_stations.id)!
    expect((await as(world(), systemActor(world()), (tx) => total(tx, stations, asked))).value).toBe('2')
  })

  it('同时报同一天的，只收一份', async () => {
    const day = addCalendarDays(today(), -5)
    const codes = await Promise.all([code(report({ day })), code(report({ day }))])
    expect(codes.toSorted()).toEqual(['passed', 'watch_reported'])
  })

  it('异常的随日报登记，位置模糊显示，核实有时限（动物防疫法31）', async () => {
    await report({ day: today(), nothing_seen: false, sightings: [owls(), { species: '白鹭', count: 20, behaviour: 'normal' }] })
    const [found] = await rowsOf(world(), 'wildlife_abnormal')
    expect(found).toMatchObject({ species: '短耳鸮', grade: 'second', sick: 1, dead: 1, state: 'reported' })
    const { rows } = await opened().pool.query(
      'select st_x(w.near) as x, st_y(w.near) as y, extract(epoch from t.due_at - t.since)::int / 3600 as hours from wildlife_abnormal w join siku.task t on t.record = w.id where w.id = $1',
      [found!['id']],
    )
    expect(rows[0]).toEqual({ x: 105.025, y: 30.025, hours: ABNORMAL_CLOCKS.verify.hours })
  })

  it('取样、送检、结果、通报、处理、解除，一步不少（动物防疫法33、58）', async () => {
    const [found] = await rowsOf(world(), 'wildlife_abnormal')
    const id = String(found!['id'])
    const take = (name: string, fields: object = {}) => step(hands.desk, wildlifeAbnormal, id, name, fields)
    await take('verify', { verify_note: '属实', isolated: true })
    await take('sample', { sampled_on: today(), samples: 2, sample_kinds: ['throat'], samplers: '甲某、乙某', kept: 'cool' })
    await take('send', { laboratory: '省级中心', laboratory_approved: true, sent_on: today() })
    await take('record_result', { result: 'negative', result_number: '检1', result_on: today() })
    expect(await code(take('close', { close_note: '阴性' }))).toBe('abnormal_not_informed')
    await take('inform', { informed_on: today(), informed_to: '县农业农村局' })
    expect(await code(take('close', { close_note: '阴性' }))).toBe('abnormal_not_disposed')
    await take('dispose', { disposal: 'burnt', disposal_note: '焚烧并消毒', disposal_photos: [photo] })
    expect(await take('close', { close_note: '阴性' })).toMatchObject({ state: 'closed' })
  })

  it('送检以后、检出以后重新取样，都不能绕过结果和通报直接排除；原来的样品、病原不作数；样品不合格的不解除', async () => {
    const found = { division: VILLAGE, found_at: beijingInstant(Date.now()), species: '白鹭', sick: 0, dead: 1, symptoms: '死亡', place: '石塘', location: at }
    const { id } = await create(hands.township, wildlifeAbnormal, found)
    const take = (name: string, fields: object = {}) => step(hands.desk, wildlifeAbnormal, id, name, fields)
    const ruleOut = () => code(step(hands.city, wildlifeAbnormal, id, 'rule_out', { reason: '外伤' }))
    const send = async () => {
      await take('sample', { sampled_on: today(), samples: 1, sample_kinds: ['carcass'], samplers: '甲某、乙某', kept: 'cool' })
      await take('send', { laboratory: '省级中心', laboratory_approved: true, sent_on: today() })
    }
    const tested = async (result: object) => {
      await send()
      return take('record_result', { result_number: '检2', result_on: today(), ...result })
    }
    await take('verify', { verify_note: '属实', isolated: true })
    await take('inform', { informed_on: today(), informed_to: '县农业农村局' })
    expect(await code(take('rule_out', { reason: '外伤' }))).toBe('same_person')
    expect(await ruleOut()).toBe('abnormal_not_disposed')
    await send()
    await take('dispose', { disposal: 'burnt', disposal_note: '焚烧并消毒', disposal_photos: [photo] })
    await take('sample_again', { reason: '样品遗失' })
    expect(await ruleOut()).toBe('abnormal_was_sampled')
    expect(await tested({ result: 'positive', pathogen: 'H5N1' })).toMatchObject({ positive_on: today(), first_sampled_on: today() })
    expect(await take('sample_again', { reason: '复核' })).toMatchObject({ state: 'verified', result: null, pathogen: null, samplers: null, sample_kinds: [] })
    expect(await ruleOut()).toBe('abnormal_was_sampled')
    await tested({ result: 'invalid' })
    expect(await code(take('close', { close_note: '不合格' }))).toBe('abnormal_result_invalid')
  })

  it('核实没有发现的，由另一人排除，不能取样', async () => {
    const found = { division: VILLAGE, found_at: beijingInstant(Date.now()), species: '白鹭', sick: 0, dead: 3, symptoms: '死亡', place: '石塘', location: at }
    const { id } = await create(hands.township, wildlifeAbnormal, found)
    await step(hands.desk, wildlifeAbnormal, id, 'verify', { verify_note: '现场没有发现', isolated: false, dead: 0 })
    const sample = { sampled_on: today(), samples: 1, sample_kinds: ['carcass'], samplers: '甲某、乙某', kept: 'cool' }
    expect(await code(step(hands.desk, wildlifeAbnormal, id, 'sample', sample))).toBe('abnormal_none')
    expect(await step(hands.city, wildlifeAbnormal, id, 'rule_out', { reason: '误报' })).toMatchObject({ state: 'ruled_out' })
  })

  it('日报作废的，没有核实的异常情况随之作废；已经核实的留下，重报不再登记一次', async () => {
    const day = addCalendarDays(today(), -6)
    const of = async () => (await rowsOf(world(), 'wildlife_abnormal')).filter((a) => a['species'] === '夜鹭')
    const heron = { day, nothing_seen: false, sightings: [{ species: '夜鹭', count: 20, behaviour: 'normal', dead: 2 }] }
    const annul = async (id: unknown) => step(hands.desk, monitorReport, String(id), 'annul', { reason: '错报' })
    await annul((await report(heron)).id)
    expect(await of()).toMatchObject([{ state: 'void', sick: 0, dead: 2 }])
    const second = await report(heron)
    const open = (await of()).find((a) => a['state'] === 'reported')
    await step(hands.desk, wildlifeAbnormal, String(open!['id']), 'verify', { verify_note: '属实', isolated: true })
    await annul(second.id)
    await report(heron)
    expect((await of()).map((a) => a['state']).toSorted()).toEqual(['verified', 'void'])
  })

  it('级别没有认定的位置模糊显示，后来认定的随即生效；与名录不符的不能认定', async () => {
    const found = {
      division: VILLAGE,
      found_at: beijingInstant(Date.now()),
      species: '某种猫',
      sick: 1,
      dead: 0,
      symptoms: '受伤',
      place: '石塘',
      location: at,
    }
    const made = await create(hands.township, wildlifeAbnormal, found)
    const blurred = { type: 'Point', coordinates: [105.025, 30.025] }
    expect(made).toMatchObject({ grade: null, near: blurred })
    const take = (name: string, fields: object) => step(hands.desk, wildlifeAbnormal, made.id, name, fields)
    await take('verify', { verify_note: '属实', isolated: true })
    expect(await take('identify', { species: '某种猫', stated_grade: 'other' })).toMatchObject({ grade: 'other', near: at })
    expect(await code(take('identify', { species: '豹猫', stated_grade: 'other' }))).toBe('wildlife_grade_contradicted')
    expect(await take('identify', { species: '豹猫', stated_grade: null })).toMatchObject({ grade: 'second', near: blurred })
  })

  it('日历说出哪天报了什么，哪个点断报', async () => {
    const silent = (await create(hands.desk, monitorPoint, body({ number: 'G3', name: '断报点' }))).id
    const told = await as(world(), systemActor(world()), async (tx) => {
      const { id } = await tx.selectFrom('division').where('code', '=', COUNTY).select('id').executeTakeFirstOrThrow()
      const [year, month] = today().split('-').map(Number)
      return stationsOf(tx, { id: String(id), code: COUNTY }, { year: year!, month: month! })
    })
    const [own, other] = [told.stations.find((s) => s.id === point)!, told.stations.find((s) => s.id === silent)!]
    expect(own.days.find((d) => d.day === today())).toMatchObject({ mark: 'abnormal', animals: 22 })
    expect([own.is_silent, other.is_silent, other.silent_days]).toEqual([false, true, 40])
  })
})
