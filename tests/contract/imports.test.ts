import { describe, expect, it } from 'vitest'
import { referencesDdl, tableDdl } from '#kit/derive/ddl.ts'
import { gk, zippedShapefile, type DbfColumn } from '#kit/files/shapefile.fixtures.ts'
import { register } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { gate, refuse } from '#kit/room/gate.server.ts'
import type { LoadedRoom } from '#kit/room/load.server.ts'
import { onEveryWorld } from './suite.server.ts'
import type { Answer } from './world.server.ts'

/** A made-up register of meadows, with a code list that has zeros in front and a gate that single records meet too. */
const meadow = register('meadow', {
  title: '草场',
  basis: [],
  fields: {
    number: f.text({ title: '编号', required: true, max: 20, also_known_as: ['BIANHAO'], unique: true }),
    kind: f.code({ list: { name: 'meadow', title: '草类', source: '试验', codes: { '011': '禾草', '012': '豆草' } }, title: '草类' }),
    mown_on: f.date({ title: '刈割日期' }),
    owned_from: f.division({ title: '权属所在地' }),
    hay: f.decimal({ title: '干草', unit: '吨', scale: 2, min: '0' }),
    boundary: f.polygon({ title: '范围', required: true }),
  },
  states: { kept: '在册' },
  start: 'kept',
  transitions: {},
  access: { create: ['county.forestry_officer'], read: 'any_post' },
  label: ['number'],
  map: { geometry: 'boundary' },
})
const noThirteen = gate(
  meadow,
  ['create'],
  '不用十三号',
  async ({ after }) => {
    if (after['number'] === '13') refuse({ code: 'value_not_allowed', message: '编号不用 13', fields: ['number'] })
  },
  { apart: true },
)
const pastures: LoadedRoom = {
  room: { name: 'pastures', title: '草场', help: '', chapter: '9.9', registers: [meadow] },
  server: { gates: [noThirteen] },
  migrations: [
    { room: 'pastures', number: 1, name: 'create', sql: tableDdl(meadow) },
    { room: 'pastures', number: 3, name: 'references', sql: referencesDdl(meadow) },
  ],
}

const columns: readonly DbfColumn[] = [
  { name: 'division', type: 'C', length: 12 },
  { name: 'BIANHAO', type: 'C', length: 20 },
  { name: 'KIND', type: 'N', length: 3 },
  { name: 'MOWN_ON', type: 'D', length: 8 },
  { name: 'hay', type: 'N', length: 8 },
  { name: '备注', type: 'C', length: 20 },
]
/** A square of 100 m in the plane of 105° E, clockwise, some kilometres east of 104° E, 29.2° N. */
const box = (n: number): [number, number][] => {
  const [w, s] = [420_000 + 200 * n, 3_240_000]
  return [
    [w, s],
    [w, s + 100],
    [w + 100, s + 100],
    [w + 100, s],
    [w, s],
  ]
}
const bow: [number, number][] = [
  [420_000, 3_240_000],
  [420_100, 3_240_100],
  [420_100, 3_240_000],
  [420_000, 3_240_100],
  [420_000, 3_240_000],
]
const town = '990101001'
const line = (number: string, kind = '11', division = town): string[] => [division, number, kind, '20230405', '12.5', '云岭']

