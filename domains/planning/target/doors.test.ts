import { expect, it } from 'vitest'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { day, handsOf } from '#tests/rooms/hands.server.ts'

onEveryWorld('规划目标', (world) => {
  const hands = handsOf(world)
  const county = 'county.forestry_officer@west'
  const begun = () =>
    hands.create(county, 'plan', {
      division: '990101',
      state: 'noted',
      known_document: '县府发〔2021〕1号',
      title: '湿地保护规划',
      kind: 'wetland',
      level: 'county',
      period_from: 2021,
      period_to: 2030,
      keeper: '县林业局',
      started_on: day(-100),
    })
  const target = (plan: string, over: Record<string, unknown> = {}) =>
    hands.create(county, 'plan_target', {
      division: '990101',
      plan,
      name: '启动编制规划',
      nature: 'expected',
      direction: 'up',
      measure: 'yearly',
      unit: '件',
      aims: [{ year: Number(day().slice(0, 4)), value: '9' }],
      ...over,
    })
  const year = Number(day().slice(0, 4))
  const asked = async (plan: string, who = county) => (await hands.get(who, `/api/planning/targets?division=990101&year=${year}&plan=${plan}`)).body

  it('绑定了指标的由指标算出完成和差额；没有绑定的、单位不能换算的说明原因', async () => {
    const plan = await begun()
    await target(plan, { figure: 'planning.started_plans' })
    await target(plan, { name: '没有指标的', figure: null })
    await target(plan, { name: '单位不合的', figure: 'planning.started_plans', unit: '亩' })
    for (let n = 0; n < 2; n++)
      await hands.create(county, 'plan', {
        division: '990101',
        title: `规划${n}`,
        kind: 'greening',
        level: 'county',
        period_from: 2023,
        period_to: 2030,
        keeper: '县林业局',
        started_on: `${year}-01-02`,
      })
    const { items } = (await asked(plan)) as { items: Record<string, unknown>[] }
    const by = new Map(items.map((i) => [i['name'], i]))
    const shown = by.get('启动编制规划')!
    const started = Number(shown['actual'])
    expect(started).toBeGreaterThanOrEqual(2)
    expect(shown).toMatchObject({ figure: { id: 'planning.started_plans', title: '启动编制规划' }, gap: String(9 - started), met: false, years_left: 0 })
    expect(by.get('没有指标的')).toMatchObject({ actual: null, met: null, reason: '没有对应指标' })
    expect(String(by.get('单位不合的')?.['reason'])).toContain('不能换算')
  })

  it('指标按名称也能填，不认识的不收', async () => {
    const plan = await begun()
    const id = await target(plan, { figure: '印发规划' })
    expect((await hands.get(county, `/api/registers/plan_target/records/${id}`)).body).toMatchObject({ figure: 'planning.issued_plans' })
    expect(
      await hands.refusedCreate(county, 'plan_target', {
        division: '990101',
        plan,
        name: 'x',
        nature: 'expected',
        direction: 'up',
        measure: 'yearly',
        unit: '件',
        aims: [{ year, value: '1' }],
        figure: '没有的指标',
      }),
    ).toBe('figure_unknown')
  })

  it('评估记下当时的结果，往后不变；别处的人看不到进展', async () => {
    const plan = await begun()
    await target(plan, { figure: 'planning.issued_plans' })
    const send = (body: object, who = county) => world().ask(world().hand(who), `/api/planning/plans/${plan}/evaluations`, { body })
    expect((await send({ kind: 'final', year })).body['code']).toBe('plan_year_outside')
    expect((await send({ kind: 'annual', year: 2040 })).body['code']).toBe('plan_year_outside')
    expect((await send({ kind: 'monthly', year })).body['code']).toBe('plan_evaluation_query')
    expect((await send({ kind: 'annual', year: 2030 })).body['code']).toBe('plan_year_ahead')
    const answer = await send({ kind: 'annual', year })
    expect(answer.status).toBe(201)
    const record = (await hands.get(county, `/api/registers/plan_evaluation/records/${String(answer.body['id'])}`)).body
    expect(record).toMatchObject({
      state: 'begun',
      of_year: year,
      results: [{ name: '启动编制规划', aim: `${year}年 9件`, actual: expect.stringMatching(/件$/) }],
    })
    expect((await send({ kind: 'annual', year }, 'ranger@west_village')).body['code']).toBe('role_missing')
    expect((await send({ kind: 'annual', year }, 'county.forestry_officer@east')).body['code']).toBe('outside_area')
    expect((await asked(plan, 'county.forestry_officer@east'))['code']).toBe('outside_area')
  })
})
