import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { issue } from '#domains/forest_chief/issue/issue.ts'
import { count, difference, type Indicator, registersOf as restsOn } from '#kit/indicator/define.server.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { readSheets } from '#kit/office/xlsx.fixtures.ts'
import { loadRooms } from '#kit/room/load.server.ts'
import { loadChance } from './chance.server.ts'
import { whole } from './shares.ts'
import { onEveryWorld } from './suite.server.ts'
import type { TestWorld } from './world.server.ts'

const byYear = count('test.by_year', { title: '按所属年度', unit: '个', of: issue, clock: 'belongs_to_year', description: '试验' })
const byDate = count('test.by_date', { title: '按发现日期', unit: '个', of: issue, clock: 'found_on', description: '试验' })
const less = difference('test.less', { title: '两者之差', unit: '个', of: byDate, minus: byYear, description: '试验' })
const own = [byYear, byDate, less]
const indicators: readonly Indicator[] = [
  ...(await loadRooms(join(import.meta.dirname, '../../domains'))).flatMap((r) => [...(r.server.indicators ?? [])]),
  ...own,
]

type Share = { division: string; value: string | null; numerator?: string; denominator?: string; records: number }
type Detail = {
  value: string | null
  records: number
  numerator: string | null
  denominator: string | null
  by_division: Share[]
  by_month: { month: number; value: string }[] | null
}
/** Records of registers closed to the reader: counted and summed, not named. */
type Hidden = { records: number; contribution: string }
type Behind = { id: string; register: string; division: string; at: string | null; contribution: string }

const plain = (v: unknown): string => new Decimal(String(v ?? 0)).toFixed()
const added = (values: readonly unknown[]): string =>
  values.reduce((sum: InstanceType<typeof Decimal>, v) => sum.plus(String(v ?? 0)), new Decimal(0)).toFixed()
