import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { day, handsOf } from '#tests/rooms/hands.server.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { publishedCarbonRows } from '../parameters/coefficients.ts'
import { plant, type Planted } from '../output/fixtures.server.ts'
import { reckon, type Surveyed } from './reckon.ts'
import { subCompartment } from './sub_compartment.ts'
import type { BankAnswer } from '../bank/wire.ts'
import { squareOf } from '#kit/geometry/square.fixtures.ts'

const square = (n: number) => {
  const boundary = squareOf(104.16 + n * 0.002, 29.46, 0.001)
  return { boundary, area_ha: (areaOf(boundary) / 10_000).toFixed(4) }
}

onEveryWorld('小班与参数集', (world) => {
  const { create, refusedCreate, step, refused, read, get } = handsOf(world)
  const [CITY, SECOND, WEST, EAST] = [
    'city.forestry_officer@city',
    'city.forestry_officer@city#2',
    'county.forestry_officer@west',
    'county.forestry_officer@east',
  ]
  const year = Number(day().slice(0, 4))
  const body = (n: number, over: object = {}) => ({
    division: '990101',
    number: `B${n}`,
    ...square(n),
    land_class: '1111',
    land_class_generation: 'forestry_2015',
    species: '柏木',
    origin: '21',
    age_group: '2',
    volume_per_ha: '60.00',
    surveyed_on: '2019-10-01',
    survey: '试验调查',
    valid_from: '2019-12-31',
    ...over,
  })
  const carbonOf = async (of: number, division = '990101'): Promise<{ value: string; records: number; reason?: string }> =>
    (await get(CITY, `/api/figures/banks.carbon?year=${of}&division=${division}`)).body as never
  let set = ''

  beforeAll(async () => {
    set = await create(CITY, 'bank_parameters', {
      division: '990000',
      family: 'carbon',
      set_title: '试验碳参数',
      set_version: '1',
      method: 'bef',
      from_year: 2015,
      source: '试验',
      coefficients: publishedCarbonRows(),
    })
    await step(CITY, 'bank_parameters', set, 'propose')
  })

  it('提请的人不能自己采用；外人不能起草', async () => {
    expect(await refused(CITY, 'bank_parameters', set, 'adopt')).toBe('same_person')
    expect(
      await refusedCreate(WEST, 'bank_parameters', {
        division: '990000',
        family: 'carbon',
        set_title: 'x',
        set_version: '1',
        method: 'bef',
        from_year: 2015,
        source: 'x',
        coefficients: publishedCarbonRows(),
      }),
    ).toBe('role_missing')
    await step(SECOND, 'bank_parameters', set, 'adopt', { document: '试1号' })
  })

  it('缺系数、超范围、写两次的参数集都不收', async () => {
    const rows = publishedCarbonRows()
    const draft = (coefficients: object[]) => ({
      division: '990000',
      family: 'carbon',
      set_title: 'x',
      set_version: '2',
      method: 'bef',
      from_year: 2030,
      source: 'x',
      coefficients,
    })
    expect(await refusedCreate(CITY, 'bank_parameters', draft(rows.filter((r) => r.name !== 'carbon_fraction')))).toBe('coefficients_wanting')
    expect(await refusedCreate(CITY, 'bank_parameters', draft(rows.map((r) => (r.name === 'carbon_fraction' ? { ...r, value: '47' } : r))))).toBe(
      'coefficient_out_of_range',
    )
    expect(await refusedCreate(CITY, 'bank_parameters', draft([...rows, rows[0]!]))).toBe('coefficient_doubled')
  })

  it('小班按图形量面积、归类，贡献等于面积乘单位产出', async () => {
    const before = await carbonOf(2019)
    const id = await create(WEST, 'sub_compartment', body(1))
    expect(await read(WEST, 'sub_compartment', id)).toMatchObject({
      stand_class: 'arbour',
      species_group: 'cypress',
      kind: 'arbour|cypress|planted|2',
      computed_ha: square(1).area_ha,
    })
    const after = await carbonOf(2019)
    expect(after.records - before.records).toBe(1)
    const added = new Decimal(after.value)
      .minus(before.value ?? 0)
      .times(10_000)
      .toNumber()
    expect(added).toBeCloseTo(Number(square(1).area_ha) * 60 * 0.478 * 1.732 * 1.22 * 0.47, 4)
    const behind = (await get(CITY, '/api/figures/banks.carbon/records?year=2019&division=990101')).body as { items: { contribution: string }[] }
    expect(behind.items.reduce((sum, i) => sum.plus(i.contribution), new Decimal(0)).toFixed()).toBe(new Decimal(after.value).toFixed())
  })

  it('面积差得多、与别的小班重叠、地类不认得、在别的县的都不收', async () => {
    expect(await refusedCreate(WEST, 'sub_compartment', body(2, { area_ha: '3' }))).toBe('sub_compartment_area_differs')
    expect(await refusedCreate(WEST, 'sub_compartment', body(1, { number: 'B1x' }))).toBe('sub_compartments_overlap')
    expect(await refusedCreate(WEST, 'sub_compartment', body(2, { land_class: '9999' }))).toBe('land_class_unknown')
    expect(await refusedCreate(EAST, 'sub_compartment', body(2))).toBe('outside_area')
  })

  it('变更接替原小班：要有原因，起始更晚，前期蓄积取自原小班，以前年度的数不变', async () => {
    const first = await create(WEST, 'sub_compartment', body(3))
    const [was, later] = [await carbonOf(2019), { valid_from: '2021-12-31', surveyed_on: '2021-10-01', volume_per_ha: '72.00' }]
    expect(await refusedCreate(WEST, 'sub_compartment', body(3, later))).toBe('sub_compartment_cause_missing')
    expect(await refusedCreate(WEST, 'sub_compartment', body(3, { cause: '50' }))).toBe('sub_compartment_exists')
    const second = await create(WEST, 'sub_compartment', body(3, { ...later, cause: '50' }))
    expect(await read(WEST, 'sub_compartment', first)).toMatchObject({ state: 'superseded', valid_to: '2021-12-31' })
    expect(await read(WEST, 'sub_compartment', second)).toMatchObject({
      previous_volume_per_ha: '60.00',
      previous_surveyed_on: '2019-10-01',
      previous_kind: 'arbour|cypress|planted|',
    })
    expect(await carbonOf(2019)).toEqual(was)
    const sink = (await get(CITY, '/api/figures/banks.carbon_sink?year=2021&division=990101')).body as { value: string }
    expect(Number(sink.value)).toBeCloseTo((Number(square(3).area_ha) * 12 * 0.478 * 1.732 * 1.22 * 0.47) / (731 / 365.25), 3)
  })

  it('更正改的是记错的：当时看到的数按记录时间还能查到', async () => {
    const id = await create(WEST, 'sub_compartment', body(5))
    const then = new Date().toISOString()
    await new Promise((done) => setTimeout(done, 20))
    await step(WEST, 'sub_compartment', id, 'correct', { volume_per_ha: '30.00', reason: '录入错误' })
    expect(await read(WEST, 'sub_compartment', id)).toMatchObject({ volume: new Decimal(square(5).area_ha).times(30).toFixed(2) })
    const asOf = (await get(CITY, `/api/figures/banks.carbon?year=2019&division=990101&as_of=${encodeURIComponent(then)}`)).body as { value: string }
    const now = await carbonOf(2019)
    expect(new Decimal(asOf.value).minus(now.value).times(10_000).toNumber()).toBeCloseTo(Number(square(5).area_ha) * 30 * 0.478 * 1.732 * 1.22 * 0.47, 4)
  })

  it('库页上的合计等于指标，作废的不在其中；没有实测蓄积的列为未计', async () => {
    await create(WEST, 'sub_compartment', body(7, { volume_per_ha: null }))
    const gone = await create(WEST, 'sub_compartment', body(8))
    await step(WEST, 'sub_compartment', gone, 'annul', { reason: '重复' })
    const bank = (await get(CITY, '/api/banks/carbon?year=2021&division=990101')).body as {
      measures: { key: string; value: string; low: string; high: string }[]
      not_counted: { reason: string; plots: number }[]
      plots: { used: number }
    }
    const figure = await carbonOf(2021)
    const lead = bank.measures.find((m) => m.key === 'carbon')!
    expect(new Decimal(lead.value).toFixed()).toBe(new Decimal(figure.value).toFixed())
    expect(Number(lead.low) < Number(lead.value) && Number(lead.value) < Number(lead.high)).toBe(true)
    expect(bank.plots.used).toBe(figure.records)
    expect(bank.not_counted).toEqual([expect.objectContaining({ reason: '没有每公顷蓄积', plots: 1 })])
  })

  it('年末储量 = 上年末储量 + 生长 − 采伐等变更（同一小班前后两期）；没有年度更新的年份没有数，并说明最近一次', async () => {
    const volumes = fc.record({
      was: fc.integer({ min: 0, max: 9000 }),
      now: fc.integer({ min: 1, max: 15_000 }),
      before: fc.constantFrom('2014-10-20', '2011-06-03', null),
      felled: fc.boolean(),
    })
    const list = fc.sample(volumes, { numRuns: 40, seed: 2023 })
    const village = (await world().rows<{ id: string }>("select id from division where code = '990102001001'"))[0]!.id
    const own = '990102001001'
    const per_m3 = 0.478 * 1.732 * 1.22 * 0.47
    const read = (n: number, over: object): object => {
      const { division: _, ...fields } = { ...body(n), number: `G${n}`, surveyed_on: '2019-10-20', valid_from: '2019-12-31', ...over }
      return { ...fields, ...reckon(fields as unknown as Surveyed) }
    }
    await plant(
      world().store,
      `${year}-01-02T10:00:00+08:00`,
      ...list.flatMap((s, i): Planted[] => {
        const first = {
          volume_per_ha: (s.now / 100).toFixed(2),
          ...(s.before ? { previous_surveyed_on: s.before, previous_volume_per_ha: (s.was / 100).toFixed(2) } : {}),
        }
        const until = s.felled ? { steps: ['supersede'], last: { valid_to: '2021-12-31' } } : {}
        const bare = {
          land_class: '1610',
          species: null,
          origin: null,
          age_group: null,
          volume_per_ha: null,
          surveyed_on: '2021-11-01',
          valid_from: '2021-12-31',
          cause: '20',
        }
        return [
          { register: subCompartment, division: village, fields: read(100 + i, first) as never, ...until },
          ...(s.felled ? [{ register: subCompartment, division: village, fields: read(100 + i, bare) as never }] : []),
        ]
      }),
    )
    const ofYear = async (y: number): Promise<number> => Number((await carbonOf(y, own)).value) * 10_000
    const at = (i: number): number => Number(square(100 + i).area_ha)
    // by hand, apart from the code: what a stand grew a year, if it grew
    const grew = (s: (typeof list)[number]): number =>
      s.before && s.now > s.was ? ((s.now - s.was) / 100 / ((Date.parse('2019-10-20') - Date.parse(s.before)) / 86_400_000)) * 365.25 : 0
    const sum = (of: (s: (typeof list)[number], i: number) => number): number => list.reduce((n, s, i) => n + of(s, i) * at(i) * per_m3, 0)
    const [first, third] = [await ofYear(2019), await ofYear(2021)]
    expect(first).toBeCloseTo(
      sum((s) => s.now / 100),
      1,
    )
    expect(list.some((s) => s.felled && grew(s) > 0) && list.some((s) => !s.felled && grew(s) > 0) && list.some((s) => s.before && s.now < s.was)).toBe(true)
    expect(third).toBeCloseTo(first + 2 * sum((s) => (s.felled ? 0 : grew(s))) - sum((s) => (s.felled ? s.now / 100 : 0)), 1)
    for (const y of [2020, 2022, year - 1]) {
      expect(await carbonOf(y, own), String(y)).toMatchObject({
        value: null,
        reason_code: 'not_surveyed',
        reason: `${y}年没有更新，最近一次为${y < 2021 ? 2019 : 2021}年`,
      })
      expect(((await get(CITY, `/api/figures/banks.stand_area?year=${y}&division=${own}`)).body as { value: unknown }).value).toBeNull()
    }
    const bank = (await get(CITY, `/api/banks/carbon?year=2022&division=${own}`)).body as unknown as BankAnswer
    expect(bank.measures.filter((m) => m.key.startsWith('carbon') && !m.key.startsWith('carbon_removed')).map((m) => [m.value, m.note])).toEqual(
      Array(5).fill([null, '2022年没有更新，最近一次为2021年']),
    )
    expect(bank.trend.map((p) => [p.year, p.value !== null])).toEqual([
      [2018, false],
      [2019, true],
      [2020, false],
      [2021, true],
      [2022, false],
    ])
    const whole = (await get(CITY, `/api/banks/carbon?year=2021&division=${own}`)).body as unknown as BankAnswer
    expect(new Decimal(whole.measures[0]!.value!).toFixed()).toBe(new Decimal((await carbonOf(2021, own)).value).toFixed())
    const behind = (await get(CITY, `/api/figures/banks.carbon/records?year=2021&division=${own}&limit=100`)).body as { items: { contribution: string }[] }
    expect(behind.items.reduce((n, i) => n.plus(i.contribution), new Decimal(0)).toFixed()).toBe(new Decimal((await carbonOf(2021, own)).value).toFixed())
    const volume = (await get(CITY, `/api/figures/banks.stand_volume?year=2021&division=${own}`)).body as { value: string }
    expect(Number(volume.value) * 10_000 * per_m3).toBeCloseTo(third, 0)
  })

  it('换系数：先看影响，草案由另一人采用，从适用年起改变，以前的数一位不变', async () => {
    await create(WEST, 'sub_compartment', body(9, { surveyed_on: `${year}-01-05`, valid_from: `${year}-01-06` }))
    const [old, before] = [await carbonOf(2021), await carbonOf(year)]
    const changes = [{ key: 'cypress.bef', value: '1.5', source: '本地样地' }]
    const send = (who: string, path: string, json: object) => world().ask(world().hand(who), path, { method: 'POST', body: json })
    const effect = (await send(CITY, `/api/banks/parameters/${set}/effect`, { changes, year, division: '990101' })).body as {
      rows: { key: string; after: string }[]
    }
    expect(await carbonOf(year)).toEqual(before)
    expect((await send(WEST, `/api/banks/parameters/${set}/replace`, { changes, from_year: year, set_version: '2', reason: '样地' })).status).toBe(403)
    const draft = (await send(CITY, `/api/banks/parameters/${set}/replace`, { changes, from_year: year, set_version: '2', reason: '样地' })).body as {
      id: string
    }
    await step(CITY, 'bank_parameters', draft.id, 'propose')
    expect(await carbonOf(year)).toEqual(before)
    await step(SECOND, 'bank_parameters', draft.id, 'adopt')
    expect(new Decimal((await carbonOf(year)).value).toFixed()).toBe(new Decimal(effect.rows.find((r) => r.key === 'carbon')!.after).toFixed())
    expect(await carbonOf(2021)).toEqual(old)
    const again = (await send(CITY, `/api/banks/parameters/${set}/replace`, { changes, from_year: 2020, set_version: '3', reason: '回改' })).body as {
      id: string
    }
    await step(CITY, 'bank_parameters', again.id, 'propose')
    expect(await refused(SECOND, 'bank_parameters', again.id, 'adopt')).toBe('parameters_not_later')
    const trend = (await get(CITY, `/api/banks/carbon?year=${year}&division=990101`)).body as { trend: { year: number; breaks: boolean }[] }
    expect(trend.trend.filter((p) => p.breaks).map((p) => p.year)).toEqual([year])
  })

  it('没有的库、没有写明的年份、没有登录，都说明', async () => {
    expect((await get(CITY, '/api/banks/gold?year=2021&division=990101')).body['code']).toBe('bank_unknown')
    expect((await get(CITY, '/api/banks/carbon?division=990101')).body['code']).toBe('bank_query')
    expect((await world().ask(null, '/api/banks/carbon?year=2021&division=990101')).status).toBe(401)
    expect((await get(CITY, '/api/banks/scenario')).status).toBe(200)
  })
})
