import { describe, expect, it } from 'vitest'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { ago } from '../city/fixtures.ts'
import { minorsCared } from './checks.ts'
import { natureBase } from './nature_base.ts'
import { natureTrail } from './nature_trail.ts'
import { natureVisit } from './nature_visit.ts'

describe('自然教育活动', () => {
  it('有未成年人的应投保并有安全预案（未成年人保护法）', () => {
    const code = (after: object) => minorsCared({ before: null, after: after as Record<string, unknown>, at: '2026-01-01T10:00:00+08:00' })?.code ?? null
    expect(code({ persons: 30, minors: 31 })).toBe('nature_minors_more')
    expect(code({ persons: 30, minors: 20, insured: false })).toBe('nature_minors_uninsured')
    expect(code({ persons: 30, minors: 20, insured: true })).toBe('nature_minors_unplanned')
    expect(code({ persons: 30, minors: 0, insured: false })).toBeNull()
  })
})

onEveryStore('自然教育', 'migrated', (opened) => {
  const { hands, create, step, code } = deskOf(opened, {
    township: ['township.officer', '999021101'],
    county: ['county.forestry_officer', '999021'],
  })
  let n = 0
  const base = async (over: object = {}): Promise<string> =>
    (
      await create(hands.county, natureBase, {
        division: '999021101201',
        name: '湿地自然教育基地',
        number: `基${(n += 1)}`,
        base_level: 'county',
        naming_number: '县林发1号',
        operator: '湿地公园',
        place: '湿地公园',
        location: { type: 'Point', coordinates: [105.05, 30.05] },
        capacity: 50,
        opened_on: ago(400),
        ...over,
      })
    ).id
  const visit = (over: object) =>
    create(hands.township, natureVisit, {
      division: '999021101201',
      title: '认识湿地鸟类',
      kind: 'school',
      visitors: '中心小学',
      held_on: ago(-10),
      persons: 30,
      minors: 28,
      guides: 2,
      insured: true,
      safety_plan: '带队教师3名',
      ...over,
    })

  it('同一天同时来的两批，容量只够一批的只收一批；停办、暂停的不收', async () => {
    const one = await base()
    const both = await Promise.all([code(visit({ base: one })), code(visit({ base: one, visitors: '第二小学' }))])
    expect(both.toSorted()).toEqual(['nature_base_full', 'passed'])
    expect(await code(visit({ base: one, persons: 20, minors: 20 }))).toBe('passed')
    expect(await code(visit({ base: one, persons: 1, minors: 1 }))).toBe('nature_base_full')
    expect(await code(visit({ base: one, held_on: ago(-11) }))).toBe('passed')
    expect(await code(step(hands.county, natureBase, one, 'pause', { paused_on: ago(0), reason: '汛期' }))).toBe('nature_base_booked')
    const other = await base()
    await step(hands.county, natureBase, other, 'pause', { paused_on: ago(0), reason: '汛期' })
    expect(await code(visit({ base: other }))).toBe('nature_base_shut')
    expect(await code(visit({}))).toBe('nature_visit_nowhere')
    expect(await code(base({ base_level: 'city', naming_number: null }))).toBe('nature_base_unnamed')
  })

  it('封闭检修的步道不收预约', async () => {
    const { id } = await create(hands.county, natureTrail, {
      division: '999021101201',
      name: '湿地步道',
      number: '步1',
      route: {
        type: 'LineString',
        coordinates: [
          [105.05, 30.05],
          [105.06, 30.05],
        ],
      },
      length: '0.96',
      stops: [{ title: '观鸟台', content: '白鹭' }],
      keeper_unit: '湿地公园',
      opened_on: ago(100),
    })
    expect(await code(visit({ trail: id }))).toBe('passed')
    await step(hands.township, natureTrail, id, 'shut', { shut_on: ago(1), reason: '护栏松动' })
    expect(await code(visit({ trail: id }))).toBe('nature_trail_shut')
  })
})
