import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { crsNamed } from './crs.ts'
import type { FeatureFile } from './feature-file.ts'
import { byCoordinates, epsgOfPrj } from './prj.ts'
import { readFeatureFile } from './read.server.ts'
import { dbfBytes, geographic, gk, shpBytes, zippedShapefile, type DbfColumn, type ShapeOptions } from './shapefile.fixtures.ts'
import { polygonOfRings } from './shp.ts'

/** Outer rings clockwise, as the format demands. */
const box = (w: number, s: number, size: number): [number, number][] => [
  [w, s],
  [w, s + size],
  [w + size, s + size],
  [w + size, s],
  [w, s],
]
const hole = (w: number, s: number, size: number): [number, number][] => box(w, s, size).toReversed()
const columns: readonly DbfColumn[] = [
  { name: '名称', type: 'C', length: 20 },
  { name: 'LIN_ZHONG', type: 'C', length: 8 },
  { name: 'MIAN_JI', type: 'N', length: 10 },
  { name: 'GXSJ', type: 'D', length: 8 },
]
const shapes = [[box(104, 30, 1), hole(104.2, 30.2, 0.2)], null, [box(105, 30, 0.1), box(106, 30, 0.1)]]
const rows = [
  ['云岭', '111', '12.50', '20230405'],
  ['<Null>', ' ', '**********', ''],
  ['林', '11', '-1', '2023'],
]
const read = (o: ShapeOptions = {}): FeatureFile => readFeatureFile(zippedShapefile(shapes, columns, rows, o))
const refusal = (run: () => unknown): { code: string; message: string } => {
  try {
    run()
  } catch (error) {
    return error as { code: string; message: string }
  }
  throw new Error('was not refused')
}

describe('shapefile', () => {
  test.each([
    ['UTF-8', 'UTF-8'],
    ['UTF-8', undefined],
    ['GBK', 'GBK'],
    ['GBK', '936'],
    ['GBK', undefined],
  ] as const)('%s text, .cpg %s', (encoding, cpg) => {
    expect(read({ encoding, cpg })).toMatchObject({
      format: 'shapefile',
      crs: '4490',
      encoding,
      columns: ['名称', 'LIN_ZHONG', 'MIAN_JI', 'GXSJ'],
      rows: [{ line: 1, properties: { 名称: '云岭' } }, {}, {}],
    })
  })
  test('nothing is nothing however it is written; numbers, days and codes as they stand', () => {
    expect(read().rows.map((r) => r.properties)).toEqual([
      { 名称: '云岭', LIN_ZHONG: '111', MIAN_JI: 12.5, GXSJ: '2023-04-05' },
      { 名称: null, LIN_ZHONG: null, MIAN_JI: null, GXSJ: null },
      { 名称: '林', LIN_ZHONG: '11', MIAN_JI: -1, GXSJ: '2023' },
    ])
  })
  test.each([5, 15, 25] as const)('polygons of type %i with holes and parts; an empty shape has no geometry', (type) => {
    const [holed, empty, parts] = read({ type }).rows.map((r) => r.geometry)
    expect(holed).toEqual({ type: 'Polygon', coordinates: [box(104, 30, 1), hole(104.2, 30.2, 0.2)] })
    expect(empty).toBeNull()
    expect(parts).toMatchObject({ type: 'MultiPolygon', coordinates: [[box(105, 30, 0.1)], [box(106, 30, 0.1)]] })
  })
  test('an island in a hole is a part of its own, and its hole its own', () => {
    const made = polygonOfRings([box(0, 0, 10), hole(1, 1, 8), box(3, 3, 4), hole(4, 4, 1)])
    expect(made).toEqual({
      type: 'MultiPolygon',
      coordinates: [
        [box(3, 3, 4), hole(4, 4, 1)],
        [box(0, 0, 10), hole(1, 1, 8)],
      ],
    })
  })
  test('rings turned the wrong way are borders and holes by how they lie; two borders in one another stay two, to be refused', () => {
    expect(polygonOfRings([hole(0, 0, 1)])).toEqual({ type: 'Polygon', coordinates: [hole(0, 0, 1)] })
    expect(polygonOfRings([hole(0, 0, 9), box(1, 1, 2)])).toEqual({ type: 'Polygon', coordinates: [hole(0, 0, 9), box(1, 1, 2)] })
    expect(polygonOfRings([hole(0, 0, 9), hole(1, 1, 2)])).toMatchObject({ type: 'Polygon' })
    expect(polygonOfRings([box(0, 0, 9), box(1, 1, 2)])).toMatchObject({ type: 'MultiPolygon' })
  })
  test('a border that touches itself, as this format allows, is read as the simple rings it is made of', () => {
    const pinched: [number, number][] = [
      [0, 0],
      [0, 8],
      [8, 8],
      [8, 0],
      [4, 0],
      [6, 4],
      [2, 4],
      [4, 0],
      [0, 0],
    ]
    expect(polygonOfRings([pinched])).toMatchObject({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [0, 8],
          [8, 8],
          [8, 0],
          [4, 0],
          [0, 0],
        ],
        [
          [4, 0],
          [6, 4],
          [2, 4],
          [4, 0],
        ],
      ],
    })
  })
})

