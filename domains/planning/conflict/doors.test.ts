import { expect, it } from 'vitest'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { day, handsOf } from '#tests/rooms/hands.server.ts'

const square = (x: number, y: number, side = 0.01) => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ],
})

onEveryWorld('规划衔接', (world) => {
  const hands = handsOf(world)
  const [county, city] = ['county.forestry_officer@west', 'city.forestry_officer@city']
  const begun = (title: string, over: Record<string, unknown> = {}) =>
    hands.create(county, 'plan', {
      division: '990101',
      title,
      kind: 'greening',
      level: 'county',
      period_from: 2023,
      period_to: 2030,
      keeper: '县林业局',
      started_on: day(-100),
      ...over,
    })
  async function zoned(plan: string, features: readonly (readonly [string, unknown])[]): Promise<string> {
    const id = await hands.create(county, 'plan_zoning', {
      division: '990101',
      plan,
      kind: 'zones',
      document_number: '分区图',
      in_force_from: day(-50),
      source: '试验',
    })
    const content = {
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'EPSG:4490' } },
      features: features.map(([of, geometry]) => ({ type: 'Feature', properties: { class: of }, geometry })),
    }
    expect((await world().ask(world().hand(county), `/api/registers/plan_zoning/records/${id}/content`, { body: content })).status).toBe(201)
    await hands.step(county, 'plan_zoning', id, 'check')
    return id
  }

  async function lineOf(kind: string, document_number: string, geometry: unknown): Promise<string> {
    const id = await hands.create(county, 'control_layer', {
      division: '990101',
      kind,
      document_number,
      issuer: '试验市人民政府',
      source: '试验',
      in_force_from: '2022-01-01',
    })
    const content = {
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'EPSG:4490' } },
      features: [{ type: 'Feature', properties: {}, geometry }],
    }
    expect((await world().ask(world().hand(county), `/api/registers/control_layer/records/${id}/content`, { body: content })).status).toBe(201)
    await hands.step(county, 'control_layer', id, 'check')
    await hands.step(city, 'control_layer', id, 'enter_force')
    return id
  }

  it('分区相叠的地方按类别列出面积，哪怕只有对方写了要与本规划衔接；没有分区图的说明不能判断', async () => {
    const own = await begun('绿化规划')
    const water = await begun('水利规划', { kind: 'water', must_agree: [own] })
    const farm = await begun('农业规划', { kind: 'agriculture', must_agree: [own] })
    await zoned(own, [
      ['营造林区', square(104.1, 29.1)],
      ['封育区', square(104.2, 29.1)],
    ])
    await zoned(water, [['岸线保护区', square(104.105, 29.1)]])
    const answer = await hands.get(county, `/api/planning/plans/${own}/alignment`)
    expect(answer.body).toMatchObject({
      version: { document_number: '分区图' },
      overlaps: [
        { other: { register: 'plan', id: water, counterpart: '县林业局' }, own_class: '营造林区', other_class: '岸线保护区', line: false, conflict: null },
      ],
      without_zones: [{ id: farm, title: '农业规划' }],
    })
    const [found] = answer.body['overlaps'] as { area_hectares: string; geometry: object }[]
    expect(Number(found?.area_hectares)).toBeCloseTo(53.9, 0)
    const conflict = await hands.create(county, 'plan_conflict', {
      division: '990101',
      plan: own,
      other_plan: water,
      found_by: 'ground',
      subject: '营造林区与岸线保护区重叠',
      own_side: '营造林区',
      other_side: '岸线保护区',
      ground: found?.geometry,
      area: found?.area_hectares,
      found_on: day(),
      counterpart: '县水利局',
    })
    expect((await hands.get(county, `/api/planning/plans/${own}/alignment`)).body).toMatchObject({ overlaps: [{ conflict: { id: conflict, state: 'open' } }] })
  })

  it('重叠没有登记、没有商定的不上会；对方登记的也算，后来扩大的范围要另行登记', async () => {
    const own = await begun('待审规划', { kind: 'other', started_on: day(-200) })
    const other = await begun('邻近规划', { kind: 'water', must_agree: [own] })
    await zoned(own, [['营造林区', square(104.4, 29.1)]])
    await zoned(other, [['岸线保护区', square(104.405, 29.1)]])
    await hands.step(county, 'plan', own, 'finish_draft', { drafted_on: day(-150) })
    await hands.step(county, 'plan', own, 'consult', {
      consulted_on: day(-140),
      opinions: [{ unit: '水利局', opinion: '无意见', adopted: 'adopted' }],
    })
    await hands.step(county, 'plan', own, 'show', {
      shown_from: day(-120),
      shown_to: day(-80),
      shown_place: '网站',
      public_opinions: [],
      listing: 'not_listed',
    })
    const meeting = { review_body: 'standing', reviewed_on: day(-70), listing: 'not_listed', different_opinions: '无' }
    const review = () => hands.refused(county, 'plan', own, 'review', meeting)
    expect(await review()).toBe('plan_overlaps_unregistered')
    const register = async () => {
      const [found] = (await hands.get(county, `/api/planning/plans/${other}/alignment`)).body['overlaps'] as { area_hectares: string; geometry: object }[]
      const id = await hands.create(county, 'plan_conflict', {
        division: '990101',
        plan: other,
        other_plan: own,
        found_by: 'ground',
        subject: '岸线保护区与营造林区重叠',
        own_side: '岸线保护区',
        other_side: '营造林区',
        ground: found?.geometry,
        area: found?.area_hectares,
        found_on: day(),
        counterpart: '县林业局',
      })
      expect(await review()).toBe('plan_conflicts_open')
      await hands.step(county, 'plan_conflict', id, 'propose', { settlement: 'kept', settlement_note: '两者并存' })
      await hands.step(city, 'plan_conflict', id, 'settle', {
        settlement: 'kept',
        settled_by: '联席会议',
        settled_on: day(),
        settlement_document: '纪要1号',
      })
    }
    await register()
    expect((await hands.get(county, `/api/planning/plans/${own}/alignment`)).body).toMatchObject({ overlaps: [{ conflict: { state: 'settled' } }] })
    const wider = await zoned(other, [['岸线保护区', square(104.403, 29.1)]])
    await hands.step(city, 'plan_zoning', wider, 'enter_force')
    expect(await review()).toBe('plan_overlaps_unregistered')
    await register()
    await hands.step(county, 'plan', own, 'review', meeting)
  })

  it('一个县的控制线说明不了另一个县：市的规划写明哪个县没有', async () => {
    const id = await hands.create(city, 'plan', {
      division: '990000',
      title: '市绿化规划',
      kind: 'greening',
      level: 'city',
      period_from: 2023,
      period_to: 2030,
      keeper: '市林业局',
      started_on: day(-100),
    })
    const told = async () => (await hands.get(city, `/api/planning/plans/${id}/alignment`)).body['unknown_lines'] as string[]
    const before = await told()
    expect(before).toContain('城镇开发边界')
    await lineOf('urban_boundary', '试边界1号', square(104.5, 29.1))
    const [west] = await world().rows<{ name: string }>("select name from division where code = '990101'")
    const left = (await told()).find((t) => t.startsWith('城镇开发边界'))
    expect(left).toMatch(/^城镇开发边界（.+）$/)
    expect(left).not.toContain(west!.name)
  })

  it('落在控制线里的也列出，且不能并存（土地管理法18）', async () => {
    const line = await lineOf('permanent_farmland', '试基农1号', square(104.3, 29.1))
    const own = await begun('占田的规划')
    await zoned(own, [['营造林区', square(104.3, 29.1, 0.005)]])
    expect((await hands.get(county, `/api/planning/plans/${own}/alignment`)).body).toMatchObject({
      overlaps: [{ other: { register: 'control_layer', id: line }, own_class: '营造林区', line: true }],
      unknown_lines: expect.arrayContaining(['生态保护红线']),
    })
    const conflict = await hands.create(county, 'plan_conflict', {
      division: '990101',
      plan: own,
      control_layer: line,
      found_by: 'text',
      subject: '占基本农田',
      counterpart: '县自然资源局',
      found_on: day(),
    })
    expect(await hands.refused(county, 'plan_conflict', conflict, 'propose', { settlement: 'kept', settlement_note: '不改' })).toBe('conflict_line_kept')
    expect((await hands.get(county, `/api/planning/plans/${conflict}/alignment`)).body['code']).toBe('record_not_found')
  })
})
