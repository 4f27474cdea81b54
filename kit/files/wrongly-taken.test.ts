import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { Refusal } from '#kit/register/refusal.ts'
import type { Answers, FileRow, PlacedRow } from './feature-file.ts'
import { type FileHead, placedFile } from './read.server.ts'
import { dbfBytes, type DbfCell, type DbfColumn, geographic, gk, shpBytes, type ShapeOptions, zippedShapefile } from './shapefile.fixtures.ts'

type Ring = [number, number][]
const box = (w: number, s: number, size = 0.002): Ring => [
  [w, s],
  [w, s + size],
  [w + size, s + size],
  [w + size, s],
  [w, s],
]
const square = box(105.3, 30.05)
const name: DbfColumn = { name: 'number', type: 'C', length: 30 }

type Read = FileHead & { readonly rows: readonly PlacedRow[] }
const read = (bytes: Uint8Array, answers: Answers = {}): Read => {
  const { head, batches } = placedFile(bytes, { kind: 'polygon', bounds: [104.2, 29.6, 105.8, 30.7], answers })
  return { ...head, rows: [...batches].flat() }
}
const refusal = (bytes: Uint8Array, answers: Answers = {}): Refusal => {
  try {
    read(bytes, answers)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('was not refused')
}
const shape = (cells: readonly DbfCell[], columns: readonly DbfColumn[] = [name], o: ShapeOptions = {}, rings: readonly Ring[] = [square]): Uint8Array =>
  zippedShapefile([rings], columns, [cells], o)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const json = (value: unknown): Uint8Array => utf8(JSON.stringify(value))
const bytes = (...numbers: number[]): Uint8Array => Uint8Array.from(numbers)
const values = (file: Read): FileRow['properties'][] => file.rows.map((row) => row.properties)
const asked = (file: Read): string[] => file.questions.map((q) => `${q.about} ${q.suggested}`)
const feature = (properties: object, coordinates: unknown = [square]): object => ({ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } })
const collection = (...features: object[]): object => ({ type: 'FeatureCollection', crs: { type: 'name', properties: { name: 'EPSG:4490' } }, features })
/** 测试 in encodings that Node reads but does not write. */
const gbk = bytes(0xb2, 0xe2, 0xca, 0xd4)
const big5 = bytes(0xb4, 0xfa, 0xb8, 0xd5)

describe('codes longer than a binary number holds keep their digits', () => {
  test('in a number column of a .dbf', () => {
    const columns: DbfColumn[] = [
      { name: 'number', type: 'N', length: 20 },
      { name: 'area', type: 'N', length: 12 },
      { name: 'old', type: 'N', length: 6 },
    ]
    expect(values(read(shape(['12345678901234567890', '12.5', '000307'], columns)))).toEqual([{ number: '12345678901234567890', area: 12.5, old: '000307' }])
  })
  test('in GeoJSON, where texts and decimals that look like them stay as they are', () => {
    const text = JSON.stringify(collection(feature({ number: 'N', text: 'is 51202110000000000001 "so"', decimal: 0.1234567890123456 }))).replace(
      '"N"',
      '51202110000000000001',
    )
    expect(values(read(utf8(text)))).toEqual([{ number: '51202110000000000001', text: 'is 51202110000000000001 "so"', decimal: 0.1234567890123456 }])
  })
})

describe('rows marked as deleted', () => {
  test('stay out, and the others keep their number', () => {
    const file = read(zippedShapefile([[square], [box(105.31, 30.05)]], [name], [['old'], ['new']], { deleted: [1] }))
    expect(file.rows.map((row) => [row.line, row.properties['number']])).toEqual([[2, 'new']])
    expect(file.notes.join()).toContain('已删除')
  })
})

