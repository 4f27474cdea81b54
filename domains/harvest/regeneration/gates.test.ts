import { expect, it } from 'vitest'
import { systemActor } from '#kit/records/acting.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { COUNTY, day, fellingDesk, VILLAGE } from '../permit/fixtures.server.ts'
import { regeneration } from './regeneration.ts'

onEveryStore('更新造林的事中规则', 'migrated', (opened) => {
  const { world, photo, hands, step, code, account, submitted, permitStep, issued, cut } = fellingDesk(opened)

  it('验收记下更新义务；逾期未完成的不再受理，完成验收后可以（森林法60、61）', async () => {
    const { unit } = await account(hands.city, COUNTY, '1000')
    const id = await issued(unit, { holder_number: '户五', volume: '3' })
    await cut(id, '3')
    const [owed] = (await rowsOf(world(), 'regeneration')).filter((r) => r['permit'] === id)
    expect(owed).toMatchObject({ state: 'owed', due_on: `${Number(day().slice(0, 4)) + 1}-12-31` })
    expect(await code(permitStep('county', id, 'close'))).toBe('regeneration_open')
    const debt = String(owed?.['id'])
    const next = await submitted(hands.town, VILLAGE, unit, { holder_number: '户五', volume: '1' })
    await permitStep('county', next, 'accept')
    await step(hands.town, regeneration, debt, 'plant', { method: 'planting', species: '柏木', planted_area_ha: '0.1', planted_on: day(), photos: [photo()] })
    const check = (rate: string) => ({ certificate: '更1号', checks: [{ kind: 'survival', checked_on: day(), rate, checked_by: '测试' }] })
    expect(await code(step(hands.county, regeneration, debt, 'pass', check('90')))).toBe('regeneration_area_short')
    await step(hands.county, regeneration, debt, 'demand_replanting', { checks: check('90').checks, due_on: day(-1), reason: '面积不足' })
    const late = await submitted(hands.town, VILLAGE, unit, { holder_number: '户五', volume: '1' })
    expect(await code(permitStep('county', late, 'accept'))).toBe('regeneration_unfinished')
    await step(systemActor(world()), regeneration, debt, 'fall_due')
    await step(hands.town, regeneration, debt, 'plant', { method: 'planting', species: '柏木', planted_area_ha: '1', planted_on: day(), photos: [photo()] })
    expect(await code(step(hands.county, regeneration, debt, 'pass', check('84.9')))).toBe('survival_too_low')
    await step(hands.county, regeneration, debt, 'pass', check('85'))
    await permitStep('county', late, 'accept')
    expect(await permitStep('county', id, 'close')).toMatchObject({ state: 'closed' })
  })
})
