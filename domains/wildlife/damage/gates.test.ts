import { beforeAll, expect, it } from 'vitest'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph } from '#tests/rooms/made-up-city.server.ts'
import { wildlifeDamage } from './wildlife_damage.ts'

const today = (): string => beijingDate(beijingInstant(Date.now()))

onEveryStore('野生动物致害补偿', 'migrated', (opened) => {
  const { hands, create, step, code } = deskOf(opened, {
    desk: ['county.forestry_officer', '999021'],
    desk2: ['county.forestry_officer', '999021'],
    city: ['city.forestry_officer', '999000'],
    township: ['township.officer', '999021101'],
  })
  let photo = ''
  let seen = ''
  const body = (over: object = {}) => ({
    division: '999021101201',
    happened_on: today(),
    species: '猪獾',
    victim: '张三',
    victim_id: '510000199001010000',
    victim_phone: '13800000000',
    place: '石塘村',
    kind: 'crop',
    losses: [
      { item: '玉米', quantity: '1亩', amount: '600.00' },
      { item: '红薯', quantity: '0.2亩', amount: '150.50' },
    ],
    traces: '脚印和啃食痕迹',
    insured_paid: '100.50',
    ...over,
  })
  beforeAll(async () => {
    photo = await photograph(opened(), hands.desk, beijingInstant(Date.now()))
    seen = await photograph(opened(), hands.township, beijingInstant(Date.now()))
  })

  it('名录以外的动物要写明本地规定：2023年6月26日以后野猪不在名录（野生动物保护法19）', async () => {
    const boar = (over: object = {}) => code(create(hands.township, wildlifeDamage, body({ species: '野猪', ...over })))
    expect(await boar()).toBe('wildlife_grade_unknown')
    expect(await boar({ stated_grade: 'other' })).toBe('damage_basis_missing')
    expect(await boar({ stated_grade: 'other', local_basis: '某县规定1号' })).toBe('passed')
    expect(await boar({ stated_grade: 'beneficial', happened_on: '2023-06-25' })).toBe('passed')
    expect(await boar({ stated_grade: 'beneficial', happened_on: '2023-06-26' })).toBe('wildlife_grade_unknown')
  })

  it('核定不多于申报，补偿不多于核定减去保险赔付，支付与决定一致；核实、审核、决定不是同一人（野生动物保护法19）', async () => {
    const made = await create(hands.township, wildlifeDamage, body())
    expect(made).toMatchObject({ declared: '750.50', grade: 'beneficial' })
    const take = (who: keyof typeof hands, name: string, fields: object) => step(hands[who], wildlifeDamage, made.id, name, fields)
    await take('township', 'verify', { verify_note: '属实', verify_photos: [seen] })
    const review = { review_note: '属实', standard: '某县标准' }
    expect(await code(take('desk', 'review', { ...review, assessed: '750.51' }))).toBe('damage_assessed_beyond')
    await take('desk', 'review', { ...review, assessed: '700.00' })
    const grant = { decision_number: '补1号', decided_on: today() }
    expect(await code(take('desk', 'grant', { ...grant, granted: '599.50' }))).toBe('same_person')
    expect(await code(take('desk2', 'grant', { ...grant, granted: '599.51' }))).toBe('damage_beyond_loss')
    await take('desk2', 'grant', { ...grant, granted: '599.50' })
    expect(await code(take('desk', 'pay', { paid: '599.49', paid_on: today(), vouchers: [photo] }))).toBe('damage_paid_differs')
    expect(await take('desk', 'pay', { paid: '599.50', paid_on: today(), vouchers: [photo] })).toMatchObject({ state: 'paid' })
  })

  it('核实的人不能登记决定；受害人的住处和珍贵动物的位置只显示大致位置', async () => {
    const made = await create(hands.township, wildlifeDamage, body({ location: { type: 'Point', coordinates: [105.013, 30.017] } }))
    expect(made).toMatchObject({ near: { type: 'Point', coordinates: [105.025, 30.025] } })
    const take = (who: keyof typeof hands, name: string, fields: object) => step(hands[who], wildlifeDamage, made.id, name, fields)
    await take('desk2', 'verify', { verify_note: '属实', verify_photos: [await photograph(opened(), hands.desk2, beijingInstant(Date.now()))] })
    await take('desk', 'review', { review_note: '属实', standard: '某县标准', assessed: '700.00' })
    const grant = { decision_number: '补2号', decided_on: today(), granted: '500.00' }
    expect(await code(take('desk2', 'grant', grant))).toBe('same_person')
    expect(await code(take('desk', 'grant', grant))).toBe('same_person')
    await take('city', 'grant', grant)
  })
})