describe('encodings are proven by the bytes', () => {
  test.each<[string, ShapeOptions, Uint8Array, string, string[]]>([
    ['UTF-8 with a language byte of GBK', { language: 0x4d }, utf8('测试小班'), '测试小班', []],
    ['UTF-8 where the .cpg says GBK', { cpg: 'GBK' }, utf8('测试一'), '测试一', []],
    ['GBK as the .cpg says', { cpg: '936' }, gbk, '测试', []],
    ['GBK as the language byte says', { language: 0x4d }, gbk, '测试', []],
    ['GBK where the .cpg says UTF-8', { cpg: 'UTF-8' }, gbk, '测试', ['encoding gbk']],
    ['GBK where nothing says so', {}, gbk, '测试', ['encoding gbk']],
    ['a long text of GBK where nothing says so', {}, bytes(...Array.from({ length: 12 }, () => [...gbk]).flat()), '测试'.repeat(12), []],
    ['Big5 as the .cpg says', { cpg: 'Big-5' }, big5, '測試', []],
    ['Big5 by its code page', { cpg: '950' }, big5, '測試', []],
    ['Shift_JIS', { cpg: 'Shift_JIS' }, bytes(0x83, 0x65), 'テ', []],
    ['Cyrillic', { cpg: '1251' }, bytes(0xcb, 0xe5, 0xf1), 'Лес', []],
    ['GBK where the .cpg says ISO 8859-1', { cpg: 'ISO-8859-1' }, gbk, '测试', ['encoding gbk']],
    ['half a character at the end of a UTF-8 column', { cpg: 'UTF-8' }, utf8('测试测').subarray(0, 8), '测试', []],
    ['half a character at the end of a GBK column', { cpg: 'GBK' }, gbk.subarray(0, 3), '测', []],
  ])('%s', (_, o, cell, text, questions) => {
    const file = read(shape([cell], [{ ...name, length: Math.max(cell.length, 4) }], o))
    expect(values(file)).toEqual([{ number: text }])
    expect(asked(file)).toEqual(questions)
  })
  test('what is asked can be answered, and what the answer cannot read is refused by line', () => {
    const doubtful = shape([gbk], [name], { cpg: 'UTF-8' })
    expect(read(doubtful).questions[0]?.options[0]?.title).toContain('测试')
    expect(asked(read(doubtful, { encoding: 'gbk' }))).toEqual([])
    expect(read(doubtful, { encoding: 'utf-8' }).rows[0]?.fault).toMatchObject({ code: 'import_text_broken' })
    expect(refusal(doubtful, { encoding: 'klingon' }).code).toBe('import_encoding_unknown')
    expect(refusal(shape(['a'], [name], { cpg: 'klingon' })).message).toContain('UTF-8')
  })
  test('GeoJSON and tables: GBK is asked, UTF-16 read by its mark or by its zeros', () => {
    const of = (text: string, cell: Uint8Array): Uint8Array => {
      const [a, b] = text.split('#')
      return Buffer.concat([utf8(a!), cell, utf8(b!)])
    }
    const gbkJson = of(JSON.stringify(collection(feature({ number: '#' }))), gbk)
    expect([values(read(gbkJson)), asked(read(gbkJson))]).toEqual([[{ number: '测试' }], ['encoding gbk']])
    const wide = Buffer.from(JSON.stringify(collection(feature({ number: '测试' }))), 'utf16le')
    for (const file of [wide, Buffer.concat([bytes(0xff, 0xfe), wide]), Buffer.concat([bytes(0xfe, 0xff), Buffer.from(wide).swap16()])])
      expect([values(read(file)), asked(read(file))]).toEqual([[{ number: '测试' }], []])
    expect(asked(read(of('number,a\n#,1\n', gbk)))).toEqual(['encoding gbk'])
  })
  test('a character that was lost before is refused, whatever the format', () => {
    for (const file of [
      json(collection(feature({ number: '�一' }))),
      shape(['�一'], [name], { cpg: 'UTF-8' }),
      utf8('number,WKT\n�一,"POLYGON ((105.3 30.05, 105.302 30.05, 105.3 30.052, 105.3 30.05))"\n'),
    ]) {
      expect(read(file).rows[0]?.fault).toMatchObject({ code: 'import_text_broken', message: expect.stringContaining('重新导出') })
    }
  })
})

test('columns of one name are both kept, and it is said', () => {
  const file = read(shape(['T1', 'T2'], [name, name]))
  expect(values(file)).toEqual([{ number: 'T1', number_1: 'T2' }])
  expect(file.notes.join()).toContain('number_1')
})