describe('.prj', () => {
  test.each([
    [geographic(), 4490],
    [geographic(6_378_137, 298.257223563), 4326],
    [gk(500_000), 4544],
    [gk(35_500_000), 4523],
    [gk(25_500_000, 75), 4513],
    [gk(500_000, 135), 4554],
    [gk(18_500_000), 4496],
  ])('%#: by its parameters', (wkt, epsg) => expect(epsgOfPrj(wkt)).toBe(epsg))
  test.each([
    ['Beijing 1954', geographic(6_378_245, 298.3), '北京54'],
    ['Xi’an 1980', gk(35_500_000).replace('6378137.0,298.257222101', '6378140.0,298.257'), '西安80'],
    ['UTM of CGCS2000', gk(500_000).replace('"Scale_Factor",1.0', '"Scale_Factor",0.9996'), 'UTM'],
    ['another projection', gk(500_000).replace('Gauss_Kruger', 'Albers'), 'Albers'],
    ['a zone that is none', gk(36_500_000), '不符'],
    ['nonsense', 'hello', '椭球'],
  ])('%s is refused with the reason', (_, wkt, said) => {
    const { code, message } = refusal(() => epsgOfPrj(wkt))
    expect([code, message]).toEqual(['import_crs_unknown', expect.stringContaining(said)])
  })
  test('where the numbers have a zone number and the .prj none, or the other way, the numbers are right, and it is said', () => {
    expect(byCoordinates(4544, 35_464_342.98)).toEqual({ epsg: 4523, note: expect.stringContaining('实际带带号') })
    expect(byCoordinates(4523, 464_342.98)).toEqual({ epsg: 4544, note: expect.stringContaining('实际不带带号') })
    expect(byCoordinates(4544, 464_342.98)).toEqual({ epsg: 4544, note: null })
    expect(refusal(() => byCoordinates(4544, 36_464_342.98)).code).toBe('import_crs_unknown')
  })
})

describe('GeoJSON', () => {
  const json = (value: unknown): FeatureFile => readFeatureFile(new TextEncoder().encode(JSON.stringify(value)))
  const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', properties, geometry })
  const point = { type: 'Point', coordinates: [104, 30] }
  test('a collection, with its crs member when it has one', () => {
    expect(json({ type: 'FeatureCollection', features: [feature(point, { a: 1, b: { c: 2 } })] })).toMatchObject({
      crs: null,
      columns: ['a', 'b'],
      rows: [{ line: 1, properties: { a: 1, b: '{"c":2}' } }],
    })
    for (const [name, crs] of [
      ['urn:ogc:def:crs:EPSG::4523', '4523'],
      ['EPSG:4544', '4544'],
      ['urn:ogc:def:crs:OGC:1.3:CRS84', '4326'],
      ['http://www.opengis.net/def/crs/EPSG/0/4490', '4490'],
      ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', '4326'],
      ['urn:ogc:def:crs:EPSG::3857', '3857'],
      ['EPSG:32648', '32648'],
    ] as const)
      expect(json({ type: 'FeatureCollection', crs: { type: 'name', properties: { name } }, features: [] }).crs).toBe(crs)
    expect(crsNamed('102100').key).toBe('3857')
    expect(refusal(() => crsNamed('EPSG:4610')).message).toContain('西安80')
    expect(refusal(() => json({ type: 'FeatureCollection', crs: { type: 'name', properties: { name: 'EPSG:2433' } }, features: [] })).code).toBe(
      'import_crs_unknown',
    )
  })
  test('what is no collection, cut off, or mixed is refused', () => {
    expect(refusal(() => json({ type: 'FeatureCollection' })).code).toBe('import_geojson_invalid')
    expect(refusal(() => json([[], [], []])).code).toBe('import_geojson_invalid')
    expect(refusal(() => json({ type: 'FeatureCollection', features: [[], [], []] })).message).toContain('第 1 个要素')
    expect(refusal(() => readFeatureFile(new TextEncoder().encode('{"type":"Feat'))).code).toBe('import_geojson_invalid')
    expect(refusal(() => json({ type: 'FeatureCollection', features: [feature(point), feature({ type: 'LineString', coordinates: [] })] })).code).toBe(
      'import_mixed_types',
    )
    expect(refusal(() => readFeatureFile(new Uint8Array())).code).toBe('import_empty')
  })
})

