import { Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { ellipsoidalArea, planeArea } from '#kit/layers/area-sql.server.ts'
import { readMvt } from './mvt-reader.fixtures.ts'
import { tileJson } from './tilejson.ts'
import { tileBounds, tileSql, writeTile, type TileAddress } from './tiles.server.ts'

onEveryStore('vector tiles', 'migrated', (store) => {
  let db: Kysely<unknown>
  const rowsOf = (tile: TileAddress, name = 'shape') =>
    tileSql({ tile, from: sql`places`, geometry: name, properties: ['name', 'count'] })
      .execute(db)
      .then(({ rows }) => rows)

  beforeAll(async () => {
    db = store().db
    await sql`create table places (id integer primary key, name text, count integer, shape geometry(Geometry, 4490),
      shape_3857 geometry generated always as (st_transform(shape, 3857)) stored)`.execute(db)
    await sql`insert into places values
      (1, '点', 5, st_geomfromtext('POINT(105 30)', 4490)),
      (2, '线', null, st_geomfromtext('LINESTRING(104.9 30, 105.1 30)', 4490)),
      (3, '面', -1, st_geomfromtext('POLYGON((105 30,105.1 30,105.1 30.1,105 30.1,105 30),(105.02 30.02,105.04 30.02,105.04 30.04,105.02 30.02))', 4490)),
      (4, '别处', 0, st_geomfromtext('POINT(116 40)', 4490)),
      (5, '空', 0, null)`.execute(db)
  }, 60_000)

  test('a tile holds what meets its box, with properties; nothing else', async () => {
    const [layer] = readMvt(writeTile('places', await rowsOf({ z: 8, x: 202, y: 105 })))
    expect(layer!.features.map(({ id, type, properties }) => ({ id, type, ...properties }))).toEqual([
      { id: 1, type: 1, name: '点', count: 5 },
      { id: 2, type: 2, name: '线' },
      { id: 3, type: 3, name: '面', count: -1 },
    ])
  })

  test('coordinates are those of ST_AsMVTGeom in PostGIS 3.3 (PGlite has none, so its answers are written here)', async () => {
    const [layer] = readMvt(writeTile('places', await rowsOf({ z: 8, x: 202, y: 105 })))
    const corners = layer!.features.map(({ parts }) => parts.map((part) => [...new Set(part.map(String))].sort()))
    expect(corners).toEqual([
      [['2731,2536']],
      [['2439,2536', '3022,2536']],
      [
        ['2731,2200', '2731,2536', '3022,2200', '3022,2536'],
        ['2789,2469', '2847,2402', '2847,2469'],
      ],
    ])
  })

  test('an empty tile has no bytes; an address that does not exist is refused', async () => {
    expect(writeTile('places', await rowsOf({ z: 8, x: 0, y: 0 })).length).toBe(0)
    expect(() => tileBounds({ z: 3, x: 8, y: 0 })).toThrow(RangeError)
    expect(() => tileBounds({ z: 3, x: 1.5, y: 0 })).toThrow(RangeError)
  })

  test('a filter narrows, a limit caps, a key that is no number becomes a property', async () => {
    const query = { tile: { z: 0, x: 0, y: 0 }, from: sql`places`, geometry: 'shape', properties: [] }
    const filtered = await tileSql({ ...query, where: sql`count = ${-1}` }).execute(db)
    expect(filtered.rows.map(({ id }) => id)).toEqual([3])
    expect((await tileSql({ ...query, limit: 2 }).execute(db)).rows.length).toBe(2)
    const [layer] = readMvt(writeTile('a', [{ ...filtered.rows[0]!, id: '0191-abc' }]))
    expect(layer!.features[0]!.properties).toEqual({ id: '0191-abc' })
  })

  test('a border of ten thousand corners shrinks at low zoom and keeps its corners at high zoom', async () => {
    await sql`insert into places select 9, '圆', 0, st_buffer(st_geomfromtext('POINT(105.5 30.5)', 4490), 0.1, 2500)`.execute(db)
    const corners = async (tile: TileAddress) => {
      const [layer] = readMvt(writeTile('places', await rowsOf(tile)))
      return layer!.features.find(({ id }) => id === 9)!.parts.flat().length
    }
    expect(await corners({ z: 7, x: 101, y: 52 })).toBeLessThan(200)
    expect(await corners({ z: 14, x: 12997, y: 6733 })).toBeGreaterThan(200)
    await sql`delete from places where id = 9`.execute(db)
  })

  test('plane and ellipsoidal area are two figures: here 5 parts in a billion apart', async () => {
    const { rows } = await sql<{ plane: number; ellipsoidal: number }>`
      select ${planeArea(sql.ref('g'))} as plane, ${ellipsoidalArea(sql.ref('g'))} as ellipsoidal
      from (select st_geomfromtext('POLYGON((105 30,105.01 30,105.01 30.01,105 30.01,105 30))', 4490) as g) as t`.execute(db)
    expect(Number(rows[0]!.plane)).toBeCloseTo(1069521.1794, 2)
    expect(Number(rows[0]!.ellipsoidal)).toBeCloseTo(1069521.1739, 2)
  })
})

describe('tile description', () => {
  test('TileJSON names the layer, its fields and its place', () => {
    expect(
      tileJson({ id: 'places', title: '地点', url: '/tiles/places/{z}/{x}/{y}.mvt', bounds: [104, 29, 106, 31], minzoom: 6, fields: { name: '名称' } }),
    ).toEqual({
      tilejson: '3.0.0',
      name: '地点',
      tiles: ['/tiles/places/{z}/{x}/{y}.mvt'],
      minzoom: 6,
      maxzoom: 16,
      bounds: [104, 29, 106, 31],
      center: [105, 30, 6],
      vector_layers: [{ id: 'places', fields: { name: '名称' }, minzoom: 6, maxzoom: 16 }],
    })
  })
})