describe('the system of coordinates', () => {
  const bare = json({ type: 'FeatureCollection', features: [feature({})] })
  test('degrees without a name may be shifted: asked, and moved back by hundreds of metres when said to be', () => {
    expect(read(bare).questions).toMatchObject([{ about: 'crs', options: [{ value: '4490' }, { value: 'gcj02' }, { value: 'bd09' }] }])
    const west = (answers: Answers): number => (read(bare, answers).rows[0]!.geometry as { coordinates: Ring[] }).coordinates[0]![0]![0]
    expect(west({ crs: '4490' })).toBe(105.3)
    expect(105.3 - west({ crs: 'gcj02' })).toBeGreaterThan(0.001)
    expect(105.3 - west({ crs: 'bd09' })).toBeGreaterThan(0.006)
  })
  test('a shapefile without .prj, in degrees and in metres with and without the zone number', () => {
    const without = { without: ['a.prj'] }
    expect(asked(read(shape(['a'], [name], without)))).toEqual(['crs 4490'])
    const [plain, prefixed] = [box(528_925, 3_325_900, 100), box(35_528_925, 3_325_900, 100)]
    expect(asked(read(shape(['a'], [name], without, [plain])))).toEqual(['crs 4544'])
    expect(asked(read(shape(['a'], [name], without, [prefixed])))).toEqual(['crs 4523'])
    expect(read(shape(['a'], [name], without, [plain]), { crs: '4544' }).rows[0]?.geometry).toEqual(
      read(shape(['a'], [name], { prj: gk(500_000) }, [plain])).rows[0]?.geometry,
    )
    expect(refusal(shape(['a'], [name], without, [box(1, 999_999_999)])).message).toContain('.prj')
  })
  test.each([
    [
      'WKT 2',
      `PROJCRS["CGCS2000 / 3-degree Gauss-Kruger CM 105E",BASEGEOGCRS["China Geodetic Coordinate System 2000",DATUM["China 2000",ELLIPSOID["CGCS2000",6378137,298.257222101,LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]]],CONVERSION["Gauss-Kruger CM 105E",METHOD["Transverse Mercator",ID["EPSG",9807]],PARAMETER["Latitude of natural origin",0,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Longitude of natural origin",105,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Scale factor at natural origin",1,SCALEUNIT["unity",1]],PARAMETER["False easting",500000,LENGTHUNIT["metre",1]],PARAMETER["False northing",0,LENGTHUNIT["metre",1]]],CS[Cartesian,2],AXIS["northing (X)",north],AXIS["easting (Y)",east],LENGTHUNIT["metre",1]]`,
      4544,
    ],
    [
      'web mercator',
      'PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["False_Easting",0.0],PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0]]',
      3857,
    ],
    ['UTM', gk(500_000).replace('"Scale_Factor",1.0', '"Scale_Factor",0.9996').replace('298.257222101', '298.257223563'), 32648],
  ])('a .prj of %s', (_, prj, epsg) => {
    const place = { 4544: box(528_925, 3_325_900, 100), 3857: box(11_721_942, 3_509_978, 100), 32648: box(528_925, 3_325_900, 100) }[epsg]!
    const file = read(shape(['a'], [name], { prj }, [place]))
    expect([file.epsg, file.questions, file.rows[0]?.fault]).toEqual([epsg, [], null])
  })
})

