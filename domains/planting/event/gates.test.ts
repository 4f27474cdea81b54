import { beforeAll, expect, it } from 'vitest'
import { beijingInstant, addMonths } from '#kit/calendar/date.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { plantingBase } from '../base/planting_base.ts'
import { onlineCampaign } from '../online/online_campaign.ts'
import { ago, eventBody } from '../report/fixtures.ts'
import { plantingEvent } from './planting_event.ts'

onEveryStore('义务植树活动', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    township: ['township.officer', '999021101'],
    county: ['county.forestry_officer', '999021'],
    city: ['city.forestry_officer', '999000'],
  })
  let photo = ''
  beforeAll(async () => {
    photo = await photograph(opened(), hands.county, beijingInstant(Date.now()))
  })
  const held = (over: Record<string, unknown> = {}) => create(hands.township, plantingEvent, eventBody(over))
  const row = async (id: string) => (await rowsOf(world(), 'planting_event')).find((e) => e['id'] === id)!

  it('人数、株数由各行相加；已举办的不在将来，要有参加单位；同一树种一行', async () => {
    expect(await row((await held()).id)).toMatchObject({ people: 20, trees: 100, survival_due: addMonths(ago(400), 18) })
    expect(await code(held({ held_on: ago(-2) }))).toBe('duty_day_ahead')
    expect(await code(held({ attendance: [] }))).toBe('event_result_missing')
    const twice = { species: '桂花', trees: 1 }
    expect(await code(held({ planted: [twice, twice] }))).toBe('event_species_twice')
    const planned = await create(hands.township, plantingEvent, { ...eventBody({ held_on: ago(-9), attendance: [] }), state: 'planned' })
    await step(hands.township, plantingEvent, planned.id, 'hold', { held_on: ago(0), attendance: [{ unit: '学校', persons: 30 }] })
    expect(await row(planned.id)).toMatchObject({ state: 'held', people: 30 })
  })

  it('成活率满一年查，不会是120%；不足85%的写明补植（GB/T 15776）', async () => {
    const check = (id: string, living_trees: number, over: object = {}) =>
      step(hands.county, plantingEvent, id, 'check_survival', { checked_on: ago(1), checked_trees: 100, living_trees, check_photos: [photo], ...over })
    const { id } = await held()
    expect(await code(check(id, 120))).toBe('survival_above_planted')
    expect(await code(check(id, 100, { checked_trees: 120 }))).toBe('survival_above_planted')
    expect(await code(check(id, 84))).toBe('survival_replant')
    expect(await code(check(id, 90, { checked_on: ago(100) }))).toBe('survival_too_early')
    await check(id, 84, { replanting: '明春补植20株' })
    expect(await row(id)).toMatchObject({ state: 'checked', survival: '84.00' })
  })

  it('基地只接待所提供的形式和能力以内的人数，暂停的不接待', async () => {
    const base = await create(hands.county, plantingBase, {
      division: '999021101',
      name: '试验基地',
      grade: 'county',
      place: '河边',
      location: { type: 'Point', coordinates: [105.05, 30.05] },
      area_mu: '50.00',
      keeper: '某林场',
      offered: ['planting', 'tending'],
      capacity: 30,
      consent: '国有林地，林木归林场',
      listed_on: ago(900),
    })
    const at = { base: base.id, held_on: ago(0), attendance: [{ unit: '机关', persons: 20 }], planted: [] }
    await held(at)
    expect(await code(held(at))).toBe('base_over_capacity')
    expect(await code(held({ ...at, form: 'facility' }))).toBe('base_form_not_offered')
    await step(hands.county, plantingBase, base.id, 'suspend', { reason: '整地' })
    expect(await code(held({ ...at, attendance: [{ unit: '机关', persons: 1 }] }))).toBe('base_closed')
  })

  it('捐资活动写明受捐机构和到账金额，劳动活动写明工日（慈善法）', async () => {
    const body = {
      division: '999021',
      title: '网上植树',
      mode: 'donation',
      form: 'donation',
      channel: 'account',
      hosts: '绿委办',
      opens_on: ago(30),
      closes_on: ago(3),
    }
    expect(await code(create(hands.county, onlineCampaign, body))).toBe('campaign_fund')
    expect(await code(create(hands.county, onlineCampaign, { ...body, fund: '某基金会', closes_on: ago(31) }))).toBe('campaign_days')
    expect(await code(create(hands.county, onlineCampaign, { ...body, fund: '某基金会', opens_on: ago(-1), closes_on: ago(-2) }))).toBe('duty_day_ahead')
    expect(await code(create(hands.county, onlineCampaign, { ...body, fund: '某基金会', opens_on: ago(-1), closes_on: ago(-2), state: 'planned' }))).toBe(
      'passed',
    )
    const { id } = await create(hands.county, onlineCampaign, { ...body, fund: '某基金会' })
    expect(await code(step(hands.county, onlineCampaign, id, 'close', { participants: 40 }))).toBe('campaign_result_missing')
    await step(hands.county, onlineCampaign, id, 'close', { participants: 40, donated_yuan: '1200.00' })
  })
})
