import { describe, expect, it } from 'vitest'
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
const collection = (...features: (readonly [Record<string, unknown>, unknown])[]) => ({
  type: 'FeatureCollection',
  crs: { type: 'name', properties: { name: 'EPSG:4490' } },
  features: features.map(([properties, geometry]) => ({ type: 'Feature', properties, geometry })),
})
const asked = square(104.105, 29.105)

onEveryWorld('控制线', (world) => {
  const hands = handsOf(world)
  const [county, city] = ['county.forestry_officer@west', 'city.forestry_officer@city']
  let n = 0
  const version = (over: Record<string, unknown> = {}): Promise<string> =>
    hands.create(county, 'control_layer', {
      division: '990101',
      kind: 'nature_reserve',
      document_number: `试〔2023〕${++n}号`,
      issuer: '试验市人民政府',
      source: '试验',
      in_force_from: '2022-01-01',
      ...over,
    })
  const fill = (id: string, body: unknown, query = '', who = county) =>
    world().ask(world().hand(who), `/api/registers/control_layer/records/${id}/content${query}`, { body })
  const inForce = async (over: Record<string, unknown> = {}, content: unknown = collection([{ class: '核心区' }, square(104.1, 29.1)])): Promise<string> => {
    const id = await version(over)
    expect((await fill(id, content)).status).toBe(201)
    await hands.step(county, 'control_layer', id, 'check')
    await hands.step(city, 'control_layer', id, 'enter_force')
    return id
  }
  const overlay = async (body: Record<string, unknown>, who = 'ranger@west_village') =>
    world().ask(world().hand(who), '/api/planning/overlay', { body: { geometry: asked, ...body } })

  describe('版本', () => {
    it('没有图形的版本检查不了；检查时记下图斑数与摘要，检查人不得使其生效', async () => {
      const id = await version({ kind: 'wetland' })
      expect(await hands.refused(county, 'control_layer', id, 'check')).toBe('layer_empty')
      await fill(id, collection([{}, square(104.2, 29.2)], [{}, square(104.3, 29.2)]))
      expect(await hands.step(county, 'control_layer', id, 'check')).toMatchObject({
        feature_count: 2,
        content_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      })
      const own = await version({ kind: 'wetland', in_force_from: '2001-01-01', in_force_to: '2001-02-01' })
      await fill(own, collection([{}, square(104.2, 29.2)]), '', city)
      await hands.step(city, 'control_layer', own, 'check')
      expect(await hands.refused(city, 'control_layer', own, 'enter_force')).toBeTypeOf('string')
    })
    it('同一天同一区域同一图层只有一个有效版本，市、县之间也是；接续的可以', async () => {
      await inForce({ kind: 'water_source', in_force_from: '2020-01-01', in_force_to: '2021-01-01' })
      const rival = await version({ kind: 'water_source', in_force_from: '2020-12-31', division: '990101' })
      await fill(rival, collection([{}, square(104.1, 29.1)]))
      await hands.step(county, 'control_layer', rival, 'check')
      expect(await hands.refused(city, 'control_layer', rival, 'enter_force')).toBe('layer_overlap')
      await inForce({ kind: 'water_source', in_force_from: '2021-01-01' })
    })
    it('图形只增不改：同一文件再传不重复，另一文件不收，已检查的不收', async () => {
      const id = await version({ kind: 'urban_boundary' })
      const content = collection([{ class: '集中建设区' }, square(104.1, 29.1)])
      expect((await fill(id, content)).body).toMatchObject({ added: 1, already: 0 })
      expect((await fill(id, content)).body).toMatchObject({ added: 0, already: 1 })
      expect((await fill(id, collection([{}, square(104.2, 29.1)]))).body['code']).toBe('layer_has_content')
      await hands.step(county, 'control_layer', id, 'check')
      expect((await fill(id, content)).body['code']).toBe('layer_closed')
    })
    it('有一个图斑不对，整份不收，并逐个说明', async () => {
      const id = await version()
      const bow = {
        type: 'Polygon',
        coordinates: [
          [
            [104.1, 29.1],
            [104.2, 29.2],
            [104.2, 29.1],
            [104.1, 29.2],
            [104.1, 29.1],
          ],
        ],
      }
      const answer = await fill(id, collection([{}, square(104.1, 29.1)], [{}, bow], [{}, null]))
      expect(answer).toMatchObject({ status: 422, body: { code: 'layer_invalid', errors: [{ field: '第 2 行' }, { field: '第 3 行', message: '没有图形' }] } })
      expect(await hands.refused(county, 'control_layer', id, 'check')).toBe('layer_empty')
    })
    it('别的县和护林员都不能导入', async () => {
      const id = await version()
      const content = collection([{}, square(104.1, 29.1)])
      expect((await fill(id, content, '', 'county.forestry_officer@east')).status).toBe(403)
      expect((await fill(id, content, '', 'ranger@west_village')).status).toBe(403)
    })
  })

  describe('叠加', () => {
    it('按当日有效的版本判定，撤回前的日子仍用原版本并注明；没有版本的图层是“未知”而不是“不涉及”', async () => {
      const id = await inForce()
      expect((await overlay({ on: '2023-06-01' })).body).toMatchObject({
        layers: expect.arrayContaining([
          expect.objectContaining({
            kind: 'nature_reserve',
            class: '核心区',
            version: id,
            inside: 'touches',
            share: expect.stringMatching(/^0\.2[45]/),
            note: null,
          }),
        ]),
        unknown: expect.arrayContaining([expect.objectContaining({ kind: 'permanent_farmland', title: '永久基本农田' })]),
      })
      await hands.step(city, 'control_layer', id, 'withdraw', { in_force_to: day(), reason: '批准机关撤销' })
      const before = (await overlay({ on: '2023-06-01', kinds: ['nature_reserve'] })).body
      expect(before).toMatchObject({ layers: [{ version: id, note: expect.stringContaining('已撤回') }], unknown: [] })
      expect((await overlay({ on: day(), kinds: ['nature_reserve'] })).body).toMatchObject({ layers: [], unknown: [{ kind: 'nature_reserve' }] })
    })
    it('无效的图形、日期和图层名各有说明', async () => {
      const bow = {
        type: 'Polygon',
        coordinates: [
          [
            [104.1, 29.1],
            [104.2, 29.2],
            [104.2, 29.1],
            [104.1, 29.2],
            [104.1, 29.1],
          ],
        ],
      }
      expect(await overlay({ geometry: bow })).toMatchObject({
        status: 422,
        body: { code: 'geometry.self_crossing', title: expect.stringContaining('104.15') },
      })
      expect(await overlay({ on: '2023-02-30' })).toMatchObject({ status: 422, body: { code: 'on_invalid' } })
      expect(await overlay({ kinds: ['nothing'] })).toMatchObject({ status: 422, body: { code: 'kinds_invalid' } })
      expect((await overlay({ geometry: null })).status).toBe(422)
    })
    it('当日的版本可以查到，也画在地图上', async () => {
      await inForce({ kind: 'ecological_red_line' })
      expect((await hands.get('ranger@east_village', '/api/planning/layers?on=2023-06-01')).body).toMatchObject({
        items: expect.arrayContaining([
          expect.objectContaining({ kind: 'ecological_red_line', title: '生态保护红线', division_code: '990101', feature_count: 1 }),
        ]),
      })
      expect((await hands.get('ranger@east_village', '/api/layers')).body).toMatchObject({
        items: expect.arrayContaining([
          expect.objectContaining({ layer: 'control_ecological_red_line', register: 'control_layer', kind: 'polygon', chapter: '1' }),
        ]),
      })
      const tileAt = async (x: number, y: number): Promise<number> =>
        (
          await (
            await world().app.request(`/tiles/control_ecological_red_line/10/${x}/${y}.mvt`, {
              headers: { authorization: `Bearer ${world().hand(city).token}` },
            })
          ).arrayBuffer()
        ).byteLength
      const [x, y] = [Math.floor(((104.105 + 180) / 360) * 1024), Math.floor(((1 - Math.asinh(Math.tan((29.105 * Math.PI) / 180)) / Math.PI) / 2) * 1024)]
      expect([await tileAt(x, y), await tileAt(x + 20, y)]).toEqual([expect.any(Number), 0])
      expect(await tileAt(x, y)).toBeGreaterThan(50)
    })
  })
})
