import { sql } from 'kysely'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { digestOf } from './layer-digest.server.ts'
import { addFeatures, contentOf } from './layer-load.server.ts'
import type { Overlay } from '#kit/wire/overlay.ts'
import { overlay, type OverlayAsk } from './overlay.server.ts'
import { overlayLayerSets, overlaySets } from './overlay-sets.server.ts'
import { garden, groundOf, rectangle, yard, zonePlan } from './overlay.fixtures.server.ts'
import { seededRandom } from '#kit/quantity/seeded-random.ts'

onEveryStore('overlay', 'empty', (store) => {
  const ground = groundOf(store)
  beforeAll(() => ground.open(), 60_000)
  afterEach(() => ground.clear())

  const square = rectangle(0, 0, 100, 100)
  const ask = (more: Partial<OverlayAsk> = {}): Promise<Overlay> =>
    ground.run((tx) => overlay(tx, { geometry: square, layers: [{ register: zonePlan, kinds: ['quiet'] }], on: '2023-06-01', ...more }))
  const only = async (more: Partial<OverlayAsk> = {}) => (await ask(more)).layers[0]!

  describe('areas', () => {
    test('half a hectare of a hectare, plane and on the ellipsoid', async () => {
      const version = await ground.plan({}, [['A', rectangle(50, -10, 500, 500)]])
      const share = await only()
      expect(share).toMatchObject({
        kind: 'quiet',
        title: '安静区',
        class: 'A',
        version,
        document_number: '试规〔2020〕1号',
        inside: 'touches',
        note: null,
        slivers: { count: 0 },
      })
      expect(Number(share.plane_area_m2)).toBeCloseTo(5000, 2)
      expect(Number(share.share)).toBeCloseTo(0.5, 5)
      // 35.95 km from the central meridian lengths are drawn too long by d² / 2R² (R = 6,367 km in the mean of both radii there).
      const scale = 1 + 35_950 ** 2 / (2 * 6_367_000 ** 2)
      expect(Number(share.ellipsoidal_area_m2)).toBeCloseTo(5000 / scale ** 2, 1)
    })
    test('inside when all of it is covered, by whatever many features', async () => {
      await ground.plan({}, [
        ['A', rectangle(-5, -5, 60, 200)],
        ['A', rectangle(60, -5, 300, 200)],
      ])
      expect(await only()).toMatchObject({ inside: 'inside', share: '1.000000' })
    })
    test('ground that two features of one class cover counts once', async () => {
      await ground.plan({}, [
        ['A', rectangle(0, 0, 60, 100)],
        ['A', rectangle(40, 0, 100, 100)],
      ])
      expect(Number((await only()).plane_area_m2)).toBeCloseTo(10_000, 2)
    })
    test('none where only a side is shared, and none where nothing is near', async () => {
      await ground.plan({}, [
        ['A', rectangle(100, 0, 200, 100)],
        ['B', rectangle(900, 0, 950, 100)],
      ])
      expect((await ask()).layers.map((l) => [l.inside, l.plane_area_m2])).toEqual([['none', '0.0000']])
    })
    test('the mismatch of two drawings is listed apart, by width and by area', async () => {
      await ground.plan({}, [
        ['A', rectangle(99.9, 0, 200, 100)],
        ['B', rectangle(-9, -9, 0.8, 0.8)],
        ['C', rectangle(0, 50, 10, 60)],
      ])
      const layers = new Map((await ask()).layers.map((l) => [l.class, l]))
      expect(layers.get('A')).toMatchObject({ inside: 'none', plane_area_m2: '0.0000', slivers: { count: 1 } })
      expect(Number(layers.get('A')?.slivers.plane_area_m2)).toBeCloseTo(10, 2)
      expect(Number(layers.get('B')?.slivers.plane_area_m2)).toBeCloseTo(0.64, 2)
      expect(layers.get('C')).toMatchObject({ inside: 'touches', slivers: { count: 0 } })
    })
    test('the pieces are drawn when asked for', async () => {
      await ground.plan({}, [['A', rectangle(50, 0, 200, 100)]])
      expect((await only({ pieces: true })).pieces).toMatchObject({ type: 'MultiPolygon' })
      expect(await only()).not.toHaveProperty('pieces')
    })
  })

  describe('versions', () => {
    test('the day decides; what was withdrawn since is still used for its days and says so', async () => {
      const old = await ground.plan({ to: '2023-07-01', state: 'withdrawn', number: '旧1号' }, [['A', square]])
      const young = await ground.plan({ from: '2023-07-01', number: '新2号' }, [['B', square]])
      const [before, after] = [await only({ on: '2023-06-30' }), await only({ on: '2023-07-01' })]
      expect(before).toMatchObject({ version: old, note: '安静区（旧1号）现为“已撤回”，2023-07-01 起不再适用；2023-06-30 时有效，按当日版本判定' })
      expect(after).toMatchObject({ version: young, note: null })
    })
    test('a kind without a version in force is unknown, which is not none', async () => {
      await ground.plan({ from: '2024-01-01' }, [['A', square]])
      expect(await ask({ layers: [{ register: zonePlan }] })).toMatchObject({ layers: [], unknown: [{ kind: 'quiet', title: '安静区' }, { kind: 'busy' }] })
    })
  })

  describe('refusals', () => {
    const bow = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [104.63, 30.12],
          [104.64, 30.13],
          [104.64, 30.12],
          [104.63, 30.13],
          [104.63, 30.12],
        ],
      ] as [number, number][][],
    }
    test('an invalid geometry is refused with the place of the fault', async () => {
      await expect(ask({ geometry: bow })).rejects.toMatchObject({ status: 422, code: 'geometry.self_crossing', message: expect.stringContaining('104.635') })
      const inside = sql`ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(bow)}), 4490)`
      await expect(ask({ geometry: inside })).rejects.toMatchObject({
        status: 422,
        code: 'geometry.invalid',
        message: '图形无效：在 (104.6350000, 30.1250000) 处边界自相交，请修正该处的顶点',
      })
    })
    test('so are nothing, a point and other coordinates', async () => {
      await expect(ask({ geometry: sql`null::geometry` })).rejects.toMatchObject({ code: 'geometry.empty' })
      await expect(ask({ geometry: sql`ST_SetSRID(ST_MakePoint(104.6, 30.1), 4490)` })).rejects.toMatchObject({ code: 'geometry.wrong_type' })
      await expect(ask({ geometry: sql`ST_MakeEnvelope(464000, 3333000, 464100, 3333100, 4544)` })).rejects.toMatchObject({ code: 'geometry.wrong_srid' })
    })
  })

  describe('content', () => {
    const round = sql`ST_Transform(ST_Buffer(ST_SetSRID(ST_MakePoint(464000, 3333000), 4544), 5000, 500), 4490)`
    test('a feature of many vertices is kept whole and read in parts, with the same area', async () => {
      const version = await ground.plan({}, [['A', round]])
      const { rows } = await store().pool.query(
        'select (select count(*)::int from siku.layer_piece) as pieces, points, plane_area_m2 from siku.layer_feature where version = $1',
        [version],
      )
      expect(rows[0].pieces).toBeGreaterThan(10)
      const share = await only({ geometry: rectangle(-6000, -6000, 6000, 6000) })
      expect(Number(share.plane_area_m2) / rows[0].plane_area_m2).toBeCloseTo(1, 6)
      expect(share.slivers.count).toBe(0)
      expect(await only()).toMatchObject({ inside: 'inside' })
    })
    test('nobody changes it: the application may add and read, and without a post not even read', async () => {
      const version = await ground.plan({}, [['A', square]])
      const as = (grants: string, text: string) =>
        ground.run(async (tx) => {
          await sql`select set_config('role', 'siku_app', true), set_config('siku.grants', ${grants}, true)`.execute(tx)
          return sql`${sql.raw(text)}`.execute(tx)
        })
      const post = JSON.stringify([{ role: 'ranger', division: version, root: false }])
      expect((await as(post, 'select n from siku.layer_part')).rows).toHaveLength(1)
      expect((await as('[]', 'select n from siku.layer_part')).rows).toHaveLength(0)
      const again = 'insert into siku.layer_feature (register, version, n, geometry) select register, version, 2, geometry from siku.layer_feature'
      for (const deed of [
        "update siku.layer_feature set class = 'B'",
        'delete from siku.layer_feature',
        again,
        'insert into siku.layer_piece select register, version, n, class, geometry from siku.layer_feature',
      ]) {
        await expect(as(post, deed), deed).rejects.toMatchObject({ code: '42501' })
      }
    })
    test('a generator knows the digest beforehand', async () => {
      const [x, y] = [104.5, 30.25]
      const ring: [number, number][] = [
        [x, y],
        [x + 0.0123457, y],
        [x, y + 0.1],
        [x, y],
      ]
      const features = [
        { class: '一', attributes: { 名称: '甲', 'b c': 1.5, a: null, ok: true }, geometry: { type: 'Polygon' as const, coordinates: [ring] } },
        { name: '乙', geometry: { type: 'MultiPolygon' as const, coordinates: [[ring]] } },
      ]
      const version = await ground.plan({}, [])
      const kept = await ground.run(async (tx) => {
        await addFeatures(tx, zonePlan, version, features)
        return contentOf(tx, version)
      })
      expect(kept).toEqual(digestOf(features))
    })
    test('one digest stands for all of it', async () => {
      const [one, same, other] = [await ground.plan({}, [['A', square]]), await ground.plan({}, [['A', square]]), await ground.plan({}, [['B', square]])]
      const digests = await ground.run(async (tx) => [await contentOf(tx, one), await contentOf(tx, same), await contentOf(tx, other)])
      expect(digests[0]).toEqual(digests[1])
      expect(digests[0]?.content_sha256).not.toBe(digests[2]?.content_sha256)
    })
  })

  describe('properties', () => {
    test('what a tiling cuts a geometry into adds up to the whole', async () => {
      const random = seededRandom('tiling')
      const cuts = (n: number) => [-500, ...Array.from({ length: n }, () => random() * 1500 - 250).sort((a, b) => a - b), 1500]
      const [xs, ys] = [cuts(7), cuts(5)]
      const cells = xs.slice(1).flatMap((east, i) => ys.slice(1).map((north, j) => [`${i}.${j}`, rectangle(xs[i]!, ys[j]!, east, north)] as const))
      await ground.plan({}, cells)
      for (let round = 0; round < 8; round++) {
        const [x, y, r] = [random() * 800, random() * 800, 20 + random() * 200]
        const asked = await ask({ geometry: sql`ST_Transform(ST_Buffer(ST_SetSRID(ST_MakePoint(${464_000 + x}, ${3_333_000 + y}), 4544), ${r}, 7), 4490)` })
        const total = (of: 'plane_area_m2' | 'ellipsoidal_area_m2') => asked.layers.reduce((sum, l) => sum + Number(l[of]) + Number(l.slivers[of]), 0)
        expect(total('plane_area_m2') / Number(asked.plane_area_m2)).toBeCloseTo(1, 5)
        expect(total('ellipsoidal_area_m2') / Number(asked.ellipsoidal_area_m2)).toBeCloseTo(1, 5)
      }
    })
    test('many at once say what each alone says', async () => {
      const random = seededRandom('many')
      const some = () => {
        const [x, y] = [random() * 900, random() * 900]
        return rectangle(x, y, x + 20 + random() * 150, y + 20 + random() * 150)
      }
      const shapes = new Map<string, ReturnType<typeof some>>()
      for (let i = 0; i < 12; i++) {
        const shape = some()
        shapes.set(await ground.put('yard', shape), shape)
      }
      for (let i = 0; i < 40; i++) await ground.put('garden', some())
      await ground.plan(
        {},
        Array.from({ length: 30 }, (_, i) => [`${i % 4}`, some()] as const),
      )
      const pairs = await ground.run((tx) => overlaySets(tx, { left: { register: yard }, right: { register: garden } }))
      const { rows } = await store().pool.query<{
        n: number
        area: number
      }>(`select count(*)::int as n, sum(ST_Area(ST_Transform(ST_Intersection(a.boundary, b.boundary), 4544))) as area
        from yard a join garden b on ST_Intersects(a.boundary, b.boundary)`)
      expect(pairs).toHaveLength(rows[0]!.n)
      expect(pairs.reduce((sum, p) => sum + Number(p.plane_area_m2), 0)).toBeCloseTo(rows[0]!.area, 1)
      const layers = [{ register: zonePlan }]
      const together = await ground.run((tx) => overlayLayerSets(tx, { left: { register: yard }, layers, on: '2023-06-01' }))
      for (const [id, geometry] of shapes) {
        const alone = (await ask({ geometry, layers })).layers.filter((l) => l.inside !== 'none').map((l) => [l.class, Number(l.plane_area_m2).toFixed(2)])
        expect(together.filter((p) => p.left === id).map((p) => [p.class, Number(p.plane_area_m2).toFixed(2)])).toEqual(alone)
      }
    })
  })
})
