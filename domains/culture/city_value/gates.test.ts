import { beforeAll, describe, expect, it } from 'vitest'
import { beijingInstant } from '#kit/calendar/date.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { cityBody, demandBody, valueBody } from '../city/fixtures.ts'
import { forestCity } from '../city/forest_city.ts'
import { knownDemands } from '../demand/demanded.server.ts'
import { forestCityDemand } from '../demand/forest_city_demand.ts'
import { operandsWhole } from './checks.ts'
import { forestCityValue } from './forest_city_value.ts'

describe('指标要求和数值', () => {
  it('2019版三十六项一项一条：林木覆盖率按年降水量，农田林网只对平原', () => {
    const of = (rain_class: 'below_400' | 'above_800', plain: boolean) => knownDemands({ id: 'x', rain_class, plain }, 'gbt37342_2019')
    const plain = of('below_400', true)
    expect(plain.map((d) => d.number)).toEqual(Array.from({ length: 36 }, (_, n) => n + 1))
    expect(plain[0]).toMatchObject({ value: '25', unit: '%' })
    const hills = of('above_800', false)
    expect(hills[0]).toMatchObject({ value: '35' })
    expect(hills.some((d) => d.number === 11)).toBe(false)
    expect(knownDemands({ id: 'x', rain_class: 'above_800', plain: false }, 'gbt37342_2024')).toEqual([])
  })
  it('分子、分母与数值三者相符', () => {
    const code = (after: object) => operandsWhole({ before: null, after: after as Record<string, unknown>, at: '2026-01-01T10:00:00+08:00' })?.code ?? null
    expect(code({ value: '41.25', numerator: '4125', denominator: '10000' })).toBeNull()
    expect(code({ value: '13.83', numerator: '1383', denominator: '100' })).toBeNull()
    expect(code({ value: '41.3', numerator: '4125', denominator: '10000' })).toBe('forest_value_operands')
    expect(code({ value: '41.25', numerator: '4125' })).toBe('forest_value_operands')
    expect(code({ value: '41.25', numerator: '1', denominator: '0' })).toBe('forest_value_operands')
    expect(code({ value: '41.25' })).toBeNull()
  })
})

onEveryStore('森林城市指标的关口', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    city: ['city.forestry_officer', '999000'],
    second: ['city.chief_office', '999000'],
    county: ['county.forestry_officer', '999021'],
  })
  let [photo, city] = ['', '']
  beforeAll(async () => {
    photo = await photograph(opened(), hands.city, beijingInstant(Date.now()))
    city = (await create(hands.city, forestCity, cityBody({ edition: 'gbt37342_2019' }))).id
  })
  const value = (over: object = {}) => create(hands.city, forestCityValue, valueBody(city, photo, { ...over }))

  it('数值答指标所问：该填数的填数，该判断的判断并写事实，城区指标写明范围版本；没有录入的版本不收', async () => {
    expect(await code(value({ value: null }))).toBe('forest_value_number')
    expect(await code(value({ verdict: 'met' }))).toBe('forest_value_verdict')
    expect(await code(value({ number: 24, value: null, verdict: 'met' }))).toBe('forest_value_verdict')
    expect(await code(value({ number: 2, value: '41.2' }))).toBe('forest_value_boundary')
    expect(await code(value({ number: 2, value: '41.2', boundary_version: '2022年统计年鉴' }))).toBe('passed')
    expect(await code(value({ number: 11 }))).toBe('forest_value_no_demand')
    expect(await code(value({ edition: 'gbt37342_2024' }))).toBe('forest_value_no_demand')
    const { id } = await value({ number: 24, value: null, verdict: 'met', statement: '12处公园免费开放' })
    expect((await rowsOf(world(), 'forest_city_value')).find((v) => v['id'] === id)).toMatchObject({ name: '公园免费开放', nature: 'text', unit: null })
  })

  it('填报的人不核定；同一指标同一年度两人同时核定的只留一个', async () => {
    const [one, two] = [await value({ number: 9, value: '86' }), await value({ number: 9, value: '87' })]
    for (const { id } of [one, two]) await step(hands.city, forestCityValue, id, 'report')
    expect(await code(step(hands.city, forestCityValue, one.id, 'confirm'))).toBe('same_person')
    const both = await Promise.all([one, two].map(({ id }) => code(step(hands.second, forestCityValue, id, 'confirm'))))
    expect(both.toSorted()).toEqual(['forest_value_twice', 'passed'])
  })

  it('新版本的要求由城市对照原文录入，另一人核对，同一序号一条；核对以后才能填报', async () => {
    expect(await code(create(hands.city, forestCityDemand, demandBody(city, { division: '999021' })))).toBe('forest_city_elsewhere')
    expect(await code(create(hands.city, forestCityDemand, demandBody(city, { value: null })))).toBe('forest_demand_number')
    expect(await code(create(hands.city, forestCityDemand, demandBody(city, { nature: 'veto' })))).toBe('forest_demand_words')
    const [one, two] = [await create(hands.city, forestCityDemand, demandBody(city)), await create(hands.city, forestCityDemand, demandBody(city))]
    for (const { id } of [one, two]) await step(hands.city, forestCityDemand, id, 'submit')
    expect(await code(value({ edition: 'gbt37342_2024', number: 1 }))).toBe('forest_value_no_demand')
    expect(await code(step(hands.city, forestCityDemand, one.id, 'check'))).toBe('same_person')
    const both = await Promise.all([one, two].map(({ id }) => code(step(hands.second, forestCityDemand, id, 'check'))))
    expect(both.toSorted()).toEqual(['forest_demand_twice', 'passed'])
    expect(await code(value({ edition: 'gbt37342_2024', number: 1 }))).toBe('passed')
  })

  it('县里登记本县的数值，不能核定', async () => {
    const paper = await photograph(opened(), hands.county, beijingInstant(Date.now()))
    const own = await create(hands.county, forestCityValue, valueBody(city, paper, { division: '999021' }))
    await step(hands.county, forestCityValue, own.id, 'report')
    expect(await code(step(hands.county, forestCityValue, own.id, 'confirm'))).toBe('role_missing')
    await step(hands.city, forestCityValue, own.id, 'confirm')
  })
})
