import { beforeAll, expect, it } from 'vitest'
import { facetsIn } from '#kit/records/facets.server.ts'
import { loadChance } from './chance.server.ts'
import { onEveryWorld } from './suite.server.ts'
import type { TestWorld } from './world.server.ts'

type Facets = Record<string, Record<string, number>>
const LIVES = 60

onEveryWorld('how many there are of each value', (opened) => {
  let world: TestWorld
  beforeAll(async () => {
    world = opened()
    const villages = (await world.rows("select id from division where level = 'village' order by code")).map((row) => String((row as { id: string }).id))
    await loadChance(world, ['person', 'post', 'issue', 'hazard'], LIVES, villages, new Map())
  })
  const asking = (hand: string) => async (path: string) => {
    const answer = await world.ask(world.hand(hand), path)
    expect(answer.status, `${path} ${answer.text}`).toBe(200)
    return answer.body
  }

  it('is what the list counts when that value is chosen, for whoever asks and under whatever other filters', async () => {
    for (const register of ['issue', 'hazard']) {
      const r = world.registers.find((one) => one.name === register)!
      const ask = asking('county.forestry_officer@west')
      const base = `/api/registers/${register}`
      const bare = (await ask(`${base}/facets`)) as unknown as Facets
      expect(Object.keys(bare['state'] ?? {}).length, 'records of several states').toBeGreaterThan(1)
      const field = facetsIn(r).find((name) => name !== 'state' && Object.keys(bare[name] ?? {}).length > 1) ?? ''
      const value = Object.keys(bare[field] ?? {})[0] ?? ''
      for (const filters of ['', 'year=2023&', `${field}=${value}&`, 'division=990101001&', 'clock=late,waiting&']) {
        const facets = (await ask(`${base}/facets?${filters}`)) as unknown as Facets
        const counts = async (name: string, one: string): Promise<unknown> => {
          const others = filters
            .split('&')
            .filter((part) => part !== '' && !part.startsWith(`${name}=`))
            .join('&')
          return (await ask(`${base}/records?${others}&${name}=${one}&limit=1&count=true`))['total']
        }
        for (const [one, n] of Object.entries(facets['state'] ?? {}).slice(0, 3))
          expect(await counts('state', one), `${register} ${filters} state=${one}`).toBe(n)
        for (const [one, n] of Object.entries(facets[field] ?? {}).slice(0, 3))
          expect(await counts(field, one), `${register} ${filters} ${field}=${one}`).toBe(n)
        for (const [one, n] of Object.entries(facets['clock'] ?? {})) expect(await counts('clock', one), `${register} ${filters} clock=${one}`).toBe(n)
      }
    }
  })

  it('counts nothing that one may not see, and nothing by a secret field', async () => {
    const seen = (await asking('county.forestry_officer@west')('/api/registers/issue/facets')) as unknown as Facets
    const all = (await asking('admin@city')('/api/registers/issue/facets')) as unknown as Facets
    const sum = (facets: Facets): number => Object.values(facets['state'] ?? {}).reduce((a, b) => a + b, 0)
    expect(sum(seen)).toBeGreaterThan(0)
    expect(sum(all)).toBeGreaterThan(sum(seen))
    for (const r of world.registers)
      expect(
        facetsIn(r).filter((name) => r.fields[name]?.sensitive),
        r.name,
      ).toEqual([])
    const wrong = await world.ask(world.hand('admin@city'), '/api/registers/issue/facets?nothing=1')
    expect([wrong.status, wrong.body['code']]).toEqual([422, 'filter_invalid'])
  })
})
