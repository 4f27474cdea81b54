import { beforeAll, expect, it } from 'vitest'
import { areaOf } from '#kit/geometry/measure.ts'
import { squareOf } from '#kit/geometry/square.fixtures.ts'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { total } from '#kit/indicator/figures.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { Decimal, roundHalfUp } from '#kit/quantity/decimal.ts'
import { convert } from '#kit/quantity/units.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph } from '#tests/rooms/made-up-city.server.ts'
import { pestFlightArea } from '../flight/pest_flight_area.ts'
import { correctedOf, reductionOf } from './efficacy.ts'
import { treatmentIndicators } from './indicators.server.ts'
import { pestTreatment } from './pest_treatment.ts'

const year = Number(beijingDate(beijingInstant(Date.now())).slice(0, 4))
const fromToday = (n: number): string => addCalendarDays(beijingDate(beijingInstant(Date.now())), n)
const day = (n: number): string => addCalendarDays(`${year}-01-05`, n)
const mu = (g: ReturnType<typeof squareOf>): string => roundHalfUp(convert(String(areaOf(g)), '平方米', '亩'), 2)

it('校正虫口减退率：(处理减退率-对照减退率)/(1-对照减退率)', () => {
  expect(reductionOf(200, 10)).toBe('95.00')
  expect(correctedOf({ before: 200, after: 10 }, { before: 100, after: 80 })).toBe('93.75')
  expect(correctedOf({ before: 100, after: 100 }, { before: 100, after: 50 })).toBe('-100.00')
})

