import { expect, it } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { total } from '#kit/indicator/figures.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { pestPlot } from '../survey/pest_plot.ts'
import { pestForecast } from './pest_forecast.ts'
import { pestYear } from './pest_year.ts'
import { rateIndicators } from './rates.server.ts'

const ago = (n: number): string => addCalendarDays(beijingDate(beijingInstant(Date.now())), -n)

onEveryStore('防治年度指标、预报和标准地', 'migrated', (opened) => {
  const { world, hands, code, create, step } = deskOf(opened, {
    desk: ['county.forestry_officer', '999021'],
    city: ['city.forestry_officer', '999000'],
  })
  const year = (division: string, over: object = {}, who: Actor = hands.city) =>
    create(who, pestYear, { division, forest_mu: '1000.00', forest_source: '图斑', starts_on: '2022-12-01', ends_on: '2023-11-30', ...over })

  it('县里录入的市里不再录入，反过来也是；两人同时录入只成一份', async () => {
    const answers = await Promise.all([year('999021', {}, hands.desk), year('999021')].map((run) => code(run)))
    expect(answers.toSorted()).toEqual(['passed', 'pest_year_exists'])
    expect(await code(year('999000'))).toBe('pest_year_exists')
    expect(await code(year('999000', { starts_on: '2023-12-01', ends_on: '2024-11-30' }))).toBe('passed')
    expect(await code(year('999021', { starts_on: '2023-12-01', ends_on: '2024-11-30' }))).toBe('pest_year_exists')
    const forest = rateIndicators.find((i) => i.id === 'pest.forest_area')!
    const told = await as(world(), systemActor(world()), (tx) => total(tx, forest, { period: periodOfYear(2023), division: null }))
    expect(told.value).toBe('1000')
  })

  it('预报在时段结束以后、今天以前核对', async () => {
    const { id } = await create(hands.desk, pestForecast, {
      division: '999021',
      pest: 'cypress_moth',
      term: 'short',
      number: '1期',
      published_on: ago(30),
      valid_from: ago(20),
      valid_to: ago(10),
      forecast_mu: '100.00',
      text: '预报',
    })
    const assess = (assessed_on: string) => code(step(hands.desk, pestForecast, id, 'assess', { actual_mu: '90.00', assessed_on }))
    expect([await assess(ago(-1)), await assess(ago(11)), await assess(ago(1))]).toEqual(['pest_forecast_ahead', 'pest_forecast_assessed_early', 'passed'])
  })

  it('标准地的设置、停用不在将来，停用不早于设置', async () => {
    const location = { type: 'Point', coordinates: [105.02, 30.02] }
    const body = { division: '999021', number: '标1', host: 'cypress', stands_for: '2000', plot_mu: '2', trees: 20, location, set_on: ago(30) }
    expect(await code(create(hands.desk, pestPlot, { ...body, set_on: ago(-1) }))).toBe('pest_plot_ahead')
    const { id } = await create(hands.desk, pestPlot, body)
    const end = (ended_on: string) => code(step(hands.desk, pestPlot, id, 'end', { ended_on, reason: '改造' }))
    expect([await end(ago(-1)), await end(ago(31)), await end(ago(1))]).toEqual(['pest_plot_ahead', 'pest_plot_order', 'passed'])
  })
})
