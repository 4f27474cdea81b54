import { beforeAll, expect, it } from 'vitest'
import { addCalendarDays, beijingInstant, todayInBeijing } from '#kit/calendar/date.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { total } from '#kit/indicator/figures.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, placeId } from '#tests/rooms/made-up-city.server.ts'
import { as } from '#kit/records/acting.server.ts'
import { baseBody } from '../base/fixtures.ts'
import { industryBase } from '../base/industry_base.ts'
import { baseCertificate } from '../certificate/base_certificate.ts'
import { certificateIndicators } from '../certificate/indicators.server.ts'
import { techIndicators } from './indicators.server.ts'
import { techResult } from './tech_result.ts'
import { techUse } from './tech_use.ts'

const ago = (n: number): string => addCalendarDays(todayInBeijing(), -n)

onEveryStore('科技成果和认证', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    township: ['township.officer', '999021101'],
    county: ['county.forestry_officer', '999021'],
    second: ['county.forestry_officer', '999021'],
  })
  let paper = ''
  beforeAll(async () => {
    paper = await photograph(opened(), hands.township, beijingInstant(Date.now()))
  })
  const figure = (i: (typeof techIndicators)[number], year: number) =>
    as(world(), hands.county, async (tx) => (await total(tx, i, { period: periodOfYear(year), division: placeId('999021') })).value)
  const result = async () =>
    (await create(hands.county, techResult, { division: '999021', title: '试验良种', kind: 'variety', holder: '某林科院', summary: '高产' })).id
  const use = (of: string, over: object = {}) =>
    create(hands.township, techUse, { division: '999021101201', result: of, place: '某村', used_on: '2022-05-01', area_mu: '50', effect: '亩产增加', ...over })
  const reported = async (of: string): Promise<string> => {
    const { id } = await use(of)
    await step(hands.township, techUse, id, 'report', { proof: [paper] })
    return id
  }

  it('别人核实了才计数，同一成果推广几处只计一个', async () => {
    const [one, other] = [await result(), await result()]
    const uses = [await reported(one), await reported(one), await reported(other)]
    const [results] = techIndicators
    expect(await figure(results!, 2022)).toBe('0')
    const own = (await create(hands.county, techUse, { division: '999021101201', result: one, place: '某村', used_on: '2022-05-01', effect: '亩产增加' })).id
    await step(hands.county, techUse, own, 'report', { proof: [paper] })
    expect(await code(step(hands.county, techUse, own, 'confirm', { looked_on: ago(1) }))).toBe('same_person')
    for (const id of uses) await step(hands.county, techUse, id, 'confirm', { looked_on: ago(1) })
    expect(await figure(results!, 2022)).toBe('2')
    await step(hands.county, techResult, other, 'end', { reason: '已有新品种' })
    expect(await code(use(other))).toBe('tech_result_ended')
  })

  it('到期、撤销的认证不再计数（认证认可条例）', async () => {
    const base = (await create(hands.township, industryBase, baseBody())).id
    const mark = { division: '999021101201', base, mark: 'green', scope: '黄精', issuer: '某中心' }
    const [held] = certificateIndicators
    await create(hands.county, baseCertificate, { ...mark, number: '绿1', valid_from: '2019-06-01', valid_to: '2022-06-01' })
    const { id } = await create(hands.county, baseCertificate, { ...mark, number: '绿2', valid_from: '2020-01-01' })
    expect([await figure(held!, 2021), await figure(held!, 2022)]).toEqual(['2', '1'])
    expect(await code(step(hands.second, baseCertificate, id, 'revoke', { revoked_on: '2020-01-01', reason: '抽检不合格' }))).toBe('certificate_days')
    await step(hands.second, baseCertificate, id, 'revoke', { revoked_on: '2022-03-01', reason: '抽检不合格' })
    expect([await figure(held!, 2021), await figure(held!, 2022)]).toEqual(['2', '0'])
  })
})
