import { whoAsks } from '#kit/access/who.server.ts'
import { describe, expect, it } from 'vitest'
import { readSheets } from '#kit/office/xlsx.fixtures.ts'
import { type Cell, numeric } from '#kit/office/sheet.ts'
import { workbook } from '#kit/office/xlsx.server.ts'
import { ImportBroken, commitImport } from '#kit/records/import.server.ts'
import { readApart } from '#kit/files/read-apart.server.ts'
import { registerOf } from '#kit/records/world.server.ts'
import { barns } from './haystack.ts'
import { onEveryWorld } from './suite.server.ts'
import type { Answer } from './world.server.ts'

const officer = 'county.forestry_officer@west'
const colleague = 'county.forestry_officer@west#2'
const town = '990101001'
type Line = readonly Cell[]

onEveryWorld(
  'Excel，再带回来的表',
  (world) => {
    const send = async (bytes: Uint8Array, query = '', who = officer): Promise<Answer> =>
      world().ask(world().hand(who), `/api/registers/haystack/imports${query}`, { method: 'POST', raw: new Uint8Array(bytes) })
    const ledger = (rows: readonly Line[], columns = ['所在地', '编号', '草类', '面积（亩）']): Promise<Uint8Array> =>
      workbook([{ name: '台账', title: '', columns, rows }])
    const stacks = (prefix: string, n: number): Line[] => Array.from({ length: n }, (_, i) => [town, `${prefix}-${i + 1}`, '干草', numeric('1')])
    const rowsOf = (prefix: string) =>
      world().rows(`select number, area::text, version from haystack where number like '${prefix}-%' order by length(number), number`)
    const audited = async (): Promise<unknown> =>
      ((await world().rows(`select detail from siku.audit where action = 'import' order by at desc limit 1`)) as { detail: unknown }[])[0]?.detail

    /** The sheet of records as exported: its keys, its heads and its lines. */
    async function exported(prefix: string): Promise<{ keys: string[]; heads: string[]; lines: (string | number | null)[][] }> {
      const answer = await world().ask(world().hand(officer), `/api/registers/haystack/export.xlsx?columns=number,area,kind&q=${prefix}-&sort=number`)
      const [keys = [], heads = [], ...lines] = (await readSheets(answer.bytes))[1]!.data as (string | number | null)[][]
      return { keys: keys.map(String), heads: heads.map(String), lines }
    }
    const cell = (value: string | number | null): Cell => (typeof value === 'number' ? numeric(value) : value)
    const brought = ({ keys, heads }: { keys: string[]; heads: string[] }, lines: readonly (readonly (string | number | null)[])[]): Promise<Uint8Array> =>
      workbook([{ name: '记录', title: '', keys, columns: heads, rows: lines.map((line) => line.map(cell)) }])
    const withArea = (sheet: { keys: string[] }, line: (string | number | null)[], area: number) =>
      line.map((value, i) => (sheet.keys[i] === '#area' ? area : value))

    describe('导出之后别人改过的', () => {
      it('不被旧表改回去：说明谁在何时改过；没有改的行照旧不变，重新导出的表可以改', async () => {
        await send(await ledger(stacks('V', 2)), '?commit=1')
        const old = await exported('V')
        expect(old.keys.slice(-2)).toEqual(['#version', '#id'])
        const id = old.lines[0]![old.keys.indexOf('#id')]
        const changed = await world().ask(world().hand(colleague), `/api/registers/haystack/records/${id}`, {
          method: 'PATCH',
          body: { area: '3.00' },
          headers: { 'If-Match': '"1"' },
        })
        expect(changed.status).toBe(200)
        const file = await brought(old, [withArea(old, old.lines[0]!, 9), withArea(old, old.lines[1]!, 2)])
        const refused = { line: 3, code: 'line_stale', fields: ['area'] }
        expect((await send(file)).body).toMatchObject({ changed: 1, refused: 1, lines: [refused] })
        const { body } = await send(file, '?commit=1')
        expect(body).toMatchObject({ changed: 1, already: 0, refused: 1, lines: [refused] })
        const [{ message }] = body['lines'] as [{ message: string }]
        expect(message).toContain(`导出之后，试验${world().hand(colleague).key}已于`)
        expect(message).toMatch(/已于 \d{4}-\d\d-\d\d \d\d:\d\d 改过.*第 1 版，现在是第 2 版/)
        expect(await rowsOf('V')).toEqual([
          { number: 'V-1', area: '3.00', version: 2 },
          { number: 'V-2', area: '2.00', version: 2 },
        ])
        // the line that nobody touched, of a record that somebody changed, would revert it just as well
        expect((await send(await brought(old, [old.lines[0]!]))).body).toMatchObject({ changed: 0, lines: [{ code: 'line_stale' }] })
        const fresh = await exported('V')
        expect((await send(await brought(fresh, [withArea(fresh, fresh.lines[0]!, 9)]), '?commit=1')).body).toMatchObject({ changed: 1, refused: 0 })
      })
      it('删去了版本列的表改不了记录；没有改的行仍是已有', async () => {
        const sheet = await exported('V')
        const at = sheet.keys.indexOf('#version')
        const without = { keys: sheet.keys.toSpliced(at, 1), heads: sheet.heads.toSpliced(at, 1) }
        const [one, two] = sheet.lines
        const file = await brought(without, [withArea(sheet, one!, 7).toSpliced(at, 1), two!.toSpliced(at, 1)])
        expect((await send(file, '?commit=1')).body).toMatchObject({ changed: 0, already: 1, lines: [{ line: 3, code: 'line_version_missing' }] })
      })
    })

    it('两行写的是同一条记录，两行都不收，各指明另一行', async () => {
      await send(await ledger(stacks('W', 2)), '?commit=1')
      const sheet = await exported('W')
      const [one, two] = sheet.lines
      const file = await brought(sheet, [withArea(sheet, one!, 5), two!, withArea(sheet, one!, 6)])
      const message = expect.stringContaining('第 3、5 行')
      expect((await send(file, '?commit=1')).body).toMatchObject({
        total: 3,
        changed: 0,
        already: 1,
        refused: 2,
        lines: [
          { line: 3, code: 'line_twice', message },
          { line: 5, code: 'line_twice', message },
        ],
      })
      expect(await rowsOf('W')).toMatchObject([{ area: '1.00' }, { area: '1.00' }])
    })

    describe('数目属实', () => {
      it('与被拒的行相同的行也是被拒，与收下的行相同的行是已有', async () => {
        const bad: Line = [town, '13', '干草', numeric('1')]
        const good: Line = [town, 'X-1', '干草', numeric('1')]
        const { body } = await send(await ledger([bad, good, bad, good]), '?commit=1')
        expect(body).toMatchObject({ total: 4, accepted: 1, already: 1, refused: 2, left: 0, lines: [{ line: 2 }, { line: 4 }] })
      })
      it('整份不收时：被拒的、已有的和没有写入的分开数', async () => {
        const { body } = await send(await ledger([[town, 'X-1', '干草', numeric('1')], ...stacks('Y', 3), [town, '13', '干草', null]]), '?commit=1&whole=1')
        expect(body).toMatchObject({ total: 5, accepted: 0, already: 1, refused: 1, left: 3, lines: [{ line: 6 }] })
        expect(await rowsOf('Y')).toEqual([])
        expect(await audited()).toMatchObject({ accepted: 0, already: 1, refused: 1, left: 3, end: 'not_whole' })
      })
      it('中途停下：收下的仍在，没有处理的不算已有，审计如实；文件还在，接着导入就齐了', async () => {
        const file = ledger(stacks('Z', 250))
        const { body } = await send(await file)
        const answer = await world().app.request(`/api/registers/haystack/imports?commit=1&sha256=${String(body['sha256'])}`, {
          method: 'POST',
          headers: { accept: 'application/x-ndjson', authorization: `Bearer ${world().hand(officer).token}` },
        })
        const reader = answer.body!.getReader()
        await reader.read()
        await reader.cancel()
        const next = (await send(await file)).body
        await expect.poll(audited, { timeout: 20_000 }).toMatchObject({ sha256: body['sha256'], end: 'stopped' })
        const { accepted, left, ...rest } = (await audited()) as { accepted: number; left: number }
        expect(rest).toMatchObject({ total: 250, changed: 0, already: 0, refused: 0 })
        expect(accepted + left).toBe(250)
        expect(left).toBeGreaterThan(0)
        // what is told right after is told of what was taken in the end
        expect(next).toMatchObject({ ready: left, already: accepted })
        expect(await rowsOf('Z')).toHaveLength(accepted)
        const again = await send(new Uint8Array(), `?commit=1&sha256=${String(body['sha256'])}`)
        expect(again.body).toMatchObject({ accepted: left, already: accepted, refused: 0, left: 0 })
      })
      it('中途出了故障：此前收下的数目不丢', async () => {
        const file = await readApart(await ledger(stacks('Q', 250)), { kind: null, bounds: world().world.bounds, answers: {} })
        const { actor } = (await whoAsks(world().world.db, { token: world().hand(officer).token, device: null }))!
        const order = {
          register: registerOf(world().world, 'haystack'),
          file,
          mapping: { division: '所在地', number: '编号', kind: '草类', area: '面积（亩）' },
        }
        const broken = await commitImport(world().world, actor, order, {
          told: async (done) => {
            if (done === 200) throw new Error('the disk is full')
          },
        }).catch((error: unknown) => error)
        expect(broken).toBeInstanceOf(ImportBroken)
        expect((broken as ImportBroken).result).toMatchObject({ total: 250, accepted: 200, left: 50, end: 'broken' })
        expect(await rowsOf('Q')).toHaveLength(200)
      })
    })

    it('取值叫 constructor 也只是一个写法', async () => {
      const table = (line: string): Uint8Array => new TextEncoder().encode(`所在地,编号,草类\n${town},${line}\n`)
      const file = table('P-1,constructor')
      expect((await send(file)).body).toMatchObject({ ready: 0, unknown: [{ field: 'kind', words: ['constructor'] }], lines: [{ fields: ['kind'] }] })
      const crosswalk = (said: object): string => `crosswalk=${encodeURIComponent(JSON.stringify(said))}`
      expect((await send(file, `?commit=1&${crosswalk({ kind: { constructor: 'dry' } })}`)).body).toMatchObject({ accepted: 1, unknown: [] })
      expect((await send(table('toString,干草'), `?${crosswalk({ number: {} })}`)).body).toMatchObject({ ready: 1, sample: [{ number: 'toString' }] })
    })
  },
  { rooms: [barns] },
)