onEveryStore('防治作业地块', 'migrated', (opened) => {
  const { world, hands, code, create, step } = deskOf(opened, {
    desk: ['county.forestry_officer', '999021'],
    desk2: ['county.forestry_officer', '999021'],
  })
  const field = squareOf(105.02, 30.02, 0.01)
  let area = ''
  let photo = ''
  const block = (over: Record<string, unknown> = {}) => {
    const boundary = (over['boundary'] ?? squareOf(105.021, 30.021, 0.002)) as ReturnType<typeof squareOf>
    return create(hands.desk, pestTreatment, {
      division: '999021101201',
      name: '试验地块',
      pest: 'cypress_moth',
      pass: 1,
      method: 'ground',
      harmless: true,
      planned_on: day(0),
      area_mu: mu(boundary),
      boundary,
      agent: '1.2%烟碱·苦参碱',
      maker: '某厂',
      dose: '50毫升/亩',
      crew: '防治队',
      ...over,
    })
  }
  const flown = (over: Record<string, unknown> = {}) => block({ method: 'aircraft', flight_area: area, ...over })
  const done = { treated_on: day(1), weather: 'sunny', wind: '1.5', temperature: '18.0' }
  const line = (east: number) => ({
    type: 'LineString',
    coordinates: [
      [105.0215, 30.0215],
      [east, 30.0225],
    ],
  })
  const value = async (id: string): Promise<string> => {
    const indicator = treatmentIndicators.find((i) => i.id === id)!
    return (await as(world(), systemActor(world()), (tx) => total(tx, indicator, { period: periodOfYear(year), division: null }))).value
  }
  const areaBody = {
    division: '999021',
    name: '飞防一区',
    pest: 'cypress_moth',
    boundary: field,
    aircraft: 'helicopter',
    contractor: '通航公司',
    agent: '3.6%烟碱·苦参碱微囊悬浮剂',
    window_from: day(0),
    window_to: day(9),
    survey_note: '设计书',
  }
  beforeAll(async () => {
    photo = await photograph(opened(), hands.desk, beijingInstant(Date.now()))
    area = (await create(hands.desk, pestFlightArea, areaBody)).id
  })

  it('飞机防治：先公告、批准再作业，地块和航线都不出作业区（森林病虫害防治条例17）', async () => {
    expect(await code(flown({ boundary: squareOf(105.029, 30.021, 0.002) }))).toBe('pest_block_outside_flight_area')
    expect(await code(block({ method: 'aircraft' }))).toBe('pest_flight_area_amiss')
    expect(await code(flown({ pest: 'pine_caterpillar' }))).toBe('pest_flight_other_pest')
    const { id } = await flown()
    const finish = (over: object) => step(hands.desk, pestTreatment, id, 'finish', { ...done, ...over })
    expect(await code(finish({}))).toBe('pest_flight_lines_missing')
    expect(await code(finish({ flight_lines: line(105.0225) }))).toBe('pest_flight_not_approved')
    const notice = { notice_on: day(1), notice_place: '乡镇公告栏', notice_note: '蜂群转移', keepers_told: '已逐户告知', notice_files: [photo] }
    const told = (notice_on: string, of = area) => code(step(hands.desk, pestFlightArea, of, 'notice', { ...notice, notice_on }))
    expect([await told(day(1)), await told(day(0))]).toEqual(['pest_notice_late', 'pest_notice_late'])
    const next = (await create(hands.desk, pestFlightArea, { ...areaBody, name: '飞防二区', window_from: fromToday(5), window_to: fromToday(9) })).id
    expect(await told(fromToday(1), next)).toBe('pest_flight_ahead')
    await step(hands.desk, pestFlightArea, area, 'notice', { ...notice, notice_on: addCalendarDays(day(0), -7) })
    await step(hands.desk, pestFlightArea, area, 'approve', { approval_number: '空域批1号', approved_on: day(1) })
    expect(await code(finish({ treated_on: day(0), flight_lines: line(105.0225) }))).toBe('pest_flight_before_approval')
    expect(await code(finish({ treated_on: day(20), flight_lines: line(105.0225) }))).toBe('pest_outside_window')
    expect(await code(finish({ flight_lines: line(105.04) }))).toBe('pest_lines_outside_flight_area')
    expect(await finish({ flight_lines: line(105.0225) })).toMatchObject({ state: 'done', distinct_mu: mu(squareOf(105.021, 30.021, 0.002)) })
    expect([await value('pest.aerial_area'), await value('pest.control_area')]).toEqual(
      Array(2).fill(new Decimal(mu(squareOf(105.021, 30.021, 0.002))).div(10_000).toFixed()),
    )
  })

  it('同一遍的地块不重叠；第二遍只增加作业面积，只有没有防治过的部分计入防治面积', async () => {
    const again = squareOf(105.021, 30.021, 0.002)
    expect(await code(block())).toBe('pest_blocks_overlap')
    expect(await code(block({ pass: 2, area_mu: '9.00' }))).toBe('pest_area_differs')
    expect(await code(block({ pass: 2, agent: null }))).toBe('pest_agent_missing')
    const { id } = await block({ pass: 2, boundary: again })
    const before = [new Decimal(await value('pest.control_area')), new Decimal(await value('pest.working_area'))]
    expect(await step(hands.desk, pestTreatment, id, 'finish', { ...done, treated_on: day(9) })).toMatchObject({ distinct_mu: '0.00' })
    expect(await value('pest.control_area')).toBe(before[0]!.toFixed())
    expect(await value('pest.working_area')).toBe(before[1]!.plus(new Decimal(mu(again)).div(10_000)).toFixed())
    const half = squareOf(105.022, 30.021, 0.002)
    const { id: third } = await block({ pass: 3, boundary: half })
    const row = (await step(hands.desk, pestTreatment, third, 'finish', { ...done, treated_on: day(10) })) as unknown as {
      distinct_mu: string
      area_mu: string
    }
    expect(Number(row.distinct_mu) / Number(row.area_mu)).toBeCloseTo(0.5, 2)
    expect(await code(step(hands.desk, pestTreatment, id, 'annul', { reason: '错登' }))).toBe('pest_later_pass_counts')
    await step(hands.desk, pestTreatment, third, 'annul', { reason: '错登' })
    expect(await code(step(hands.desk, pestTreatment, id, 'annul', { reason: '错登' }))).toBe('passed')
  })

  it('两人同时登记、同时完成，地面仍不重叠、防治面积仍只计一次', async () => {
    const boundary = squareOf(105.08, 30.08, 0.002)
    const answers = await Promise.all([block({ boundary }), block({ boundary, name: '另一块' })].map((run) => code(run)))
    expect(answers.toSorted()).toEqual(['passed', 'pest_blocks_overlap'])
    const ground = squareOf(105.1, 30.1, 0.002)
    const [first, second] = [await block({ boundary: ground }), await block({ boundary: ground, pass: 2 })]
    const told = await Promise.all([first, second].map(({ id }) => step(hands.desk, pestTreatment, id, 'finish', done)))
    expect(told.map((t) => (t as unknown as { distinct_mu: string }).distinct_mu).toSorted()).toEqual(['0.00', mu(ground)].toSorted())
  })

  it('效果由别人检查，对照区没有虫口算不出效果', async () => {
    const { id } = await block({ boundary: squareOf(105.06, 30.06, 0.002), method: 'biological', agent: null, dose: null, maker: null })
    await step(hands.desk, pestTreatment, id, 'finish', done)
    const counts = { checked_on: day(9), before_count: 200, after_count: 10, control_before: 100, control_after: 80 }
    expect(await code(step(hands.desk, pestTreatment, id, 'assess', counts))).toBe('same_person')
    expect(await code(step(hands.desk2, pestTreatment, id, 'assess', { ...counts, control_after: 0 }))).toBe('pest_efficacy_impossible')
    expect(await code(step(hands.desk2, pestTreatment, id, 'assess', { ...counts, checked_on: fromToday(1) }))).toBe('pest_treatment_ahead')
    expect(await step(hands.desk2, pestTreatment, id, 'assess', counts)).toMatchObject({ reduction: '95.00', efficacy: '93.75' })
  })
})
