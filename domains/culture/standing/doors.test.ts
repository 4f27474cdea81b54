import { expect, it } from 'vitest'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { day, handsOf, place } from '#tests/rooms/hands.server.ts'

onEveryWorld('森林城市指标对照', (world) => {
  const hands = handsOf(world)
  const [city, second, county] = ['city.forestry_officer@city', 'city.chief_office@city', 'county.forestry_officer@west']
  const year = Number(day().slice(0, 4))
  let n = 0
  const begun = (over: Record<string, unknown> = {}) =>
    hands.create(city, 'forest_city', {
      division: '990000',
      name: `对照试验${(n += 1)}`,
      title_level: 'national',
      level: 'city',
      edition: 'gbt37342_2019',
      rain_class: 'above_800',
      plain: false,
      keeper: '市创建办',
      started_on: day(-900),
      ...over,
    })
  const told = async (id: string, query = '') => {
    const { status, body, text } = await hands.get(city, `/api/culture/forest-city?division=990000&year=${year}${query}`)
    expect(status, text).toBe(200)
    return (
      body as { items: { id: string; known: boolean; own_edition: boolean; met: number; unknown: number; rows: Record<string, unknown>[] }[] }
    ).items.find((i) => i.id === id)!
  }
  async function valued(id: string, over: Record<string, unknown>): Promise<string> {
    const coordinates = place.coordinates as [number, number]
    const papers = [await hands.evidence(city, `${day(-2)}T10:00:00+08:00`, coordinates)]
    const value = await hands.create(city, 'forest_city_value', {
      division: '990000',
      city: id,
      edition: 'gbt37342_2019',
      number: 1,
      of_year: year - 1,
      measured_on: day(-20),
      reporting_unit: '市林业局',
      document_number: '调查报告',
      papers,
      ...over,
    })
    await hands.step(city, 'forest_city_value', value, 'report')
    return value
  }

  it('能算的取自指标，其余取自核定的记录；没有核定的不算，规划期限取自创建本身', async () => {
    const id = await begun()
    await hands.step(city, 'forest_city', id, 'issue_plan', { plan_number: '某号', plan_issued_on: day(-800), plan_from: 2023, plan_to: 2030 })
    const row = async (number: number, query = '') => (await told(id, query)).rows.find((r) => r['number'] === number)!
    expect(await row(1)).toMatchObject({ demanded: '35', unit: '%', origin: 'none', actual: null, verdict: 'unknown', reason: '没有登记过数值' })
    const value = await valued(id, { value: '33.4' })
    expect(await row(1)).toMatchObject({ origin: 'none', waiting: value, verdict: 'unknown' })
    await hands.step(second, 'forest_city_value', value, 'confirm')
    expect(await row(1)).toMatchObject({ origin: 'record', record: { id: value, of_year: year - 1 }, actual: '33.4', verdict: 'unmet', gap: '1.6' })
    expect(await row(33)).toMatchObject({ origin: 'plan', actual: '8', verdict: 'unmet', gap: '2' })
    const events = async () => (await row(29)) as { actual: string | null; figure: { id: string } | null }
    const before = Number((await events()).actual ?? 0)
    await hands.create(city, 'publicity_event', {
      division: '990000',
      title: '生态文化进校园',
      theme: 'eco_culture',
      level: 'city',
      held_on: `${year}-01-02`,
      place: '小学',
      hosts: '市林业局',
    })
    expect(await events()).toMatchObject({ origin: 'figure', figure: { id: 'culture.city_events' }, actual: String(before + 1) })
  })

  it('换一个版本看，没有录入的写明；对照原文录入并核对后就有', async () => {
    const id = await begun()
    expect(await told(id, '&edition=gbt37342_2024')).toMatchObject({ known: false, own_edition: false, rows: [] })
    const demand = await hands.create(city, 'forest_city_demand', {
      division: '990000',
      city: id,
      edition: 'gbt37342_2024',
      number: 3,
      name: '城区绿化覆盖率',
      system: 'network',
      nature: 'min',
      value: '41',
      unit: '%',
      measure: '甲 / 乙',
      urban: true,
      article: '表1',
    })
    await hands.step(city, 'forest_city_demand', demand, 'submit')
    await hands.step(second, 'forest_city_demand', demand, 'check')
    expect((await told(id, '&edition=gbt37342_2024')).rows).toMatchObject([{ number: 3, demanded: '41', demand, confidence: '已与原文核对' }])
    expect((await hands.get(city, `/api/culture/forest-city?division=990000&year=${year}&edition=2007`)).body['code']).toBe('forest_city_query')
  })

  it('自查留下当时的结果，往后不变；县里不能自查，别处的看不到', async () => {
    const id = await begun()
    const ask = (who: string, body: object, of = id) => world().ask(world().hand(who), `/api/culture/forest-city/${of}/checks`, { body })
    expect((await ask(county, { year })).body['code']).toBe('role_missing')
    expect((await ask(city, { year: year + 1 })).body['code']).toBe('forest_city_year_ahead')
    expect((await ask(city, { year: 2001 })).body['code']).toBe('forest_city_year_before')
    expect((await ask(city, { year: 'x' })).body['code']).toBe('forest_city_query')
    const made = await ask(city, { year })
    expect(made.status, made.text).toBe(201)
    const check = String(made.body['id'])
    const value = await valued(id, { number: 8, value: '40' })
    await hands.step(second, 'forest_city_value', value, 'confirm')
    expect((await told(id)).rows.find((r) => r['number'] === 8)).toMatchObject({ verdict: 'met' })
    const kept = (await hands.read(city, 'forest_city_check', check))['results'] as { number: number; verdict: string }[]
    expect(kept.find((r) => r.number === 8)).toMatchObject({ verdict: '没有数值' })
    const plan = { plan_number: '某号', plan_issued_on: day(-800), plan_from: 2023, plan_to: 2035 }
    await hands.step(city, 'forest_city', id, 'issue_plan', plan)
    await hands.step(city, 'forest_city', id, 'improve', { improvement_number: '某号', improvement_issued_on: day(-100) })
    await hands.step(city, 'forest_city', id, 'change_edition', { edition: 'gbt37342_2024', reason: '新版本施行' })
    const apply = { application_number: '某号', applied_on: day(-1), early_reason: '按通知' }
    expect(await hands.refused(city, 'forest_city', id, 'apply', { ...apply, self_check: check })).toBe('forest_city_check_other')
    await hands.step(city, 'forest_city', id, 'apply', apply)
    expect((await hands.get('county.forestry_officer@east', `/api/culture/forest-city?division=990101&year=${year}`)).body['code']).toBe('outside_area')
  })
})
