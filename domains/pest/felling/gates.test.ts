import { beforeAll, describe, expect, it } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import { as } from '#kit/records/acting.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { cuttingUnit } from '#domains/harvest/quota/cutting_unit.ts'
import { harvestPermit } from '#domains/harvest/permit/harvest_permit.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import { squareOf } from '#kit/geometry/square.fixtures.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { standingOf } from '../overlay/overlay.server.ts'
import { pestPlan } from '../plan/pest_plan.ts'
import { pestUnit } from '../unit/pest_unit.ts'
import { namesPine } from './pines.ts'

const today = (): string => beijingDate(beijingInstant(Date.now()))
const ago = (n: number): string => addCalendarDays(today(), -n)

describe('松树是松科的松', () => {
  it('名称带松而不是松科的不算', () => {
    expect(['马尾松', '柏木、湿地松', '罗汉松', '水松', '柏木', '木麻黄'].map(namesPine)).toEqual([true, true, false, false, false, false])
  })
})

onEveryStore('疫情单元内采伐松树（林生规〔2023〕7号）', 'migrated', (opened) => {
  const { world, hands, code, create, step } = deskOf(opened, {
    desk: ['county.forestry_officer', '999021'],
    township: ['township.officer', '999021101'],
    city: ['city.forestry_officer', '999000'],
  })
  let unit = ''
  let nth = 0
  const asked = async (over: object = {}, who: Actor = hands.township) => {
    nth += 1
    const area_boundary = squareOf(105.02 + nth * 0.001, 30.05, 0.0005)
    return create(who, harvestPermit, {
      division: '999021101201',
      cutting_unit: unit,
      holder_kind: 'household',
      holder_name: '测试户',
      holder_number: `户${nth}`,
      place: '试验小班',
      ownership: 'individual',
      origin: 'planted',
      forest_class: 'commercial',
      kind: 'main',
      method: 'thinning',
      quota_basis: 'counted',
      species: '马尾松',
      volume: '3',
      slope: 12,
      easily_regenerated: true,
      area_boundary,
      area_ha: (areaOf(area_boundary) / 10_000).toFixed(4),
      ...over,
    })
  }
  const submit = (id: string) => step(hands.township, harvestPermit, id, 'submit')
  beforeAll(async () => {
    unit = (await create(hands.city, cuttingUnit, { division: '999021', name: '某编限单位', code: '编1', kind: 'county', valid_from: '2021-01-01' })).id
  })

  it('没有公布疫情的不问；公布以后没有除治方案的不能提交；有批准的方案才能；柏木不问', async () => {
    const { id } = await asked()
    expect(await code(submit(id))).toBe('passed')
    const announced = await create(hands.desk, pestUnit, {
      division: '999021',
      name: '某县疫区',
      pest: 'pine_wilt',
      level: 'county',
      suspected_on: ago(90),
      found_how: '普查',
    })
    await step(hands.desk, pestUnit, announced.id, 'report', { reported_on: ago(89) })
    await step(hands.desk, pestUnit, announced.id, 'confirm', { confirmed_on: ago(80), laboratory: '国家级', report_number: '1' })
    const next = (await asked()).id
    expect(await code(submit(next))).toBe('passed')
    await step(hands.desk, pestUnit, announced.id, 'announce', { announced_by: 'national', announcement_number: '公告1号', announced_on: ago(3) })
    const third = (await asked()).id
    expect(await code(submit(third))).toBe('pest_plan_missing_here')
    expect(await code(submit((await asked({ species: '柏木' })).id))).toBe('passed')
    const told = await as(world(), hands.desk, (tx) => standingOf(tx, 'harvest_permit', third))
    expect([told?.units.map((u) => u.level), told?.wood_word]).toEqual([['county'], '疫木'])
    const photo = await photograph(opened(), hands.desk, beijingInstant(Date.now()))
    const plan = await create(hands.desk, pestPlan, {
      division: '999021',
      name: '方案',
      season: '本季',
      scheme: 'scheme_2024',
      starts_on: ago(9),
      ends_on: ago(-90),
      scope: '全县',
      trees: 10,
      methods: ['chipped'],
      stump_max_cm: '5.0',
    })
    expect(await code(submit(third))).toBe('pest_plan_missing_here')
    await step(hands.desk, pestPlan, plan.id, 'approve', { approver: '县人民政府', approval_number: '批', approved_on: ago(1), files: [photo] })
    expect(await code(submit(third))).toBe('passed')
  })

  it('疫点里的松树只作除治性采伐', async () => {
    const point = await create(hands.desk, pestUnit, {
      division: '999021101',
      name: '某镇疫点',
      pest: 'pine_wilt',
      level: 'township',
      suspected_on: ago(30),
      found_how: '普查',
    })
    await step(hands.desk, pestUnit, point.id, 'report', { reported_on: ago(29) })
    await step(hands.desk, pestUnit, point.id, 'confirm', { confirmed_on: ago(20), laboratory: '省级', report_number: '2' })
    await step(hands.desk, pestUnit, point.id, 'announce', { announced_by: 'provincial', announcement_number: '公告2号', announced_on: ago(2) })
    const refused = await submit((await asked()).id).catch((error: { code: string; message: string }) => error)
    expect(refused).toMatchObject({ code: 'pest_only_clearing', message: expect.stringContaining('疫点“某镇疫点”') })
    expect(await code(submit((await asked({ exception: 'pest' })).id))).toBe('passed')
    expect((await rowsOf(world(), 'pest_unit')).length).toBe(2)
  })
})