onEveryWorld(
  '导入',
  (world) => {
    const send = async (bytes: Uint8Array, query = '', who = 'county.forestry_officer@west'): Promise<Answer> =>
      world().ask(world().hand(who), `/api/registers/meadow/imports${query}`, { method: 'POST', raw: new Uint8Array(bytes) })
    const numbers = async (): Promise<string[]> =>
      ((await world().rows('select number from meadow order by number')) as { number: string }[]).map((row) => row.number)

    describe('预览', () => {
      it('说明坐标系、编码、列与字段的建议对应、范围和每一行的问题，什么也不写', async () => {
        const file = zippedShapefile(
          [[box(0)], [bow], [box(2)], [box(3)], null],
          columns,
          [line('A1'), line('A2'), line('A3', '99'), line('A4', '12', '123456'), line('A5')],
          { encoding: 'GBK', prj: gk(500_000) },
        )
        const { status, body } = await send(file)
        expect({ status, ...body }).toMatchObject({
          status: 200,
          format: 'shapefile',
          epsg: 4544,
          encoding: 'GBK',
          total: 5,
          ready: 1,
          already: 0,
          refused: 4,
          missing: [],
          mapping: { division: 'division', number: 'BIANHAO', kind: 'KIND', mown_on: 'MOWN_ON', hay: 'hay' },
          lines: [
            { line: 2, code: 'geometry.invalid' },
            { line: 3, code: 'field_invalid' },
            { line: 4, code: 'division_unknown' },
            { line: 5, code: 'field_required' },
          ],
          sample: [{ division: town, number: 'A1', kind: '011', mown_on: '2023-04-05', hay: '12.5' }],
        })
        const [west, south] = body['bbox'] as number[]
        expect(west).toBeCloseTo(104.177, 2)
        expect(south).toBeCloseTo(29.276, 2)
        expect(await numbers()).toEqual([])
      })
      it('对应关系可以自定；写错的列和字段各有说明；缺的必填项列出', async () => {
        const file = zippedShapefile([[box(0)]], columns, [line('A1')], { prj: gk(500_000) })
        expect((await send(file, `?division=${town}&mapping=${encodeURIComponent('{"kind":"KIND"}')}`)).body).toMatchObject({
          missing: [{ field: 'number', title: '编号' }],
          refused: 1,
        })
        expect((await send(file, '?mapping=%7B%22number%22%3A%22NO%22%7D')).body['code']).toBe('import_column_unknown')
        expect((await send(file, '?mapping=%7B%22nothing%22%3A%22KIND%22%7D')).body['code']).toBe('import_mapping_invalid')
        expect((await send(file, '?mapping=x')).body['code']).toBe('import_mapping_invalid')
      })
      it('字段里的区划代码和引用在预览时就已核对：预览说可登记的，导入就登记', async () => {
        const feature = (n: number, place: string) => ({
          type: 'Feature',
          properties: { 编号: `P${n}`, 草类: '豆草', 权属所在地: place },
          geometry: { type: 'Polygon', coordinates: [box(300 + n)] },
        })
        const file = new TextEncoder().encode(
          JSON.stringify({
            type: 'FeatureCollection',
            crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4544' } },
            features: [feature(1, town), feature(2, '123456')],
          }),
        )
        expect((await send(file, `?division=${town}`)).body).toMatchObject({ ready: 1, refused: 1, lines: [{ line: 2, code: 'division_unknown' }] })
      })
      it('坏文件各有原因；不能登记的人也不能导入', async () => {
        const file = zippedShapefile([[box(0)]], columns, [line('A1')], { prj: gk(500_000) })
        expect((await send(file.subarray(0, 200))).body['code']).toBe('import_zip_invalid')
        expect((await send(zippedShapefile([[box(0)]], columns, [line('A1')], { without: ['a.dbf'] }))).body['code']).toBe('import_zip_content')
        expect((await send(new Uint8Array())).body['code']).toBe('import_empty')
        expect((await send(file, '', 'ranger@west_village')).status).toBe(403)
        expect((await send(file, '', 'county.forestry_officer@east')).body).toMatchObject({ ready: 0, lines: [{ line: 1, code: 'outside_area' }] })
      })
    })

    describe('文件没有注明的', () => {
      const square: [number, number][] = [
        [104.2, 29.4],
        [104.201, 29.4],
        [104.201, 29.401],
        [104.2, 29.401],
        [104.2, 29.4],
      ]
      const geojson = (number: string, properties: object = {}): Uint8Array =>
        new TextEncoder().encode(
          JSON.stringify({
            type: 'FeatureCollection',
            features: [{ type: 'Feature', properties: { division: town, 编号: number, ...properties }, geometry: { type: 'Polygon', coordinates: [square] } }],
          }),
        )
      const westOf = async (number: string): Promise<number> =>
        Number(((await world().rows(`select ST_XMin(boundary) as x from meadow where number = '${number}'`)) as { x: number }[])[0]?.x)
      it('没有 .prj：预览按推测的坐标系，导入前须选定', async () => {
        const bare = zippedShapefile([[box(0)]], columns, [line('D1')], { without: ['a.prj'] })
        expect((await send(bare)).body).toMatchObject({ epsg: 4544, ready: 1, questions: [{ about: 'crs', suggested: '4544' }] })
        expect((await send(bare, '?commit=1')).body).toMatchObject({ status: 422, code: 'import_unanswered', errors: [{ field: 'crs' }] })
        expect((await send(bare, '?crs=4544')).body['questions']).toEqual([])
        expect((await send(bare, '?commit=1&crs=4544')).body).toMatchObject({ accepted: 1 })
        expect(await westOf('D1')).toBeCloseTo(104.1769, 3)
        expect((await send(bare, '?crs=2433')).body['code']).toBe('import_crs_unknown')
      })
      it('没有注明坐标系的经纬度可能加了偏：问了才收，说是加偏的就换算', async () => {
        expect((await send(geojson('D2'))).body).toMatchObject({
          questions: [{ about: 'crs', options: [{ value: '4490' }, { value: 'gcj02' }, { value: 'bd09' }] }],
        })
        expect((await send(geojson('D2'), '?commit=1')).body['code']).toBe('import_unanswered')
        for (const [number, crs] of [
          ['D2', '4490'],
          ['D3', 'gcj02'],
          ['D4', 'bd09'],
        ] as const)
          expect((await send(geojson(number), `?commit=1&crs=${crs}`)).body).toMatchObject({ accepted: 1 })
        expect(await westOf('D2')).toBe(104.2)
        const [gcj, bd] = [104.2 - (await westOf('D3')), 104.2 - (await westOf('D4'))]
        expect(gcj).toBeGreaterThan(0.002)
        expect(bd).toBeGreaterThan(gcj + 0.005)
      })
      it('认不出的字符不收，编码由人选定', async () => {
        expect((await send(geojson('D\ufffd'), '?crs=4490')).body).toMatchObject({ ready: 0, lines: [{ line: 1, code: 'import_text_broken' }] })
        const gbk = zippedShapefile([[box(0)]], columns, [line('D5')], { encoding: 'GBK', cpg: 'UTF-8', prj: gk(500_000) })
        expect((await send(gbk)).body).toMatchObject({ encoding: 'GBK', questions: [{ about: 'encoding', suggested: 'gbk' }] })
        expect((await send(gbk, '?commit=1')).body).toMatchObject({ code: 'import_unanswered', errors: [{ field: 'encoding' }] })
        expect((await send(gbk, '?encoding=gbk')).body).toMatchObject({ ready: 1, questions: [] })
        expect((await send(gbk, '?encoding=utf-8')).body).toMatchObject({ ready: 0, lines: [{ code: 'import_text_broken' }] })
      })
    })

    describe('不耽误别人', () => {
      const worked = (): number => {
        const { user, system } = process.threadCpuUsage()
        return (user + system) / 1000
      }
      /** The longest that the server's own thread worked at a stretch while a file was answered, in milliseconds: in all that time nobody else is heard. Time at work and not by the clock, which a busy machine stretches. */
      async function longest(pieces: () => Generator<string>): Promise<{ body: Record<string, unknown>; held: number }> {
        const bytes = pieces()
        const encoder = new TextEncoder()
        const stream = new ReadableStream<Uint8Array>({
          async pull(out) {
            await new Promise(setImmediate)
            const next = bytes.next()
            if (next.done) out.close()
            else out.enqueue(encoder.encode(next.value))
          },
        })
        let [held, last, on] = [0, worked(), true]
        const turn = (): void => {
          const now = worked()
          held = Math.max(held, now - last)
          last = now
          if (on) setImmediate(turn)
        }
        setImmediate(turn)
        const headers = { authorization: `Bearer ${world().hand('county.forestry_officer@west').token}` }
        const answer = await world().app.request('/api/registers/meadow/imports?crs=4490', {
          method: 'POST',
          body: stream,
          headers,
          duplex: 'half',
        } as RequestInit)
        on = false
        return { body: (await answer.json()) as Record<string, unknown>, held }
      }
      const polygon = (ring: readonly (readonly number[])[], number: string): string =>
        JSON.stringify({ type: 'Feature', properties: { division: town, 编号: number }, geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] } })
      it('一个有十万个顶点的图形和两千个图斑', async () => {
        const { body, held } = await longest(function* () {
          yield '{"type":"FeatureCollection","features":['
          yield polygon(
            Array.from({ length: 100_000 }, (_, i) => {
              const a = (2 * Math.PI * i) / 100_000
              const r = i % 2 ? 0.02 : 0.04
              return [104.25 + r * Math.cos(a), 29.45 + r * Math.sin(a)]
            }),
            'S',
          )
          for (let i = 0; i < 2_000; i++) {
            const [x, y] = [104.2 + (i % 70) * 0.0005, 29.4 + Math.floor(i / 70) * 0.0005]
            yield `,${polygon(
              [
                [x, y],
                [x + 0.0004, y],
                [x + 0.0004, y + 0.0004],
                [x, y + 0.0004],
              ],
              `S${i}`,
            )}`
          }
          yield ']}'
        })
        expect(body).toMatchObject({ total: 2_001, refused: 0 })
        expect(held).toBeLessThan(200)
      }, 120_000)
      it('为撑爆内存而做的文件在第一处就被退回', async () => {
        const piece = '[],'.repeat(100_000)
        const { body, held } = await longest(function* () {
          yield '{"type":"FeatureCollection","features":['
          for (let i = 0; i < 320; i++) yield piece
          yield '[]]}'
        })
        expect(body['code']).toBe('import_geojson_invalid')
        expect(held).toBeLessThan(200)
      }, 120_000)
    })

    describe('导入', () => {
      const file = zippedShapefile(
        [[box(0)], [box(1)], [bow], [box(3)], [box(4)], [box(0)]],
        columns,
        [line('B1'), line('13'), line('B3'), line('B4', '12'), line('B4'), line('B1')],
        { prj: gk(500_000) },
      )
      it('收下的留下，被拒的逐行说明（关口也问过），同一行只收一次', async () => {
        const { status, body } = await send(file, '?commit=1')
        expect({ status, ...body }).toMatchObject({
          status: 201,
          total: 6,
          accepted: 2,
          already: 1,
          refused: 3,
          lines: [
            { line: 2, code: 'value_not_allowed', message: '编号不用 13' },
            { line: 3, code: 'geometry.invalid' },
            { line: 5, code: 'already_there' },
          ],
        })
        expect((await numbers()).filter((n) => n.startsWith('B'))).toEqual(['B1', 'B4'])
        const [kept] = (await world().rows(
          `select m.kind, ST_Area(ST_Transform(m.boundary, 4544)) as area, (select count(*)::int from meadow_history h where h.id = m.id) as versions from meadow m where number = 'B1'`,
        )) as { area: number }[]
        expect(kept).toMatchObject({ kind: '011', versions: 1 })
        expect(kept?.area).toBeCloseTo(10_000, 0)
      })
      it('同一文件再传一次不重复', async () => {
        expect((await send(file, '?commit=1')).body).toMatchObject({ accepted: 0, already: 3, refused: 3 })
        expect((await numbers()).filter((n) => n.startsWith('B'))).toEqual(['B1', 'B4'])
      })
      const seen = zippedShapefile([[box(400)]], columns, [line('SHA1')], { prj: gk(500_000) })
      it('看过的文件凭校验值导入，不必再传；别人不能凭它导入，导入后不再等着', async () => {
        const { body } = await send(seen)
        expect(body).toMatchObject({ ready: 1 })
        const named = (who = 'county.forestry_officer@west') => send(new Uint8Array(), `?commit=1&sha256=${String(body['sha256'])}`, who)
        expect((await named('county.forestry_officer@west#2')).body).toMatchObject({ code: 'import_file_gone' })
        expect((await named()).body).toMatchObject({ accepted: 1, sha256: body['sha256'] })
        expect((await named()).body).toMatchObject({ code: 'import_file_gone' })
        expect((await send(new Uint8Array(), '?commit=1&sha256=../../x')).body).toMatchObject({ code: 'import_file_gone' })
      })
      it('同一文件按另一对应关系再来，预览时就说明', async () => {
        const notes = async (query = ''): Promise<string> => ((await send(seen, query)).body['notes'] as string[]).join()
        expect(await notes()).toMatch(/同一文件已于\d{4}-\d\d-\d\d导入1条；已登记的行不会重复登记/)
        const other = encodeURIComponent(JSON.stringify({ division: 'division', number: 'BIANHAO', kind: 'KIND' }))
        expect(await notes(`?mapping=${other}`)).toContain('按另一对应关系导入1条')
      })
      it('要进度的得到逐批的进度，最后一行是结果；GeoJSON 也收', async () => {
        const features = Array.from({ length: 230 }, (_, i) => ({
          type: 'Feature',
          properties: { 编号: `C${i}`, 草类: '豆草' },
          geometry: { type: 'Polygon', coordinates: [box(10 + i)] },
        }))
        const collection = { type: 'FeatureCollection', crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4544' } }, features }
        const headers = { accept: 'application/x-ndjson', authorization: `Bearer ${world().hand('county.forestry_officer@west').token}` }
        const answer = await world().app.request(`/api/registers/meadow/imports?commit=1&division=${town}`, {
          method: 'POST',
          body: JSON.stringify(collection),
          headers,
        })
        const lines = (await answer.text())
          .trim()
          .split('\n')
          .map((one) => JSON.parse(one) as Record<string, unknown>)
        expect(lines.slice(0, 3)).toEqual([
          { done: 100, total: 230 },
          { done: 200, total: 230 },
          { done: 230, total: 230 },
        ])
        expect(lines.at(-1)).toMatchObject({ accepted: 230, already: 0, refused: 0 })
      })
    })
  },
  { rooms: [pastures] },
)
