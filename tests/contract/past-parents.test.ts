import { beforeAll, expect, it } from 'vitest'
import { issue } from '#domains/forest_chief/issue/issue.ts'
import { addCalendarDays, beijingDate } from '#kit/calendar/date.ts'
import { count } from '#kit/indicator/define.server.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { onEveryWorld } from './suite.server.ts'
import { type Walker, walkerOf } from './walk.server.ts'
import { now, type TestWorld } from './world.server.ts'

const found = count('test.found', { title: '发现', unit: '个', of: issue, clock: 'found_on', description: '试验' })
const thisYear = Number(beijingDate(now()).slice(0, 4))
const [west, east, town] = ['990101', '990102', '990101001']

type Share = { division: string; value: string }

onEveryWorld(
  'a township that moves to another county',
  (opened) => {
    let world: TestWorld
    let walker: Walker
    const told = async (division: string, year: number) =>
      (await world.ask(world.hand('admin@city'), `/api/figures/test.found?year=${year}&division=${division}`)).body as unknown as {
        value: string
        by_division: Share[]
      }
    const value = async (division: string, year: number): Promise<string> => (await told(division, year)).value
    const parts = async (division: string, year: number): Promise<Record<string, string>> =>
      Object.fromEntries((await told(division, year)).by_division.map((s) => [s.division, s.value]))
    const reparent = async (parent: string, parent_since?: string) => {
      const [row] = await world.rows<{ id: string; version: number }>('select id, version from division where code = $1', [town])
      return world.ask(world.hand('admin@city'), `/api/registers/division/records/${row?.id}/transitions/reparent`, {
        body: { parent, ...(parent_since ? { parent_since } : {}), reason: '区划调整' },
        headers: { 'if-match': `"${row?.version}"` },
      })
    }

    beforeAll(async () => {
      world = opened()
      walker = await walkerOf(world, 5)
      for (const [place, year] of [
        ['west_village', 2022],
        ['west_village', 2023],
        ['west_village', 2023],
        ['west_village_3', 2023],
        ['east_village', 2023],
        ['west_village', thisYear],
      ] as const) {
        const made = await walker.create(issue, place, { found_on: `${year}-01-01` })
        expect(made.answer.status, made.answer.text).toBe(201)
      }
    }, 120_000)

    it('lay where it lay as long as nothing changed', async () => {
      expect([await value(west, 2023), await value(east, 2023), await value('990000', 2023)]).toEqual(['3', '1', '4'])
      expect(await parts('990000', 2023)).toEqual({ [west]: '3', [east]: '1' })
      const lines = await world.rows('select ancestor, descendant, depth from siku.division_line order by 1, 2')
      expect(lines).toEqual(await world.rows('select ancestor, descendant, depth from siku.division_closure order by 1, 2'))
    })

    it('takes along the years after its move, and leaves those before it where they were made', async () => {
      const moved = await reparent(east, '2024-07-01')
      expect(moved.status, moved.text).toBe(200)
      expect(await world.rows('select parent_since from division where code = $1', [town])).toEqual([{ parent_since: '2024-07-01' }])
      expect([await value(west, 2022), await value(east, 2022)]).toEqual(['1', '0'])
      expect([await value(west, 2023), await value(east, 2023)]).toEqual(['3', '1'])
      expect([await value(west, thisYear), await value(east, thisYear)]).toEqual(['0', '1'])
    })

    it('is told below its county of that time, and the parts add up to the whole', async () => {
      expect((await parts(west, 2023))[town]).toBe('2')
      expect(Object.keys(await parts(east, 2023))).not.toContain(town)
      expect((await parts(east, thisYear))[town]).toBe('1')
      expect(Object.keys(await parts(west, thisYear))).not.toContain(town)
      for (const division of ['990000', west, east, town])
        for (const year of [2022, 2023, thisYear]) {
          const figure = await told(division, year)
          expect(figure.by_division.reduce((sum, s) => sum.plus(s.value), new Decimal(0)).toFixed(), `${division} ${year}`).toBe(figure.value)
          const records = await world.ask(world.hand('admin@city'), `/api/figures/test.found/records?year=${year}&division=${division}`)
          expect([records.body['sum'], String(records.body.items?.length)], `${division} ${year}`).toEqual([figure.value, figure.value])
        }
    })

    it('lies by the month where it lay at the end of that month', async () => {
      const month = async (division: string, year: number, n: number) =>
        Object.keys(
          Object.fromEntries(
            (
              (await world.ask(world.hand('admin@city'), `/api/figures/test.found?year=${year}&month=${n}&division=${division}`)).body as unknown as {
                by_division: Share[]
              }
            ).by_division.map((s) => [s.division, s.value]),
          ),
        )
      expect([(await month(west, 2024, 6)).includes(town), (await month(west, 2024, 7)).includes(town)]).toEqual([true, false])
      expect([(await month(east, 2024, 6)).includes(town), (await month(east, 2024, 7)).includes(town)]).toEqual([false, true])
    })

    it('changes who may see its records at once: access goes by the tree of today', async () => {
      const reader = (side: string) => world.hand(`county.chief_office@${side}`)
      const seen = async (side: string) =>
        (await world.ask(reader(side), '/api/registers/issue/records?limit=100')).body.items?.filter((i) => i['division'] === '990101001001').length
      expect([await seen('west'), await seen('east')]).toEqual([0, 4])
    })

    it('moves again only from a later day, and back without touching what lies between', async () => {
      const early = await reparent(west, '2024-03-01')
      expect([early.status, early.body['code']]).toEqual([409, 'parent_since_order'])
      const today = beijingDate(now())
      expect((await reparent(west)).status).toBe(200)
      expect(await world.rows('select parent_since from division where code = $1', [town])).toEqual([{ parent_since: today }])
      const lines = await world.rows<{ code: string; valid_from: string; valid_to: string }>(
        `select a.code, l.valid_from, l.valid_to from siku.division_line l join division a on a.id = l.ancestor join division d on d.id = l.descendant
      where d.code = $1 and l.depth = 1 order by l.valid_from`,
        [town],
      )
      expect(lines.map((l) => [l.code, String(l.valid_from), String(l.valid_to)])).toEqual([
        [west, '-infinity', '2024-07-01'],
        [east, '2024-07-01', today],
        [west, today, 'infinity'],
      ])
      expect([await value(west, thisYear), await value(east, 2024), await value(west, 2023)]).toEqual(['1', '0', '3'])
      expect((await reparent(east, addCalendarDays(today, 30))).status, 'a move that is decided and not yet in force').toBe(200)
      expect(await value(west, 2023)).toBe('3')
    })
  },
  { indicators: [found] },
)