/** As a sheet holds it: to 15 digits. */
const cellOf = (value: string | null): string => (value === null ? '—' : plain(Number(value)))
const lives = 90
const questions = [
  'year=2023&division=990000',
  'year=2023&division=990101',
  'year=2022&division=990000',
  'year=2024&division=990000',
  'year=2023&division=990101001',
  'year=2023&division=990102001001',
  'year=2023&month=5&division=990000',
  'year=2023&division=990000&as_of=2023-07-01',
]
/** How many of them the store is asked that does not carry the figure. */
const FEW = 2
onEveryWorld(
  'figures on random data',
  (opened, kind) => {
    let world: TestWorld
    const known = new Map<string, string[]>()
    let divisions: string[] = []
    const ask = async (path: string) => {
      const a = await world.ask(world.hand('admin@city'), path)
      expect(a.status, `${path} ${a.text.slice(0, 300)}`).toBe(200)
      return a.body
    }
    const detail = async (i: Indicator, query: string) => (await ask(`/api/figures/${i.id}?${query}`)) as unknown as Detail
    async function behind(i: Indicator, query: string, limit: number): Promise<{ items: Behind[]; hidden: Hidden[] }> {
      const items: Behind[] = []
      const hidden: Hidden[] = []
      for (let cursor = '', n = 0; n < 2000; n++) {
        const page = await ask(`/api/figures/${i.id}/records?${query}&limit=${limit}${cursor}`)
        items.push(...(page.items as unknown as Behind[]))
        const kept = page['hidden'] as Hidden | undefined
        if (kept) hidden.push(kept)
        if (page['next'] === undefined) return { items, hidden }
        expect((page.items?.length ?? 0) + (kept?.records ?? 0)).toBe(limit)
        cursor = `&cursor=${encodeURIComponent(String(page['next']))}`
      }
      throw new Error('endless')
    }
    /** Whether who asks here may read every register that the figure rests on. */
    const isOpen = (i: Indicator): boolean =>
      restsOn(i).every((name) => {
        const r = world.registers.find((x) => x.name === name)!
        return r.access.read === 'everyone_signed_in' || r.access.read === 'any_post' || (r.access.read as readonly string[]).includes('admin')
      })
    const load = (names: readonly string[], n: number): Promise<void> => loadChance(world, names, n, divisions, known)
    const figures = async (query: string) =>
      new Map(
        ((await ask(`/api/figures?${query}`)).items ?? []).map((f) => [
          String(f['indicator']),
          JSON.stringify([f['value'], f['records'], f['numerator'], f['denominator']]),
        ]),
      )

    beforeAll(async () => {
      world = opened()
      divisions = (await world.rows<{ id: string }>('select id from division')).map((d) => d.id)
      await load(
        world.registers.filter((r) => r.name !== 'division').map((r) => r.name),
        lives,
      )
    }, 180_000)

    for (const i of indicators) {
      it(`${i.id}: its parts by division, by month and by record add up to it`, async () => {
        let most = 0
        for (const query of whole(kind, i.id) ? questions : questions.slice(0, FEW)) {
          const d = await detail(i, query)
          const isRatio = i.formula.kind === 'ratio'
          for (const part of isRatio ? (['numerator', 'denominator'] as const) : ([null] as const)) {
            const whole = part ? d[part] : d.value
            const { items: rows, hidden } = await behind(i, part ? `${query}&part=${part}` : query, query.includes('as_of') ? 9 : 200)
            if (isOpen(i)) expect(hidden, `${i.id} ${query}: nothing is kept from who may read`).toEqual([])
            const unnamed = hidden.reduce((n, h) => n + h.records, 0)
            most = Math.max(most, rows.length + unnamed)
            expect(added([...rows, ...hidden].map((r) => r.contribution)), `${i.id} ${query} ${String(part)} by record`).toBe(plain(whole))
            expect(added(d.by_division.map((s) => (part ? s[part] : s.value))), `${i.id} ${query} ${String(part)} by division`).toBe(plain(whole))
            if (i.formula.kind !== 'difference') expect(new Set(rows.map((r) => r.id)).size, `${i.id} ${query}: no record twice`).toBe(rows.length)
            if (!isRatio) expect(rows.length + unnamed, `${i.id} ${query} records`).toBe(d.records)
          }
          if (d.by_month) expect(added(d.by_month.map((m) => m.value)), `${i.id} ${query} by month`).toBe(plain(d.value))
          if (isRatio && d.value !== null && plain(d.denominator) !== '0')
            expect(d.value).toBe(
              new Decimal(String(d.numerator))
                .times(i.unit === '‰' ? 1000 : 100)
                .div(String(d.denominator))
                .toDecimalPlaces(i.decimals ?? 2, Decimal.ROUND_HALF_UP)
                .toFixed(),
            )
        }
        if (whole(kind, i.id)) expect(most, `${i.id}: random data give it something to count`).toBeGreaterThan(0)
      }, 60_000)
    }

    it('the months of a year add up to it, for what is counted once a record', async () => {
      for (const i of indicators.filter(
        (x) => whole(kind, x.id) && (x.formula.kind === 'count' || x.formula.kind === 'sum') && x.formula.clock !== 'belongs_to_year',
      )) {
        const year = await detail(i, 'year=2023&division=990000')
        const months = []
        for (let m = 1; m <= 12; m++) months.push((await detail(i, `year=2023&month=${m}&division=990000`)).value)
        expect(added(months), i.id).toBe(plain(year.value))
        expect(
          year.by_month?.map((m) => m.value),
          i.id,
        ).toEqual(months.filter((_, n) => year.by_month?.some((m) => m.month === n + 1)))
      }
    }, 60_000)

    it('a count agrees with a plain look at the records, by either clock', async () => {
      for (const year of [2022, 2023, 2024]) {
        const [row] = await world.rows<{ a: string; b: string }>(
          `select count(*) filter (where belongs_to_year = $1)::text as a, count(*) filter (where extract(year from found_on) = $1)::text as b from issue`,
          [year],
        )
        expect((await detail(byYear, `year=${year}&division=990000`)).value).toBe(row?.a)
        expect((await detail(byDate, `year=${year}&division=990000`)).value).toBe(row?.b)
        expect((await detail(less, `year=${year}&division=990000`)).value).toBe(String(Number(row?.b) - Number(row?.a)))
      }
    })

    it('as of a past moment it is what it was then, whatever came after', async () => {
      const moment = '2023-09-01T00:00:00%2B08:00'
      const before = await figures(`year=2023&division=990000&as_of=${moment}`)
      const nowBefore = await figures('year=2023&division=990000')
      expect(await figures('year=2023&division=990000&as_of=2999-01-01')).toEqual(nowBefore)
      expect(
        [...(await figures('year=2023&division=990000&as_of=2021-01-01'))].filter(([id]) => id.startsWith('test.by')).map(([, v]) => JSON.parse(v)[0]),
      ).toEqual([null, null])
      const ids = known.get('issue') ?? []
      await world.rows(
        `update issue set version = version + 1, changed_action = 'archive', state = 'archived', changed_at = now() where state = 'closed' and id = any($1)`,
        [ids],
      )
      expect(await figures(`year=2023&division=990000&as_of=${moment}`)).toEqual(before)
    })

    it('new records change the figures that rest on their register and no other', async () => {
      let before = await figures('year=2023&division=990000')
      for (const name of new Set(indicators.flatMap((i) => restsOn(i)).filter((n) => whole(kind, n)))) {
        await load([name], 25)
        const after = await figures('year=2023&division=990000')
        const changed = [...after].filter(([id, v]) => before.get(id) !== v).map(([id]) => id)
        const mayChange = indicators.filter((i) => restsOn(i).includes(name)).map((i) => i.id)
        expect(
          changed.filter((id) => !mayChange.includes(id)),
          name,
        ).toEqual([])
        before = after
      }
      const [row] = await world.rows<{
        id: string
      }>(`insert into issue (id, version, state, division, belongs_to_year, created_at, created_by, changed_at, changed_by, changed_action, title, description, domain, source, severity, place, found_on)
      select gen_random_uuid(), 1, 'registered', division, 2023, now(), created_by, now(), created_by, 'create', title, description, domain, source, severity, place, '2023-06-01' from issue limit 1 returning id`)
      const after = await figures('year=2023&division=990000')
      expect(row?.id).toBeDefined()
      expect(
        [...after]
          .filter(([id, v]) => before.get(id) !== v)
          .map(([id]) => id)
          .toSorted(),
      ).toEqual(['test.by_date', 'test.by_year', 'test.less'])
    }, 60_000)

    it('are each defined under an id, with what the contract names', async () => {
      const { body } = await world.ask(world.hand('admin@city'), '/api/indicators')
      expect((body.items ?? []).map((i) => i['id'])).toEqual(indicators.map((i) => i.id))
      for (const item of body.items ?? [])
        expect(Object.keys(item)).toEqual(expect.arrayContaining(['id', 'title', 'unit', 'basis', 'registers', 'clock', 'version']))
    })

    it('as a workbook are the same numbers, by division and by month', async () => {
      const response = await world.app.request('/api/figures?year=2023&division=990000&format=xlsx', {
        headers: { authorization: `Bearer ${world.hand('admin@city').token}` },
      })
      expect(response.headers.get('content-type')).toContain('spreadsheetml')
      const [places = [], months = []] = (await readSheets(await response.arrayBuffer())).map((s) =>
        s.data.map((row) => row.map((cell) => (typeof cell === 'number' ? plain(cell) : cell))),
      )
      const head = places[1] ?? []
      expect(head.slice(0, 7)).toEqual(['指标', '名称', '单位', '合计', '西县', '东县', '本级'])
      for (const i of indicators) {
        const d = await detail(i, 'year=2023&division=990000')
        const row = places.find((r) => r[0] === i.id) ?? []
        const share = (code: string): string | null => d.by_division.find((s) => s.division === code)?.value ?? null
        expect(row.slice(3, 6), i.id).toEqual([d.value, share('990101'), share('990102')].map(cellOf))
        const monthly = months.find((r) => r[0] === i.id)?.slice(4) ?? []
        expect(monthly, i.id).toEqual(
          Array.from({ length: 12 }, (_, m) => (d.by_month ? cellOf(d.by_month.find((b) => b.month === m + 1)?.value ?? '0') : '—')),
        )
      }
    }, 60_000)

    it('who holds no post over a place is told no figure of it', async () => {
      const a = await world.ask(world.hand('county.fire_officer@west'), '/api/figures?year=2023&division=990102')
      expect([a.status, a.body['code']]).toEqual([403, 'outside_area'])
      expect((await world.ask(world.hand('county.fire_officer@west'), '/api/figures?year=2023&division=990101001')).status).toBe(200)
    })
  },
  { indicators: own },
)
