import { beforeAll, expect, it } from 'vitest'
import { addCalendarDays, addMonths, beijingInstant } from '#kit/calendar/date.ts'
import { squareOf } from '#kit/geometry/square.fixtures.ts'
import { systemEngine } from '#kit/jobs/outbox.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { afforestationCheck } from './afforestation_check.ts'
import { checkJobs } from './jobs.server.ts'
import { seasonOver } from './marks.ts'
import { afforestationWorks } from '../works/afforestation_works.ts'
import { ago, lineOf, today } from '../works/fixtures.server.ts'

onEveryStore('造林核查', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    desk: ['county.forestry_officer', '999021'],
    desk2: ['county.forestry_officer', '999021'],
    city: ['city.forestry_officer', '999000'],
    township: ['township.officer', '999021101'],
  })
  let photo = ''
  const line = lineOf({ create, step, hands, photo: () => photo, store: opened })
  const row = async (table: string, id: string): Promise<Record<string, unknown>> => (await rowsOf(world(), table)).find((r) => r['id'] === id)!
  beforeAll(async () => {
    photo = await photograph(opened(), hands.desk, beijingInstant(Date.now()))
  })
  const tending = { part: 'tending' } as const
  const tended = { way: null, species: null, mixture: null, spacing: null, row_spacing: null, tending_works: ['weeding', 'pruning'] } as const

  it('成活率120%不收；84.96%不因进位合格；补植后再查合格，计入合格的年度（实施条例25）', async () => {
    const works = await line.finished(await line.planted(await line.project()), ago(500), [await line.lot()])
    const id = await line.drawn(works)
    const record = (fields: object) => step(hands.desk, afforestationCheck, id, 'record', { checked_on: today(), checker: '县局', photos: [photo], ...fields })
    const full = { sampled_area: '100.0000' }
    expect(await code(record({ ...full, designed_spots: 1000, living_spots: 1200 }))).toBe('check_survival_beyond')
    expect(await code(record({ ...full, sampled_area: '99.0000', designed_spots: 1000, living_spots: 900 }))).toBe('check_sample_short')
    expect(await code(record({ ...full, designed_spots: 2500, living_spots: 2124 }))).toBe('check_reason_missing')
    await record({ ...full, designed_spots: 2500, living_spots: 2124, reasons: ['12'] })
    expect(await row('afforestation_check', id)).toMatchObject({ rate: '84.9', result: 'replant', edition: 'gb2023' })
    expect(await code(step(hands.desk, afforestationCheck, id, 'confirm'))).toBe('same_person')
    await step(hands.desk2, afforestationCheck, id, 'confirm')
    expect(await row('afforestation_works', works)).toMatchObject({
      state: 'replant_due',
      replant_by: `${Number(today().slice(0, 4)) + 1}-04-30`,
      accepted_on: null,
    })
    await step(hands.township, afforestationWorks, works, 'replant', {
      replanted_on: ago(495),
      replanted_trees: 300,
      lots: [await line.lot()],
      photos: [photo],
    })
    await line.checked(works, { ...full, designed_spots: 2500, living_spots: 2125 })
    expect(await row('afforestation_works', works)).toMatchObject({
      state: 'accepted',
      accepted_on: today(),
      survival: '85.0',
      belongs_to_year: Number(today().slice(0, 4)),
    })
  })
  it('没过一个生长季不查；41%以下重来；抽行由系统抽定；旧方案过期不用', async () => {
    const project = await line.project()
    const young = await line.finished(await line.planted(project), ago(1), [await line.lot()])
    const early = await line.drawn(young)
    expect(
      await code(
        step(hands.desk, afforestationCheck, early, 'record', {
          checked_on: today(),
          checker: '县局',
          photos: [photo],
          sampled_area: '100.0000',
          designed_spots: 10,
          living_spots: 10,
        }),
      ),
    ).toBe('check_too_early')
    const boundary = squareOf(105.02, 30.15, 0.0055)
    const big = await line.finished(await line.design(project, { boundary, plot: await line.plot(boundary), area: '400.0000' }), ago(500), [await line.lot()], {
      area: '400.0000',
    })
    expect(await code(line.drawn(big, { scheme: 'handbook' }))).toBe('check_rows_missing')
    const id = await line.drawn(big, { scheme: 'handbook', rows_total: 200 })
    const drawn = await row('afforestation_check', id)
    expect(drawn['percent']).toBe('5.0')
    expect(String(drawn['drawn_rows']).split('、').length).toBe(10)
    expect(await code(line.drawn(big))).toBe('check_open')
    const record = (sampled_area: string) =>
      step(hands.desk, afforestationCheck, id, 'record', {
        checked_on: today(),
        checker: '县局',
        photos: [photo],
        sampled_area,
        designed_spots: 100,
        living_spots: 40,
        reasons: ['3'],
      })
    expect(await code(record('19.9999'))).toBe('check_sample_short')
    await record('20.0000')
    await step(hands.desk2, afforestationCheck, id, 'confirm')
    expect(await row('afforestation_works', big)).toMatchObject({ state: 'failed', accepted_on: null })
    const other = await line.drawn(await line.finished(await line.planted(project), ago(500), [await line.lot()]), { scheme: 'standard' })
    expect(
      await code(
        step(hands.desk, afforestationCheck, other, 'record', {
          checked_on: today(),
          checker: '县局',
          photos: [photo],
          sampled_area: '100.0000',
          designed_spots: 10,
          living_spots: 10,
        }),
      ),
    ).toBe('check_scheme_over')
  })
  it('抚育按得分，一票否决；同一地面一年只计一次', async () => {
    const boundary = line.ground()
    const first = await line.finished(await line.design(await line.project(tending), { ...tended, boundary }), ago(30), [])
    await line.checked(first, { score: '85.0' })
    expect(await row('afforestation_works', first)).toMatchObject({ state: 'accepted' })
    const last = Number(today().slice(0, 4)) - 1
    const second = await line.finished(await line.design(await line.project({ ...tending, budget_year: last }), { ...tended, boundary }), ago(20), [])
    expect(await code(line.checked(second, { score: '90.0' }))).toBe('works_counted_already')
    const third = await line.finished(await line.design(await line.project(tending), tended), ago(30), [])
    await line.checked(third, { score: '99.0', faults: ['without_permit'], reasons: ['4'] })
    expect(await row('afforestation_works', third)).toMatchObject({ state: 'failed' })
  })
  it('到了时候的列为待核查：当年核查至年底，保存率满三年起至满五年；一次一份，作废的不再列', async () => {
    const job = checkJobs[0]!
    const list = () => job.run({ engine: systemEngine(world()), at: beijingInstant(Date.now()) })
    const checks = async (works: string) => (await rowsOf(world(), 'afforestation_check')).filter((c) => c['works'] === works && c['state'] === 'due')
    const project = await line.project()
    const found = { sampled_area: '100.0000', designed_spots: 100, living_spots: 90 }
    const [fresh, ripe, young, old] = [
      await line.finished(await line.planted(project), ago(0), [await line.lot()]),
      await line.finished(await line.planted(project), ago(500), [await line.lot()]),
      await line.finished(await line.planted(project), ago(900), [await line.lot()]),
      await line.finished(await line.planted(project), ago(1200), [await line.lot()]),
    ]
    for (const works of [young, old]) await line.checked(works, found)
    await list()
    await list()
    const season = seasonOver(ago(500))
    expect([await checks(fresh), await checks(young)]).toEqual([[], []])
    expect(await checks(ripe)).toMatchObject([
      { kind: 'acceptance', due_on: today() > `${season.slice(0, 4)}-12-31` ? addCalendarDays(today(), 60) : `${season.slice(0, 4)}-12-31` },
    ])
    expect(await checks(old)).toMatchObject([{ kind: 'preservation', due_on: addMonths(ago(1200), 60), drawn_rows: null, seed: null }])
    expect(await code(line.drawn(ripe))).toBe('check_open')
    const due = String((await checks(old))[0]?.['id'])
    await step(hands.desk, afforestationCheck, due, 'draw', { scheme: 'full' })
    expect(await row('afforestation_check', due)).toMatchObject({ state: 'drawn', percent: '100.0', part: 'planting' })
    await step(hands.desk, afforestationCheck, String((await checks(ripe))[0]?.['id']), 'cancel', { reason: '施工小班已毁于火灾' })
    await list()
    expect(await checks(ripe)).toEqual([])
  })
  it('满三年才查保存率；成林后小班落界，写明原因，地块不再是空间', async () => {
    const boundary = line.ground()
    const space = await line.plot(boundary)
    const project = await line.project()
    const of = await line.design(project, { boundary, plot: space })
    const works = await line.finished(of, ago(1460), [await line.lot()])
    const found = { sampled_area: '100.0000', designed_spots: 100, living_spots: 80 }
    await line.checked(works, { ...found, living_spots: 90 })
    const young = await line.finished(await line.planted(project), ago(860), [await line.lot()])
    await line.checked(young, { ...found, living_spots: 90 })
    expect(await code(line.checked(young, found, { kind: 'preservation' }))).toBe('check_too_early')
    await line.checked(works, found, { kind: 'preservation' })
    expect(await row('afforestation_works', works)).toMatchObject({ state: 'preserved', preservation: '80.0', accepted_on: today() })
    const forest = (canopy_percent: string) =>
      step(hands.desk, afforestationWorks, works, 'become_forest', { forest_on: today(), canopy_percent, stand_number: '试小班1', stand_land_class: '0301' })
    expect(await code(forest('19'))).toBe('works_not_forest')
    await forest('25')
    expect((await rowsOf(world(), 'sub_compartment')).find((r) => r['number'] === '试小班1')).toMatchObject({
      state: 'current',
      cause: '11',
      valid_from: today(),
      stand_class: 'arbour',
    })
    expect(await row('afforestation_plot', space)).toMatchObject({ state: 'forested', forest_on: today() })
  })
})
