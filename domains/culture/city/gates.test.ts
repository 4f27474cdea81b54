import { beforeAll, describe, expect, it } from 'vitest'
import { addMonths, beijingInstant } from '#kit/calendar/date.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { policyDocument } from '#domains/affairs/policy_document/policy_document.ts'
import { forestCityValue } from '../city_value/forest_city_value.ts'
import { earlySaysWhy, editionHolds, mayApplyFrom } from './checks.ts'
import { ago, cityBody, stages, valueBody } from './fixtures.ts'
import { forestCity } from './forest_city.ts'
import { editionOn } from './kinds.ts'

describe('森林城市创建', () => {
  const check = (run: typeof earlySaysWhy, after: object) =>
    run({ before: null, after: after as Record<string, unknown>, at: '2026-01-01T10:00:00+08:00' })?.code ?? null

  it('总体规划实施和备案都满二年才申报，否则写明说明（2016年征求意见稿；指标33）', () => {
    const known = { plan_issued_on: '2022-03-01', filed_on: '2022-06-30' }
    expect(mayApplyFrom(known)).toBe('2024-06-30')
    expect(mayApplyFrom({ plan_issued_on: '2022-03-01' })).toBeNull()
    expect(check(earlySaysWhy, { ...known, applied_on: '2024-06-30' })).toBeNull()
    expect(check(earlySaysWhy, { ...known, applied_on: '2024-06-29' })).toBe('forest_city_early')
    expect(check(earlySaysWhy, { ...known, filed_on: null, applied_on: '2026-01-01' })).toBe('forest_city_early')
    expect(check(earlySaysWhy, { applied_on: '2023-06-01', early_reason: '按省级通知' })).toBeNull()
  })

  it('申报按当日施行的版本：2019版到2024年9月28日，2024版从次日起', () => {
    expect([editionOn('2019-09-30'), editionOn('2019-10-01'), editionOn('2024-09-28'), editionOn('2024-09-29')]).toEqual([
      null,
      'gbt37342_2019',
      'gbt37342_2019',
      'gbt37342_2024',
    ])
    const on = (edition: string, applied_on: string) => check(editionHolds, { edition, applied_on })
    expect(on('gbt37342_2019', '2024-09-28')).toBeNull()
    expect(on('gbt37342_2019', '2024-09-29')).toBe('forest_city_edition')
    expect(on('gbt37342_2024', '2024-09-28')).toBe('forest_city_edition')
  })
})

onEveryStore('森林城市创建的关口', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    city: ['city.forestry_officer', '999000'],
    second: ['city.chief_office', '999000'],
    county: ['county.forestry_officer', '999021'],
  })
  let photo = ''
  beforeAll(async () => {
    photo = await photograph(opened(), hands.city, beijingInstant(Date.now()))
  })
  const take = (id: string, name: string, over: object = {}) => step(hands.city, forestCity, id, name, { ...stages[name]?.(), ...over })
  async function upTo(last: string, over: Record<string, unknown> = {}): Promise<string> {
    const { id } = await create(hands.city, forestCity, cityBody(over))
    for (const name of Object.keys(stages)) {
      await take(id, name)
      if (name === last) break
    }
    return id
  }
  const row = async (id: string) => (await rowsOf(world(), 'forest_city')).find((c) => c['id'] === id)!

  it('从启动到授予称号，公示没有期满的不能登记授予；复查期限按文件，复查后重新定', async () => {
    const id = await upTo('state_check')
    await take(id, 'show', { shown_to: ago(-5) })
    expect(await code(take(id, 'name_city', { named_on: ago(0) }))).toBe('forest_city_still_shown')
    const named = await upTo('name_city')
    await take(named, 'recheck', { rechecked_on: ago(5), recheck_note: '合格', recheck_due: addMonths(ago(5), 60) })
    await take(named, 'warn', { warned_on: ago(4), warning_number: '警1号', reason: '绿地被占' })
    expect(await row(named)).toMatchObject({ state: 'warned', recheck_due: addMonths(ago(5), 60) })
    await take(named, 'revoke', { revoked_on: ago(1), revocation_number: '撤1号', reason: '没有整改' })
  })

  it('城市级别与所在地相符；县里不能登记市的创建；所选规划文件要已经印发', async () => {
    expect(await code(create(hands.city, forestCity, cityBody({ level: 'county' })))).toBe('forest_city_level')
    expect(await code(create(hands.county, forestCity, cityBody()))).toBe('role_missing')
    const { id } = await create(hands.city, forestCity, cityBody())
    const paper = await create(hands.city, policyDocument, { division: '999000', title: '总体规划', series: 'greening', kind: 'plan', issuer: '市政府' })
    expect(await code(take(id, 'issue_plan', { plan_document: paper.id }))).toBe('forest_city_paper')
    await step(hands.city, policyDocument, paper.id, 'issue', { number: '某府发〔2023〕1号', issued_on: ago(900) })
    await take(id, 'issue_plan', { plan_document: paper.id })
  })

  it('退回后初审、核查、公示重新办理，申报日期留到重新申报；申报以后不换版本', async () => {
    const id = await upTo('show')
    expect(await code(take(id, 'change_edition', { edition: 'gbt37342_2019', reason: '换' }))).toBe('transition_not_open')
    await take(id, 'send_back', { reason: '补充材料' })
    expect(await row(id)).toMatchObject({ state: 'improving', applied_on: ago(60), province_checked_on: null, shown_to: null })
    await take(id, 'apply', { applied_on: ago(10) })
    await take(id, 'province_check', { province_checked_on: ago(5) })
    expect(await row(id)).toMatchObject({ state: 'province_checked', applied_on: ago(10) })
  })

  it('一票否决的指标核定为未达到的不能申报；作废以后可以', async () => {
    const { id } = await create(hands.city, forestCity, cityBody({ edition: 'gbt37342_2019', started_on: '2020-01-06' }))
    await take(id, 'issue_plan', { plan_issued_on: '2020-06-01' })
    await take(id, 'file', { filed_on: '2020-07-01' })
    const veto = { number: 21, of_year: 2023, measured_on: '2023-12-31', value: null, statement: '有毁林案件未结', verdict: 'unmet' }
    const value = await create(hands.city, forestCityValue, valueBody(id, photo, veto))
    await step(hands.city, forestCityValue, value.id, 'report')
    await step(hands.second, forestCityValue, value.id, 'confirm')
    expect(await code(take(id, 'apply', { applied_on: '2024-09-02' }))).toBe('forest_city_vetoed')
    await step(hands.second, forestCityValue, value.id, 'annul', { reason: '案件已结' })
    expect(await code(take(id, 'apply', { applied_on: '2024-09-30' }))).toBe('forest_city_edition')
    await take(id, 'apply', { applied_on: '2024-09-02' })
  })
})
