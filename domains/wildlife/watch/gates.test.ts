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
    await step(hands.desk, monitorPoint, other, 'end', { ended_on: today(), reason: '合并' })
    expect(await code(report({ point: other }))).toBe('watch_not_active')
    const asked = { period: periodOfYear(Number(yesterday().slice(0, 4))), division: null }
    const stations = watchIndicators.find((i) => i.id === watchFigures.bird_stations.id)!
    expect((await as(world(), systemActor(world()), (tx) => total(tx, stations, asked))).value).toBe('1')
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