describe('bad archives', () => {
  const whole = zippedShapefile(shapes, columns, rows)
  test.each(['a.shp', 'a.dbf'])('without %s: says what is missing', (name) => {
    const { code, message } = refusal(() => readFeatureFile(zippedShapefile(shapes, columns, rows, { without: [name] })))
    expect([code, message]).toEqual(['import_zip_content', expect.stringContaining(name.slice(1))])
  })
  test('cut off anywhere: refused, never read in part', () => {
    for (let at = 4; at < whole.length; at += 7) expect(refusal(() => readFeatureFile(whole.subarray(0, at))).code, `${at} bytes`).toBe('import_zip_invalid')
  })
  test('files inside cut off: refused', () => {
    const parts = { 'a.shp': shpBytes(shapes), 'a.dbf': dbfBytes(columns, rows), 'a.prj': new TextEncoder().encode(geographic()) }
    expect(refusal(() => readFeatureFile(zipSync({ ...parts, 'a.shp': parts['a.shp'].subarray(0, 300) }))).code).toBe('import_shp_invalid')
    expect(refusal(() => readFeatureFile(zipSync({ ...parts, 'a.dbf': parts['a.dbf'].subarray(0, 200) }))).code).toBe('import_dbf_invalid')
    expect(refusal(() => readFeatureFile(zipSync({ ...parts, 'a.dbf': dbfBytes(columns, rows.slice(1)) }))).message).toContain('两者不符')
    expect(refusal(() => readFeatureFile(zipSync({ ...parts, 'b.shp': parts['a.shp'] }))).message).toContain('2 个 .shp')
  })
  test('what would unpack to far more than it is stays packed', () => {
    const bomb = zipSync({ 'a.shp': new Uint8Array(40 << 20) }, { level: 9 })
    expect(bomb.length).toBeLessThan(1 << 20)
    expect(refusal(() => readFeatureFile(bomb)).code).toBe('import_zip_bomb')
  })
})

describe('tables', () => {
  const csv = (text: string, encoding: 'UTF-8' | 'GBK' = 'UTF-8') => readFeatureFile(encoding === 'GBK' ? gbkBytes(text) : new TextEncoder().encode(text))
  const gbkBytes = (text: string): Uint8Array => Uint8Array.from([...text].flatMap((c) => (c === '县' ? [0xcf, 0xd8] : [c.charCodeAt(0)])))

  test('rows without geometry by the names of the head, blank lines left out, empty cells absent', () => {
    expect(csv('\ufeff县, mass ,note\r\n990101,12.5,"a, b"\r\n,,\r\n990102,3\r\n')).toEqual({
      format: 'csv',
      crs: null,
      encoding: 'UTF-8',
      columns: ['县', 'mass', 'note'],
      notes: [],
      questions: [],
      rows: [
        { line: 1, properties: { 县: '990101', mass: '12.5', note: 'a, b' }, geometry: null },
        { line: 3, properties: { 县: '990102', mass: '3', note: null }, geometry: null },
      ],
    })
    expect(csv('县,mass\n1,2', 'GBK')).toMatchObject({ encoding: 'GBK', columns: ['县', 'mass'] })
  })
  test('a head with a name twice or none, an open quote, a line too long: each is told by its line', () => {
    expect(refusal(() => csv('a,a\n1,2'))).toMatchObject({ code: 'csv_malformed', message: '表头有两列“a”' })
    expect(refusal(() => csv('a,\n1,2'))).toMatchObject({ message: '表头有空的列名' })
    expect(refusal(() => csv('a,b\n1,"2'))).toMatchObject({ message: '第 2 行：引号不成对' })
    expect(refusal(() => csv('a,b\n1,2\n1,2,3'))).toMatchObject({ message: '第 3 行有 3 列，表头只有 2 列' })
    expect(refusal(() => csv('nothing of the kind')).code).toBe('import_geojson_invalid')
    expect(csv('a,b\n1,"two\nlines"\n3,4').rows).toEqual([
      { line: 1, properties: { a: '1', b: 'two\nlines' }, geometry: null },
      { line: 3, properties: { a: '3', b: '4' }, geometry: null },
    ])
  })
})
