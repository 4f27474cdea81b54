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

  it('落在控制线里的也列出，且不能并存（土地管理法18）', async () => {
    const line = await hands.create(county, 'control_layer', {
      division: '990101',
      kind: 'permanent_farmland',
      document_number: '试基农1号',
      issuer: '试验市人民政府',
      source: '试验',
      in_force_from: '2022-01-01',
    })
    const content = {
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'EPSG:4490' } },
      features: [{ type: 'Feature', properties: {}, geometry: square(104.3, 29.1) }],
    }
    await world().ask(world().hand(county), `/api/registers/control_layer/records/${line}/content`, { body: content })
    await hands.step(county, 'control_layer', line, 'check')
    await hands.step(city, 'control_layer', line, 'enter_force')
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
