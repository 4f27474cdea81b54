import { describe, expect, it } from 'vitest'
import { gk, zippedShapefile, type DbfColumn } from '#kit/files/shapefile.fixtures.ts'
import { squareOf } from '#kit/geometry/square.fixtures.ts'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { day, handsOf, town } from '#tests/rooms/hands.server.ts'

const square = (x: number, y: number, side = 0.002) => squareOf(x, y, side)
const [county, city, east, ground] = [
  'county.forestry_officer@west',
  'city.forestry_officer@city',
  'county.forestry_officer@east',
  'township.officer@west_town',
]

onEveryWorld('造林绿化空间', (world) => {
  const hands = handsOf(world)
  let n = 0
  const good = { land_class: '0404', annual_precipitation: 950, soil_thickness: '60.0', slope: '12.0', soil_type: '181', holder_consent: true, disputed: false }
  /** A plot on ground of its own, unless it is told where. */
  const body = (over: Record<string, unknown> = {}): Record<string, unknown> => {
    n += 1
    return { division: town, number: `试${n}`, boundary: square(104.3 + (n % 40) * 0.004, 29.3 + Math.floor(n / 40) * 0.004), ...good, ...over }
  }
  const plot = (over: Record<string, unknown> = {}): Promise<string> => hands.create(county, 'afforestation_plot', body(over))
  const assess = async (id: string) =>
    hands.step(county, 'afforestation_plot', id, (await hands.read(county, 'afforestation_plot', id))['state'] === 'assessed' ? 'reassess' : 'assess')
  const adopt = { plan_year: 2023, plan_document: '试林〔2023〕1号' }
  const refusedAdoption = (id: string) => hands.refused(city, 'afforestation_plot', id, 'adopt', adopt)
  const layer = async (kind: string, boundary: unknown, over: Record<string, unknown> = {}, of: string | null = null): Promise<string> => {
    n += 1
    const id = await hands.create(county, 'control_layer', {
      division: '990101',
      kind,
      document_number: `试图〔2020〕${n}号`,
      issuer: '试验市人民政府',
      source: '试验',
      in_force_from: '2020-01-01',
      ...over,
    })
    const filled = await world().ask(world().hand(county), `/api/registers/control_layer/records/${id}/content`, {
      body: {
        type: 'FeatureCollection',
        crs: { type: 'name', properties: { name: 'EPSG:4490' } },
        features: [{ type: 'Feature', properties: { class: of }, geometry: boundary }],
      },
    })
    expect(filled.status, filled.text).toBe(201)
    await hands.step(county, 'control_layer', id, 'check')
    await hands.step(city, 'control_layer', id, 'enter_force')
    return id
  }
  let farmland = ''

  describe('图层', () => {
    it('必须判定的图层没有有效版本：可以评估，但记为不能判定，不能列入计划', async () => {
      const id = await plot()
      expect(await assess(id)).toMatchObject({
        state: 'assessed',
        suitability: 'tree',
        reasons: ['layer_unknown'],
        unknown_layers: expect.arrayContaining(['permanent_farmland']),
      })
      expect(await refusedAdoption(id)).toBe('plot_layer_unknown')
      farmland = await layer('permanent_farmland', square(104.1, 29.1, 0.01))
      expect(await hands.step(city, 'afforestation_plot', id, 'adopt', adopt)).toMatchObject({ state: 'adopted', belongs_to_year: 2023 })
    })
    it('部分在永久基本农田：按图层版本列出面积，余下的按立地评定，改划前不能列入', async () => {
      const id = await plot({ boundary: square(104.099, 29.102) })
      const found = await assess(id)
      expect(found).toMatchObject({
        suitability: 'tree',
        mode: 'planting',
        reasons: expect.arrayContaining(['in_permanent_farmland']),
        exclusions: [{ kind: 'permanent_farmland', layer: farmland, document_number: expect.stringContaining('试图') }],
      })
      const [area, out, left] = ['area', 'excluded_area', 'usable_area'].map((name) => Number(found[name])) as [number, number, number]
      expect(out / area).toBeCloseTo(0.5, 3)
      expect(left).toBeCloseTo(area - out, 3)
      expect(await refusedAdoption(id)).toBe('plot_excluded')
      await hands.step(county, 'afforestation_plot', id, 'revise', { boundary: square(104.097, 29.102), reason: '退出基本农田' })
      expect(await assess(id)).toMatchObject({ exclusions: [], excluded_area: '0.0000' })
      await hands.step(city, 'afforestation_plot', id, 'adopt', adopt)
    })
    it('全部在内：不宜，不问土层；两个图层重叠处只计一次', async () => {
      await layer('wetland', square(104.104, 29.104, 0.01))
      const id = await plot({ boundary: square(104.105, 29.105), soil_thickness: null })
      const found = await assess(id)
      expect(found).toMatchObject({
        suitability: 'unsuitable',
        mode: 'none',
        reasons: expect.arrayContaining(['in_permanent_farmland', 'in_wetland']),
        missing_factors: [],
        usable_area: '0.0000',
      })
      expect(found['excluded_area']).toBe(found['area'])
      expect((found['exclusions'] as unknown[]).length).toBe(2)
    })
    it('饮用水水源只有一级保护区排除', async () => {
      await layer('water_source', square(104.15, 29.15, 0.01), {}, '二级保护区')
      const id = await plot({ boundary: square(104.152, 29.152) })
      expect(await assess(id)).toMatchObject({ exclusions: [], suitability: 'tree' })
    })
    it('评估后图层撤回：结论不再成立，重新评估后才能列入', async () => {
      const river = await layer('river_management', square(104.2, 29.2, 0.01))
      const id = await plot({ boundary: square(104.202, 29.202) })
      expect(await assess(id)).toMatchObject({ suitability: 'unsuitable', reasons: ['in_river_management', 'layer_unknown'] })
      await hands.step(city, 'control_layer', river, 'withdraw', { in_force_to: day(), reason: '图形有误' })
      expect(await refusedAdoption(id)).toBe('plot_assessment_stale')
      expect(await assess(id)).toMatchObject({ suitability: 'tree', exclusions: [] })
      await hands.step(city, 'afforestation_plot', id, 'adopt', adopt)
    })
  })

  describe('办理', () => {
    it('没有立地因子：数据不全，没有结论，不能列入；补齐后再评', async () => {
      const id = await plot({ soil_thickness: null })
      expect(await assess(id)).toMatchObject({
        suitability: null,
        mode: null,
        reasons: expect.arrayContaining(['data_missing']),
        missing_factors: ['soil_thickness'],
      })
      expect(await refusedAdoption(id)).toBe('plot_incomplete')
      await hands.step(county, 'afforestation_plot', id, 'revise', { soil_thickness: '20.0', reason: '补测土层' })
      expect(await assess(id)).toMatchObject({ suitability: 'shrub', mode: 'planting', missing_factors: [] })
    })
    it('不同意或有争议的可以评估，不能列入；落实后即可，理由随之更新', async () => {
      const id = await plot({ holder_consent: false, disputed: null })
      expect(await assess(id)).toMatchObject({ suitability: 'tree', reasons: expect.arrayContaining(['consent_refused', 'dispute_unknown']) })
      expect(await refusedAdoption(id)).toBe('plot_without_will')
      const heard = await hands.step(ground, 'afforestation_plot', id, 'record_will', { holder_consent: true, disputed: false, will_note: '村民小组会议同意' })
      expect(heard['reasons']).toEqual(['layer_unknown'])
      await hands.step(city, 'afforestation_plot', id, 'adopt', adopt)
    })
    it('土层过薄的不宜，不能列入', async () => {
      const id = await plot({ soil_thickness: '10.0' })
      await assess(id)
      expect(await refusedAdoption(id)).toBe('plot_unsuitable')
      expect(await hands.step(county, 'afforestation_plot', id, 'decline', { reason: '土层过薄' })).toMatchObject({ state: 'declined' })
    })
    it('一块地不能列入两次：同一地块不行，重叠的另一地块也不行；调出后可以', async () => {
      const first = await plot({ boundary: square(104.4, 29.6) })
      const second = await plot({ boundary: square(104.401, 29.601) })
      await assess(first)
      await assess(second)
      await hands.step(city, 'afforestation_plot', first, 'adopt', adopt)
      expect(await refusedAdoption(first)).toBe('transition_not_open')
      expect(await refusedAdoption(second)).toBe('plot_ground_adopted')
      await hands.step(city, 'afforestation_plot', first, 'withdraw', { reason: '改列下年' })
      await hands.step(city, 'afforestation_plot', second, 'adopt', { ...adopt, plan_year: 2024 })
    })
    it('外县看不到，乡镇不能评估，县里不能列入计划', async () => {
      const id = await plot()
      const status = async (who: string, step: string, input = {}) =>
        (await world().ask(world().hand(who), `/api/registers/afforestation_plot/records/${id}/transitions/${step}`, { body: input })).status
      expect(await status(east, 'assess')).toBe(404)
      expect(await status(ground, 'assess')).toBe(403)
      await assess(id)
      expect(await status(county, 'adopt', adopt)).toBe(403)
    })
    it('耕地要列入退耕计划；地块要在区划内；非候选地类不收', async () => {
      const refused = (over: Record<string, unknown>) => hands.refusedCreate(county, 'afforestation_plot', body(over))
      expect(await refused({ land_class: '0103' })).toBe('plot_not_retired')
      expect(await refused({ boundary: square(105.5, 29.5) })).toBe('plot_outside_division')
      expect(await refused({ land_class: '0301' })).toBe('field_invalid')
    })
  })

  describe('页面和指标', () => {
    it('地块的六个步骤：评估前是预看，评估后是留存的结果，各有依据；外县看不到', async () => {
      const id = await plot({ boundary: square(104.1085, 29.101), soil_thickness: '20.0' })
      const path = `/api/afforestation/plots/${id}/assessment`
      const marks = async () => {
        const { body } = await hands.get(county, path)
        return [body['preview'], (body['steps'] as { mark: string }[]).map((s) => s.mark), (body['pieces'] as unknown[]).length]
      }
      expect(await marks()).toEqual([true, ['passed', 'stopped', 'passed', 'passed', 'passed', 'open'], 1])
      await assess(id)
      expect(await marks()).toEqual([false, ['passed', 'stopped', 'passed', 'passed', 'passed', 'open'], 1])
      const { body } = await hands.get(county, path)
      expect(JSON.stringify(body['steps'])).toContain('土层厚度20.0厘米，不小于15厘米：宜灌')
      expect(JSON.stringify(body['steps'])).toContain(farmland)
      expect((await hands.get(east, path)).status).toBe(404)
      expect((await hands.get(county, '/api/afforestation/plots/1/assessment')).status).toBe(404)
    })
    it('按县和类别汇总，各类之和是全部地块；列入计划的面积即指标的值', async () => {
      const { body } = await hands.get(city, '/api/afforestation/space?division=990000&year=2023')
      const west = (
        body['items'] as {
          code: string
          lines: { plots: number; area: string; excluded: string | null; net: string | null; unassessed: string | null; adopted: string }[]
          reasons: { reason: string }[]
        }[]
      ).find((p) => p.code === '990101')!
      const [all] = (await world().rows(
        `select count(*)::int as n, sum(area) filter (where p.state = 'adopted' and plan_year = 2023)::text as adopted from afforestation_plot p join siku.division_closure c on c.descendant = p.division join division d on d.id = c.ancestor where d.code = '990101'`,
      )) as { n: number; adopted: string }[]
      expect(west.lines.reduce((n, l) => n + l.plots, 0)).toBe(all!.n)
      expect(west.lines.reduce((sum, l) => sum + Number(l.adopted), 0)).toBeCloseTo(Number(all!.adopted), 3)
      for (const l of west.lines) expect([l.excluded, l.net, l.unassessed].reduce((sum, part) => sum + Number(part ?? 0), 0)).toBeCloseTo(Number(l.area), 4)
      const [open] = (await world().rows(
        `select coalesce(sum(area) filter (where p.state = 'candidate' or excluded_area is null or usable_area is null), 0)::text as area from afforestation_plot p join siku.division_closure c on c.descendant = p.division join division d on d.id = c.ancestor where d.code = '990101'`,
      )) as { area: string }[]
      expect(west.lines.reduce((sum, l) => sum + Number(l.unassessed ?? 0), 0)).toBeCloseTo(Number(open!.area), 4)
      expect(west.reasons.map((r) => r.reason)).toContain('in_permanent_farmland')
      const figure = (await hands.get(city, '/api/figures/afforestation.adopted_area?year=2023&division=990101')).body
      expect(Number(figure['value'])).toBeCloseTo(Number(all!.adopted), 3)
      const [tree, shrub] = await Promise.all(
        ['tree', 'shrub'].map(async (c) =>
          Number((await hands.get(city, `/api/figures/afforestation.adopted_${c}_area?year=2023&division=990101`)).body['value']),
        ),
      )
      expect(tree! + shrub!).toBeCloseTo(Number(all!.adopted), 3)
      expect((await hands.get(city, '/api/afforestation/space?division=x&year=2023')).status).toBe(422)
      expect((await hands.get(city, '/api/afforestation/space?division=990000')).status).toBe(422)
    })
  })

  describe('批量', () => {
    it('一个批次评估本县全部候选地块；没有候选的不办；别县的不动', async () => {
      const ids = await Promise.all([plot(), plot({ soil_thickness: null }), plot({ slope: '40.0' })])
      const other = await hands.create(east, 'afforestation_plot', body({ division: '990102001', boundary: square(105.5, 29.5) }))
      const run = await hands.create(county, 'suitability_run', { division: '990101', number: '评2023-1' })
      expect(await hands.step(county, 'suitability_run', run, 'run')).toMatchObject({ state: 'done', run_on: day(), plots: expect.any(Number) })
      const after = await Promise.all(ids.map((id) => hands.read(county, 'afforestation_plot', id)))
      expect(after.map((p) => [p['state'], p['suitability'], p['mode'], p['run']])).toEqual([
        ['assessed', 'tree', 'planting', run],
        ['assessed', null, null, run],
        ['assessed', 'tree', 'enclosure', run],
      ])
      expect(await hands.read(east, 'afforestation_plot', other)).toMatchObject({ state: 'candidate', suitability: null })
      const again = await hands.create(county, 'suitability_run', { division: '990101', number: '评2023-3', again: true })
      expect(await hands.step(county, 'suitability_run', again, 'run')).toMatchObject({ state: 'done' })
      expect((await hands.read(county, 'afforestation_plot', ids[0]!))['run']).toBe(again)
      const empty = await hands.create(county, 'suitability_run', { division: '990101', number: '评2023-2' })
      expect(await hands.refused(county, 'suitability_run', empty, 'run')).toBe('run_empty')
    })
    it('压缩的 shapefile（GBK）导入候选地块，逐行说明；同一文件再导不重复', async () => {
      const box = (i: number): [number, number][] => {
        const [w, s] = [440_000 + 300 * i, 3_240_000]
        return [
          [w, s],
          [w, s + 200],
          [w + 200, s + 200],
          [w + 200, s],
          [w, s],
        ]
      }
      const columns: DbfColumn[] = [
        { name: '名称', type: 'C', length: 20 },
        { name: 'DLBM', type: 'C', length: 4 },
        { name: 'NJSL', type: 'N', length: 5 },
        { name: 'TCHD', type: 'N', length: 6 },
        { name: 'PD', type: 'N', length: 5 },
      ]
      const file = zippedShapefile(
        [[box(0)], [box(1)], [box(2)], [box(3)]],
        columns,
        [
          ['云岭林1', '0404', '950', '45.0', '18.5'],
          ['云岭林2', '0301', '950', '45.0', '18.5'],
          ['云岭林3', '0103', '950', '45.0', '28'],
          ['云岭林4', '1206', '', '', '8'],
        ],
        { encoding: 'GBK', prj: gk(500_000) },
      )
      const mapping = encodeURIComponent(
        JSON.stringify({ number: '名称', land_class: 'DLBM', annual_precipitation: 'NJSL', soil_thickness: 'TCHD', slope: 'PD' }),
      )
      const send = (query: string) =>
        world().ask(world().hand(county), `/api/registers/afforestation_plot/imports?division=${town}&mapping=${mapping}${query}`, {
          method: 'POST',
          raw: new Uint8Array(file),
        })
      expect((await send('')).body).toMatchObject({
        encoding: 'GBK',
        epsg: 4544,
        total: 4,
        ready: 2,
        lines: [
          { line: 2, code: 'field_invalid' },
          { line: 3, code: 'plot_not_retired' },
        ],
      })
      expect((await send('&commit=1')).body).toMatchObject({ accepted: 2, refused: 2 })
      expect((await send('&commit=1')).body).toMatchObject({ accepted: 0, already: 2 })
      const [kept] = (await world().rows(
        `select number, area::text as area, soil_thickness::text as soil, slope::text as slope, land_class from afforestation_plot where number = '云岭林1'`,
      )) as Record<string, string>[]
      expect(kept).toMatchObject({ number: '云岭林1', soil: '45.0', slope: '18.5', land_class: '0404' })
      expect(Number(kept?.['area'])).toBeCloseTo(60, 3)
    })
  })
})
