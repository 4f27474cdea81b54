import { beforeAll, expect, it } from 'vitest'
import { afforestationCheck } from '#domains/afforestation/check/afforestation_check.ts'
import { ago, lineOf } from '#domains/afforestation/works/fixtures.server.ts'
import { beijingInstant } from '#kit/calendar/date.ts'
import { systemEngine } from '#kit/jobs/outbox.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { planted } from './proposals.server.ts'
import { standChange } from './stand_change.ts'

onEveryStore('造林核查合格以后的小班', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    desk: ['county.forestry_officer', '999021'],
    desk2: ['county.forestry_officer', '999021'],
    city: ['city.forestry_officer', '999000'],
    township: ['township.officer', '999021101'],
  })
  let photo = ''
  const line = lineOf({ create, step, hands, photo: () => photo, store: opened })
  const passed = { sampled_area: '100.0000', designed_spots: 2500, living_spots: 2300 }
  const rows = (register: string): Promise<Record<string, unknown>[]> => rowsOf(world(), register) as Promise<Record<string, unknown>[]>
  beforeAll(async () => {
    photo = await photograph(opened(), hands.desk, beijingInstant(Date.now()))
  })

  it('没有小班的地块建议成为新小班：未成林造林地、首选树种、完工之日起；编了号才采纳，重复的不再提', async () => {
    const works = await line.finished(await line.planted(await line.project()), ago(500), [await line.lot()])
    await line.checked(works, passed)
    const [check] = (await rows('afforestation_check')).filter((c) => c['works'] === works)
    const engine = systemEngine(world())
    await planted(engine, String(check?.['id']))
    await planted(engine, String(check?.['id']))
    const found = (await rows('stand_change')).filter((c) => c['afforestation_works'] === works)
    expect(found).toMatchObject([{ event: 'planting', stand: null, cause: '11', land_class: '1410', species: '柏木', happened_on: ago(500) }])
    const id = String(found[0]?.['id'])
    const seen = { land_class: '1410', surveyed_on: ago(1), survey: '造林核查' }
    expect(await code(step(hands.desk, standChange, id, 'take', seen))).toBe('stand_number_missing')
    await step(hands.desk, standChange, id, 'take', { ...seen, number: '试新小班1' })
    expect((await rows('sub_compartment')).filter((s) => s['number'] === '试新小班1')).toMatchObject([
      { state: 'current', stand_class: 'young', valid_from: ago(500), cause: '11', species: '柏木' },
    ])
  })

  it('不合格的不提', async () => {
    const works = await line.finished(await line.planted(await line.project()), ago(500), [await line.lot()])
    const id = await line.drawn(works)
    const found = { ...passed, living_spots: 900, reasons: ['12'] }
    await step(hands.desk, afforestationCheck, id, 'record', { checked_on: ago(0), checker: '县局', photos: [photo], ...found })
    await step(hands.desk2, afforestationCheck, id, 'confirm')
    await planted(systemEngine(world()), id)
    expect((await rows('stand_change')).filter((c) => c['afforestation_works'] === works)).toEqual([])
  })
})
