import { describe, expect, it } from 'vitest'
import { readSheets } from '#kit/office/xlsx.fixtures.ts'
import { type Cell, numeric } from '#kit/office/sheet.ts'
import { workbook } from '#kit/office/xlsx.server.ts'
import { barns } from './haystack.ts'
import { onEveryWorld } from './suite.server.ts'
import type { Answer } from './world.server.ts'

const officer = 'county.forestry_officer@west'
const town = '990101001'

onEveryWorld(
  'Excel',
  (world) => {
    const send = async (bytes: Uint8Array, query = '', who = officer): Promise<Answer> =>
      world().ask(world().hand(who), `/api/registers/haystack/imports${query}`, { method: 'POST', raw: new Uint8Array(bytes) })
    const got = async (path: string, who = officer): Promise<Uint8Array<ArrayBuffer>> => {
      const answer = await world().ask(world().hand(who), `/api/registers/haystack/${path}`)
      expect(answer.status).toBe(200)
      return answer.bytes
    }
    const ledger = (columns: readonly string[], rows: readonly (readonly Cell[])[]): Promise<Uint8Array> =>
      workbook([{ name: '台账', title: '某镇草垛台账', columns, rows }])
    const count = async (): Promise<number> => ((await world().rows('select count(*)::int as n from haystack')) as { n: number }[])[0]?.n ?? -1
    const head = ['所在地', '编号', '草的种类', '面积（公顷）', '刈割日期', '有无遮盖', '相邻草垛']
    const mapping = `mapping=${encodeURIComponent(JSON.stringify({ division: '所在地', number: '编号', kind: '草的种类', area: '面积（公顷）', mown_on: '刈割日期', covered: '有无遮盖', beside: '相邻草垛' }))}`
    const name = async (): Promise<string> => ((await world().rows(`select name from division where code = '${town}'`)) as { name: string }[])[0]?.name ?? ''

    it('模板由定义而来：单位、必填、选项、说明、隐藏的列标识；填好带回就能登记', async () => {
      const sheets = await readSheets(await got('template.xlsx'))
      expect(sheets.map((s) => s.sheet)).toEqual(['填报', '填写说明', '选项'])
      expect(sheets[0]?.data).toEqual([
        ['#division', '#belongs_to_year', '#number', '#kind', '#area', '#mown_on', '#covered', '#beside', '#keeper'],
        ['所在地*', '所属年度', '编号*', '草类*', '面积（亩）', '刈割日期', '有无遮盖', '相邻草垛', '保管人'],
      ])
      expect(JSON.stringify(sheets[1]?.data)).toContain('草原法1')
      expect(JSON.stringify(sheets[1]?.data)).toContain('照片')
      const filled = await workbook([
        { name: 'x', title: '', keys: ['#kind', '#number', '#division'], columns: ['类', 'No.', '地方'], rows: [['干草', 'T-1', await name()]] },
      ])
      expect((await send(filled)).body).toMatchObject({ format: 'xlsx', ready: 1, refused: 0, mapping: { kind: '类', number: 'No.', division: '地方' } })
      expect((await send(filled, '?commit=1')).body).toMatchObject({ accepted: 1 })
      expect((await world().ask(world().hand('ranger@west_village'), '/api/registers/haystack/template.xlsx')).status).toBe(403)
    })

    describe('任意形状的台账', () => {
      it('列由人对应、取值由人对照，一次说过就记住；公顷换成亩，各种日期、名称、编号都认', async () => {
        const file = await ledger(head, [
          [await name(), 'L-1', '晒干的', numeric('0.1'), '2024年5月1日', '是', 'T-1'],
          [town, 'L-2', '青草', numeric('1'), '2024/5/2', '否', null],
        ])
        const first = (await send(file, `?${mapping}`)).body
        expect(first).toMatchObject({
          ready: 1,
          refused: 1,
          lines: [{ line: 3, fields: ['kind'] }],
          unknown: [{ field: 'kind', words: ['晒干的'], choices: { dry: '干草' } }],
        })
        const crosswalk = `crosswalk=${encodeURIComponent('{"kind":{"晒干的":"dry"}}')}`
        expect((await send(file, `?commit=1&${mapping}&${crosswalk}`)).body).toMatchObject({ accepted: 2, refused: 0 })
        expect(await world().rows("select number, kind, area::text, mown_on::text, covered from haystack where number like 'L-%' order by number")).toEqual([
          { number: 'L-1', kind: 'dry', area: '1.50', mown_on: '2024-05-01', covered: true },
          { number: 'L-2', kind: 'green', area: '15.00', mown_on: '2024-05-02', covered: false },
        ])
        const next = await ledger(head, [[town, 'L-3', '晒干的', null, null, null, null]])
        expect((await send(next)).body).toMatchObject({ ready: 1, refused: 0, unknown: [], mapping: { kind: '草的种类' } })
        expect((await send(next, '', 'county.forestry_officer@east')).body['mapping']).not.toMatchObject({ kind: '草的种类' })
      })
      it('说不出是哪一条的名称逐行说明', async () => {
        const file = await ledger(
          ['所在地', '编号', '草类', '相邻草垛'],
          [
            [town, 'M-1', '干草', '没有这垛'],
            ['没有此地', 'M-2', '干草', null],
          ],
        )
        expect((await send(file)).body).toMatchObject({
          ready: 0,
          lines: [
            { line: 3, code: 'reference_missing' },
            { line: 4, code: 'division_unknown' },
          ],
        })
      })
    })

    describe('收不下的行', () => {
      const rows: readonly (readonly Cell[])[] = [
        [town, 'R-1', '干草', numeric('2')],
        [town, 'R-2', '木头', numeric('2')],
        [town, '13', '青草', numeric('2')],
        [town, 'R-4', '青草', numeric('-2')],
      ]
      const columns = ['所在地', '编号', '草类', '面积（亩）']
      it('全部或一行也不：有一行不收就什么也没写', async () => {
        const before = await count()
        expect((await send(await ledger(columns, rows), '?commit=1&whole=1')).body).toMatchObject({
          total: 4,
          accepted: 0,
          already: 0,
          lines: [{ line: 4 }, { line: 5 }, { line: 6 }],
        })
        expect(await count()).toBe(before)
      })
      it('逐行收：退回的工作簿在格子旁写明原因，关口的也在内；改好再传，收过的不重复', async () => {
        const file = await ledger(columns, rows)
        expect((await send(file, '?commit=1')).body).toMatchObject({ accepted: 1, refused: 3 })
        const back = (await send(file, '?copy=1')).bytes
        const [sheet] = await readSheets(back)
        expect(sheet?.data[1]).toEqual([...columns, '未收原因'])
        const reasons = sheet?.data.slice(2).map((line) => line.at(-1))
        expect(reasons).toEqual([null, expect.stringContaining('干草'), '编号不用 13', expect.stringContaining('不能小于')])
        expect((await send(back)).body).toMatchObject({ already: 1, ready: 1, refused: 2 })
      })
    })

    describe('出去的再进来', () => {
      it('什么也不变：没有新增，没有修改', async () => {
        const keeper = await ledger(['所在地', '编号', '草类', '保管人'], [[town, 'K-1', '青草', '王小明']])
        expect((await send(keeper, '?commit=1')).body).toMatchObject({ accepted: 1 })
        const [about, records] = await readSheets(await got('export.xlsx?kind=green&sort=number'))
        expect(JSON.stringify(about?.data)).toMatch(/草类为青草.*编号.*含个人信息（保管人）/)
        expect(records?.data[0]?.at(-1)).toBe('#id')
        expect(records?.data.at(-1)).toContain('青草')
        for (const path of [
          'export.xlsx',
          'export.xlsx?names=keys',
          'export.xlsx?columns=number,kind,area,division,keeper',
          'export.csv',
          'export.csv?ids=1',
        ]) {
          const { body } = await send(await got(path))
          expect([path, body['ready'], body['changed'], body['refused'], body['already']]).toEqual([path, 0, 0, 0, await count()])
        }
      })
      it('恰是所见的列、筛选和次序；标识要了才给；没有的列说明', async () => {
        const csv = new TextDecoder().decode(await got('export.csv?columns=number,kind&kind=green&sort=number&names=keys'))
        expect(
          csv
            .trim()
            .split('\r\n')
            .map((line) => line.replace('\ufeff', '')),
        ).toEqual(['number,kind', 'K-1,green', 'L-2,green'])
        expect((await world().ask(world().hand(officer), '/api/registers/haystack/export.xlsx?columns=nothing')).body['code']).toBe('export_column_unknown')
      })
      it('改了的行按修改办理，没有改的不动；不在的标识不收', async () => {
        const [, records] = await readSheets(await got('export.xlsx?columns=number,area&number=L-1,L-2&sort=number'))
        const [keys, , ...lines] = records!.data
        const [id, version] = [keys!.indexOf('#id'), keys!.indexOf('#version')]
        const again = (area: string, own = String(lines[0]![id])): Promise<Uint8Array> =>
          workbook([
            {
              name: '记录',
              title: '',
              keys: ['#id', '#version', '#number', '#area'],
              columns: ['a', 'v', 'b', 'c'],
              rows: [
                [own, String(lines[0]![version]), 'L-1', numeric(area)],
                [String(lines[1]![id]), String(lines[1]![version]), 'L-2', numeric('15')],
              ],
            },
          ])
        expect((await send(await again('7.5'))).body).toMatchObject({ ready: 0, changed: 1, already: 1 })
        expect((await send(await again('7.5'), '?commit=1')).body).toMatchObject({ accepted: 0, changed: 1, already: 1 })
        expect(await world().rows("select area::text, changed_action from haystack where number = 'L-1'")).toEqual([{ area: '7.50', changed_action: 'update' }])
        expect((await send(await again('8', '00000000-0000-7000-8000-00000000dead'))).body).toMatchObject({
          changed: 0,
          already: 1,
          lines: [{ code: 'record_not_found' }],
        })
      })
    })
  },
  { rooms: [barns] },
)
