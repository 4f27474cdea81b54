import { beforeAll, expect, it } from 'vitest'
import { due, type Due } from '#kit/chapter/due.ts'
import { type ConsistencyRule, notAbove } from '#kit/chapter/consistency.ts'
import type { RuleHeld, Silence } from '#kit/wire/checks.ts'
import { loadChance } from './chance.server.ts'
import { onEveryWorld } from './suite.server.ts'
import type { TestWorld } from './world.server.ts'

const RESOLVED = 'forest_chief.issues_resolved'
const REGISTERED = 'forest_chief.issues_registered'
const LIVES = 120
type Figure = { value: string | null; by_division: { division: string; value: string | null }[]; by_month: { month: number; records: number }[] | null }

onEveryWorld('what must hold between figures, and what is not recorded', (opened) => {
  let world: TestWorld
  let declared: readonly Due[] = []
  const ask = async <T>(path: string): Promise<T> => {
    const answer = await world.ask(world.hand('admin@city'), path)
    expect(answer.status, `${path} ${answer.text}`).toBe(200)
    return answer.body as T
  }
  const figure = (id: string, query: string) => ask<Figure>(`/api/figures/${id}?${query}`)
  const held = async (query: string, id: string) => (await ask<{ items: RuleHeld[] }>(`/api/checks?${query}`)).items.find((one) => one.rule === id)
  const silence = async (query: string, id: string) => (await ask<{ items: Silence[] }>(`/api/silence?${query}`)).items.find((one) => one.indicator === id)
  const told = { id: RESOLVED, title: '解决' }
  const whole = { id: REGISTERED, title: '登记' }

  beforeAll(async () => {
    world = opened()
    const villages = (await world.rows("select id from division where level = 'village' order by code")).map((row) => String((row as { id: string }).id))
    await loadChance(world, ['issue'], LIVES, villages, new Map())
    const twisted: ConsistencyRule = { ...notAbove(whole, told, '看一看', 'ask'), id: 'test:twisted' }
    declared = world.api.due
    Object.assign(world.api, {
      rules: [notAbove(told, whole, '点一遍'), twisted],
      due: [due(whole, { level: 'township', months: [1, 2, 3, 12], basis: '试验' }), due(told, { level: 'county', basis: '试验' })],
    })
  })

  it('a rule says of each place and period what the figures there say', async () => {
    for (const query of ['year=2023&division=990000', 'year=2023&division=990101', 'year=2022&division=990000', 'year=2023&month=5&division=990000']) {
      const [a, b] = [await figure(RESOLVED, query), await figure(REGISTERED, query)]
      const found = await held(query, `${RESOLVED}<=${REGISTERED}`)
      expect(
        found?.operands.map((o) => o.value),
        query,
      ).toEqual([a.value, b.value])
      const expected = a.value === null || b.value === null ? null : Number(a.value) <= Number(b.value)
      expect(found?.holds, query).toBe(expected)
      const twisted = await held(query, 'test:twisted')
      expect(twisted?.holds, query).toBe(expected === null ? null : Number(b.value) <= Number(a.value))
      const valueAt = (of: Figure, division: string) => of.by_division.find((share) => share.division === division)?.value ?? null
      const failing = b.by_division
        .filter(({ division }) => division !== query.split('division=')[1])
        .filter(({ division, value }) => {
          const other = valueAt(a, division)
          return value !== null && other !== null && Number(value) > Number(other)
        })
      expect(
        twisted?.below.map((place) => place.division),
        query,
      ).toEqual(failing.map((share) => share.division))
    }
  })

  it('who has recorded nothing is who has no record in that month; nobody is asked of what has not ended or is not theirs', async () => {
    const found = await silence('year=2023&division=990000', REGISTERED)
    expect(found?.stretches.map((s) => s.month)).toEqual([1, 2, 3, 12])
    const townships = (await ask<{ items: { code: string; level: string }[] }>('/api/divisions?parent=990101')).items.filter((d) => d.level === 'township')
    expect(townships.length).toBeGreaterThan(0)
    for (const { code } of townships) {
      const months = new Set((await figure(REGISTERED, `year=2023&division=${code}`)).by_month?.filter((m) => m.records > 0).map((m) => m.month))
      for (const { month, silent } of found?.stretches ?? [])
        expect(
          silent.some((place) => place.division === code),
          `${code} ${month}`,
        ).toBe(!months.has(month ?? 0))
    }
    const [year] = (await silence('year=2023&division=990000', RESOLVED))?.stretches ?? []
    expect(year?.month).toBeNull()
    const ahead = new Date().getFullYear() + 1
    expect((await silence(`year=${ahead}&division=990000`, REGISTERED))?.stretches).toEqual([])
    expect(await silence(`year=2023&division=990101001001`, RESOLVED), 'no county lies in a village').toBeUndefined()
  })

  it('what rooms say is due is counted by a figure of its own records, by month where months are named', () => {
    expect(declared.length).toBeGreaterThan(0)
    const wrong = declared.filter(({ indicator, months }) => {
      const formula = world.api.indicators.find((i) => i.id === indicator)?.formula
      return !formula || !('register' in formula) || formula.kind === 'stock' || (months !== undefined && formula.clock === 'belongs_to_year')
    })
    expect(wrong.map((d) => d.indicator)).toEqual([])
  })

  it('another area is refused', async () => {
    for (const door of ['checks', 'silence']) {
      const answer = await world.ask(world.hand('county.forestry_officer@west'), `/api/${door}?year=2023&division=990102`)
      expect([answer.status, answer.body['code']], door).toEqual([403, 'outside_area'])
    }
  })
})