describe('geometry as programs write it', () => {
  const geometryOf = (file: Read): { type: string; coordinates: Ring[] } => file.rows[0]?.geometry as unknown as { type: string; coordinates: Ring[] }
  const inner = box(105.3005, 30.0505, 0.0005)
  test.each<[string, Ring[]]>([
    ['both turned', [square.toReversed(), inner]],
    ['both counter-clockwise', [square.toReversed(), inner.toReversed()]],
    ['hole first', [inner.toReversed(), square]],
  ])('a ring around a hole, %s', (_, rings) => {
    expect(geometryOf(read(shape(['a'], [name], {}, rings))).coordinates.length).toBe(2)
  })
  test('a hole that shares a side with its border, and two borders in one another, are refused with the place and what to do', () => {
    const edge: Ring = [
      [105.3, 30.0505],
      [105.3, 30.051],
      [105.3005, 30.051],
      [105.3005, 30.0505],
      [105.3, 30.0505],
    ]
    for (const rings of [
      [square, edge.toReversed()],
      [square, inner],
    ])
      expect(read(shape(['a'], [name], {}, rings)).rows[0]?.fault).toMatchObject({
        code: 'geometry.invalid',
        message: expect.stringMatching(/105\.3.*(修正|改为)/),
      })
  })
  test('a gap in the .shp that the .shx steps over', () => {
    const whole = shpBytes([[square], [box(105.31, 30.05)]])
    const gap = new Uint8Array(40).fill(0xfe)
    const first = 100 + 8 + new DataView(whole.buffer, whole.byteOffset).getInt32(104) * 2
    const shp = Buffer.concat([whole.subarray(0, first), gap, whole.subarray(first)])
    shp.writeInt32BE(shp.length / 2, 24)
    const shx = Buffer.alloc(116)
    shx.writeInt32BE(9994, 0)
    for (const [i, at] of [100, first + gap.length].entries()) {
      shx.writeInt32BE(at / 2, 100 + 8 * i)
      shx.writeInt32BE(shp.readInt32BE(at + 4), 104 + 8 * i)
    }
    const parts = { 'a.shp': shp, 'a.shx': shx, 'a.dbf': dbfBytes([name], [['a'], ['b']]), 'a.prj': utf8(geographic()) }
    expect(read(zipSync(parts)).rows.map((row) => row.fault)).toEqual([null, null])
    expect(refusal(zipSync({ ...parts, 'a.shx': new Uint8Array(100) })).message).toContain('重新导出')
  })
  test('what a Mac writes beside each file is passed over', () => {
    expect(read(shape(['a'], [name], { more: { '._a.shp': bytes(0, 5, 22, 7), 'x/._a.shp': bytes(0, 5), '__MACOSX/._a.dbf': bytes(0) } })).rows.length).toBe(1)
  })
  test('one Feature, a geometry alone, features line by line and after record separators, ArcGIS’s JSON', () => {
    const one = feature({ number: 'a' })
    const lines = [one, one].map((f) => JSON.stringify(f))
    const esri = {
      geometryType: 'esriGeometryPolygon',
      spatialReference: { wkid: 4490 },
      features: [{ attributes: { number: 'a' }, geometry: { rings: [square] } }],
    }
    for (const [file, count] of [
      [json(one), 1],
      [json({ type: 'Polygon', coordinates: [square] }), 1],
      [utf8(lines.join('\n')), 2],
      [utf8(lines.map((line) => `\x1e${line}\n`).join('')), 2],
      [json(esri), 1],
    ] as const) {
      expect(read(file).rows.map((row) => [row.fault, row.geometry?.type])).toEqual(Array.from({ length: count }, () => [null, 'Polygon']))
    }
    expect(read(json(esri)).questions).toEqual([])
    expect(refusal(json({ ...esri, features: [{ attributes: {}, geometry: { curveRings: [] } }] })).message).toContain('折线')
    expect(read(json(collection({ type: 'Feature', properties: {}, geometry: { type: 'CurvePolygon', coordinates: [] } }))).rows[0]?.fault?.message).toContain(
      '折线',
    )
  })
  test('a table with coordinates is one of points, one with well-known text of what that says', () => {
    expect(read(utf8('number,经度,纬度\nC1,105.3,30.05\n')).rows[0]?.fault?.message).toContain('Point')
    const points = placedFile(utf8('number,经度,纬度\nC1,105.3,30.05\n'), { kind: 'point', bounds: [104.2, 29.6, 105.8, 30.7], answers: { crs: '4490' } })
    expect([...points.batches].flat()[0]?.geometry).toEqual({ type: 'Point', coordinates: [105.3, 30.05] })
    const wkt = utf8('number,WKT\nW1,"MULTIPOLYGON (((105.3 30.05, 105.302 30.05, 105.3 30.052, 105.3 30.05)))"\n')
    expect(read(wkt, { crs: '4490' }).rows[0]?.geometry).toMatchObject({ type: 'MultiPolygon' })
    expect(values(read(utf8("number,WKT\n'=1+1,x\n")))).toMatchObject([{ number: '=1+1' }])
  })
})

test.each<[string, Uint8Array, string]>([
  ['GeoPackage', Buffer.concat([utf8('SQLite format 3\0'), new Uint8Array(52), utf8('GPKG')]), 'GeoPackage'],
  ['GeoPackage in an archive', zipSync({ 'a.gpkg': utf8('SQLite') }), 'GeoPackage'],
  ['KML', utf8('<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"></kml>'), 'KML'],
  ['KMZ', zipSync({ 'doc.kml': utf8('<kml/>') }), 'KMZ'],
  ['GPX', utf8('<?xml version="1.0"?>\n<gpx version="1.1"></gpx>'), 'GPX'],
  ['FlatGeobuf', bytes(0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62, 0), 'FlatGeobuf'],
  ['a workbook in an archive', zipSync({ '台账.xlsx': utf8('x') }), 'Excel'],
  ['an old workbook', bytes(0xd0, 0xcf, 0x11, 0xe0), 'Excel'],
  ['a file geodatabase', zipSync({ 'x.gdb/a00000001.gdbtable': utf8('x') }), '地理数据库'],
  ['DXF', utf8('0\nSECTION\n2\nHEADER'), 'DXF'],
  ['RAR', utf8('Rar!\x1a\x07'), 'RAR'],
  ['TopoJSON', json({ type: 'Topology', objects: {} }), 'TopoJSON'],
])('%s is refused by its name, with the way to what is read and all that is read', (_, file, title) => {
  expect(refusal(file)).toMatchObject({
    status: 422,
    code: 'import_format_unsupported',
    message: expect.stringMatching(new RegExp(`^这是 [^，]*${title}.*，暂不能直接导入。.+(?=.*GeoJSON)(?=.*shapefile)(?=.*CSV)(?=.*xlsx)`, 's')),
  })
})
