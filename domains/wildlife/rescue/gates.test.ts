import fc from 'fast-check'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { systemId } from '#kit/records/acting.server.ts'
import { bulkLoad } from '#kit/records/bulk.server.ts'
import { applyCreate } from '#kit/register/apply.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { transaction } from '#kit/store/transaction.server.ts'
import { division } from '#domains/division/division/division.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, placeId } from '#tests/rooms/made-up-city.server.ts'
import type { Check } from '#kit/register/transition.ts'
import { allotted, consented, diedInOrder, releasable, settled, within } from './checks.ts'
import { wildlifeRescue } from './wildlife_rescue.ts'

const today = (): string => beijingDate(beijingInstant(Date.now()))
const VILLAGE = '999021101201'

describe('每只都有结果', () => {
  const at = '2023-06-10T10:00:00+08:00'
  test('任何先后的放归、死亡、移交，结果之和加在救护等于收到的', () => {
    const deeds = fc.array(fc.record({ to: fc.constantFrom('released', 'dead', 'transferred'), n: fc.integer({ min: 0, max: 9 }) }), { maxLength: 20 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), deeds, (count, all) => {
        let r = { heads: count, ...settled({ heads: count, released: null, dead: null, transferred: null }, {}) }
        let gone = 0
        for (const { to, n } of all) {
          if (within('n')({ before: r, after: { ...r, n }, at }) !== null) continue
          gone += n
          r = { ...r, ...settled(r, { [to]: n }) }
        }
        expect([r.remaining, r.released + r.dead + r.transferred]).toEqual([count - gone, gone])
        expect(r.remaining).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('先后：发现、接收、办案机关意见、处置，都不晚于今天', () => {
  const at = '2023-06-10T10:00:00+08:00'
  const code = (check: Check, after: Record<string, unknown>): string | null => check({ before: null, after, at })?.code ?? null
  const found = { found_on: '2023-06-03', received_on: '2023-06-05', condition: 'hurt', grade: 'second' }
  it.each([
    ['released_on', releasable, 'rescue_released'],
    ['died_on', diedInOrder, 'rescue_died'],
    ['transferred_on', allotted, 'rescue_transferred'],
  ] as const)('%s', (day, check, prefix) => {
    const on = (value: string, more: object = {}) => code(check, { ...found, ...more, [day]: value })
    expect([on('2023-06-05'), on('2023-06-10'), on('2023-06-04'), on('2023-06-11')]).toEqual([null, null, `${prefix}_early`, `${prefix}_ahead`])
    expect([on('2023-06-03', { received_on: null }), on('2023-06-02', { received_on: null })]).toEqual([null, `${prefix}_early`])
  })
  it('涉案的、查获的，先有办案机关书面意见后处置；死亡的尸体也是（行政强制法26；令第310号）', () => {
    const asked = (over: object) =>
      code(consented('died_on'), { ...found, died_on: '2023-06-07', law_case: 'x', consent_number: '某公意1号', consent_on: '2023-06-06', ...over })
    expect(asked({})).toBeNull()
    expect(asked({ consent_number: null })).toBe('rescue_no_consent')
    expect(asked({ consent_on: null })).toBe('rescue_no_consent')
    expect(asked({ law_case: null, condition: 'seized', consent_number: null })).toBe('rescue_no_consent')
    expect(asked({ law_case: null, consent_number: null })).toBeNull()
    expect(asked({ consent_on: '2023-06-02' })).toBe('rescue_consent_early')
    expect(asked({ consent_on: '2023-06-08' })).toBe('rescue_consent_late')
  })
})

onEveryStore('收容救护', 'migrated', (opened) => {
  const { hands, create, step, code } = deskOf(opened, {
    desk: ['county.forestry_officer', '999021'],
    township: ['township.officer', '999021101'],
  })
  let photo = ''
  let id = ''
  const wild = { type: 'Point', coordinates: [105.013, 30.017] }
  const body = (over: object = {}) => ({
    division: VILLAGE,
    found_on: today(),
    source: 'public',
    species: '短耳鸮',
    heads: 4,
    condition: 'hurt',
    description: '左翅骨折',
    place: '石塘村',
    location: wild,
    giver: '张三',
    giver_phone: '13800000000',
    ...over,
  })
  const take = (name: string, fields: object = {}, of = id) => step(hands.desk, wildlifeRescue, of, name, fields)
  const release = (over: object = {}) => ({
    released_on: today(),
    release_count: 1,
    habitat: 'forest',
    release_place: '后山林地',
    release_location: wild,
    release_photos: [photo],
    ...over,
  })
  const transfer = (over: object = {}) => ({
    transferred_on: today(),
    transfer_count: 1,
    receiver_kind: 'rescue_centre',
    receiver: '省级救护中心',
    transfer_papers: [photo],
    ...over,
  })
  beforeAll(async () => {
    photo = await photograph(opened(), hands.desk, beijingInstant(Date.now()))
    id = (await create(hands.township, wildlifeRescue, body())).id
  })

  it('按收到当日的名录定级：2023年6月26日以前的三有名录没有收录，由人认定', async () => {
    expect(await code(create(hands.township, wildlifeRescue, body({ species: '鼬獾', found_on: '2023-06-25' })))).toBe('wildlife_grade_unknown')
    expect(await create(hands.township, wildlifeRescue, body({ species: '鼬獾', found_on: '2023-06-25', stated_grade: 'beneficial' }))).toMatchObject({
      grade: 'beneficial',
    })
    expect(await create(hands.township, wildlifeRescue, body({ species: '鼬獾', found_on: '2023-06-26' }))).toMatchObject({ grade: 'beneficial' })
    expect(await code(create(hands.township, wildlifeRescue, body({ species: '鼬獾', found_on: '2023-06-26', stated_grade: 'second' })))).toBe(
      'wildlife_grade_contradicted',
    )
  })

  it('放归在适宜的野外，不在城区街道（收容救护管理办法；野生动物保护法41）', async () => {
    const received = { receipt_number: '收1号', received_on: today(), treatment: '固定、抗感染' }
    expect(await code(take('receive', { ...received, received_on: addCalendarDays(today(), -1) }))).toBe('rescue_received_early')
    expect(await code(take('receive', { ...received, received_on: addCalendarDays(today(), 2) }))).toBe('rescue_received_ahead')
    await take('receive', received)
    expect(await code(take('release', release({ habitat: 'street' })))).toBe('rescue_released_in_street')
    expect(await code(take('release', release({ release_count: 5 })))).toBe('rescue_beyond')
    expect(await take('release', release())).toMatchObject({ released: 1, remaining: 3 })
    expect(await code(take('release', { release_count: 1 }))).toBe('rescue_papers_again')
    const foreign = (await create(hands.township, wildlifeRescue, body({ species: '红耳龟', stated_grade: 'other', source: 'foreign' }))).id
    expect(await code(take('release', release(), foreign))).toBe('rescue_foreign_released')
  })

  it('位置落在街道的社区也不行：看图上的位置，不只看填写的生境', async () => {
    const [w, e] = [105.3, 105.32]
    const ring = [w, e, e, w, w].map((x, i) => [x, i === 2 || i === 3 ? 30.1 : 30.05])
    const street = {
      code: '999021001001',
      name: '测试社区',
      level: 'village',
      parent: placeId('999021102'),
      valid_from: '2020-01-01',
      boundary: { type: 'Polygon', coordinates: [ring] },
      illustrative: true,
    }
    const head = { id: placeId(street.code), division: placeId(street.code) }
    await transaction(opened().pool, (client) =>
      bulkLoad(client, [{ register: division, versions: [applyCreate(division, head, street, { at: '2020-01-01T00:00:00+08:00', by: systemId })] }]),
    )
    const other = await photograph(opened(), hands.desk, beijingInstant(Date.now() - 60_000))
    expect(await code(take('release', release({ release_location: { type: 'Point', coordinates: [105.31, 30.07] }, release_photos: [other] })))).toBe(
      'rescue_released_in_street',
    )
  })

  it('禁止以收容救护为名买卖；国家重点保护的由省级调配给展示、科研单位（野生动物保护法15）', async () => {
    expect(await code(take('transfer', transfer({ payment: '0.01' })))).toBe('rescue_traded')
    expect(await code(take('transfer', transfer({ receiver_kind: 'zoo' })))).toBe('rescue_not_allotted')
    expect(await code(take('transfer', transfer({ receiver_kind: 'zoo', allot_level: 'county', allot_number: '县1号' })))).toBe('rescue_not_allotted')
    expect(await take('transfer', transfer({ receiver_kind: 'zoo', allot_level: 'province', allot_number: '川林调1号' }))).toMatchObject({
      transferred: 1,
      remaining: 2,
    })
  })

  it('死亡的无害化处置有凭证；还有在救护的不办结（动物防疫法58）', async () => {
    const died = { died_on: today(), death_count: 2, death_cause: '伤重', disposal: 'burnt' }
    expect(await code(take('close'))).toBe('rescue_left')
    expect(await code(take('record_death', died))).toBe('evidence_required')
    await take('record_death', { ...died, disposal_papers: [photo] })
    expect(await take('close')).toMatchObject({ state: 'closed', released: 1, dead: 2, transferred: 1, remaining: 0 })
  })

  it('国家重点保护动物的准确位置遮蔽，图上只显示大致位置', async () => {
    const near = async (of: string) => (await opened().pool.query('select st_x(near) as x, st_y(near) as y from wildlife_rescue where id = $1', [of])).rows[0]
    expect(await near(id)).toEqual({ x: 105.025, y: 30.025 })
    const heron = (await create(hands.township, wildlifeRescue, body({ species: '白鹭' }))).id
    expect(await near(heron)).toEqual({ x: 105.013, y: 30.017 })
  })

  it('救护中才认出物种的，改按认定的定级，位置随之模糊；涉案的没有意见不能处置尸体', async () => {
    const cat = (await create(hands.township, wildlifeRescue, body({ species: '某种猫', stated_grade: 'other', condition: 'seized', heads: 1 }))).id
    await take('receive', { receipt_number: '收2号', received_on: today(), treatment: '观察' }, cat)
    expect(await take('identify', { species: '豹猫', stated_grade: null }, cat)).toMatchObject({
      grade: 'second',
      near: { type: 'Point', coordinates: [105.025, 30.025] },
    })
    const died = { died_on: today(), death_count: 1, death_cause: '伤重', disposal: 'burnt', disposal_papers: [photo] }
    expect(await code(take('record_death', died, cat))).toBe('rescue_no_consent')
    expect(await code(take('record_death', { ...died, consent_number: '某公意1号', consent_on: today() }, cat))).toBe('passed')
  })
})
