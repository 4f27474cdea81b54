import { beforeAll, expect, it } from 'vitest'
import { addCalendarDays, beijingInstant } from '#kit/calendar/date.ts'
import { keepValue } from '#kit/setting/value.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { ago } from '../city/fixtures.ts'
import { cultureInstallation } from './culture_installation.ts'
import { mendDays } from './settings.server.ts'

onEveryStore('宣传设施', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    township: ['township.officer', '999021101'],
    county: ['county.forestry_officer', '999021'],
    ranger: ['ranger', '999021101201'],
  })
  const photos = { township: '', ranger: '' }
  let n = 0
  beforeAll(async () => {
    for (const who of ['township', 'ranger'] as const) photos[who] = await photograph(opened(), hands[who], beijingInstant(Date.now()))
  })
  const body = (over: object = {}) => ({
    division: '999021101201',
    number: `牌${(n += 1)}`,
    kind: 'wall',
    name: '森林城市宣传墙',
    place: '文化广场',
    location: { type: 'Point', coordinates: [105.05, 30.05] },
    set_on: ago(100),
    keeper_unit: '镇人民政府',
    photo: [photos.township],
    ...over,
  })
  const take = (who: (typeof hands)['township'], id: string, name: string, fields: object = {}) => step(who, cultureInstallation, id, name, fields)
  const broken = { damage: 'broken', found_on: ago(8) }
  const row = async (id: string) => (await rowsOf(world(), 'culture_installation')).find((i) => i['id'] === id)!

  it('护林员报损，期限按本市设定；修复由别人验收，验收后完好；再坏的从头计', async () => {
    const { id } = await create(hands.township, cultureInstallation, body())
    expect(await code(take(hands.ranger, id, 'report', { ...broken, found_on: ago(101), damage_photos: [photos.ranger] }))).toBe('installation_reversed')
    await take(hands.ranger, id, 'report', { ...broken, damage_photos: [photos.ranger] })
    expect(await row(id)).toMatchObject({ state: 'broken', mend_due: addCalendarDays(ago(8), 15) })
    expect(await code(take(hands.ranger, id, 'mend', { mended_on: ago(1), mend_note: '换面板', mend_photos: [photos.ranger] }))).toBe('role_missing')
    expect(await code(take(hands.township, id, 'mend', { mended_on: ago(9), mend_note: '换面板', mend_photos: [photos.township] }))).toBe(
      'installation_reversed',
    )
    await take(hands.township, id, 'mend', { mended_on: ago(1), mend_note: '换面板', mend_photos: [photos.township] })
    expect(await code(take(hands.township, id, 'accept'))).toBe('same_person')
    await take(hands.county, id, 'accept')
    expect(await row(id)).toMatchObject({ state: 'standing', mend_due: null })
    await keepValue(world().db, mendDays.key, 5)
    await take(hands.ranger, id, 'report', { ...broken, found_on: ago(0), damage_photos: [photos.ranger] })
    expect(await row(id)).toMatchObject({ state: 'broken', mend_due: ago(-5), mended_on: null })
    await keepValue(world().db, mendDays.key, null)
  })

  it('编号不重复；乡镇不能拆除', async () => {
    const { id } = await create(hands.township, cultureInstallation, body({ number: '牌同号' }))
    expect(await code(create(hands.township, cultureInstallation, body({ number: '牌同号' })))).not.toBe('passed')
    expect(await code(take(hands.township, id, 'remove', { removed_on: ago(1), reason: '道路改造' }))).toBe('role_missing')
    await take(hands.county, id, 'remove', { removed_on: ago(1), reason: '道路改造' })
  })
})
