import { describe, expect, it } from 'vitest'
import type { TestWorld } from '#tests/contract/world.server.ts'
import { day, handsOf, place, town, village } from './hands.server.ts'

const office = 'county.chief_office@west'

export function peopleSuite(world: () => TestWorld): void {
  const h = handsOf(world)
  const somebody = (): Promise<string> => h.create(office, 'person', { division: town, name: '试验某', phone: '10000000000' })
  const term = async (over: Record<string, unknown> = {}): Promise<Record<string, unknown>> => ({
    division: town,
    person: await somebody(),
    role: 'township.officer',
    title: '西一镇林业干部',
    level: 'township',
    kind: 'officer',
    valid_from: day(-1),
    ...over,
  })

  describe('posts in the store', () => {
    it('stand where their level is, and are given by those above', async () => {
      expect(await h.refusedCreate(office, 'post', await term({ division: village }))).toBe('post_place_level')
      expect(await h.refusedCreate('township.officer@west_town', 'post', await term())).toBe('may_not_appoint')
      expect(await h.refusedCreate('city.chief_office@city', 'post', await term({ division: '990000', role: 'admin', level: 'city' }))).toBe('may_not_appoint')
    })

    it('hand their open work over with a list of it, to another in the same office', async () => {
      await h.create('ranger@west_village', 'issue', {
        division: village,
        title: '移交时在办',
        description: '试',
        domain: 'other',
        source: 'mass',
        severity: 'ordinary',
        place,
        found_on: day(),
      })
      const leaving = await h.create(office, 'post', await term({ valid_from: day(-30) }))
      const elsewhere = await h.create(office, 'post', await term({ division: '990101002' }))
      expect(await h.refused(office, 'post', leaving, 'hand_over', { successor: elsewhere, valid_to: day() })).toBe('successor_other_office')
      const coming = await h.create(office, 'post', await term())
      const ended = await h.step(office, 'post', leaving, 'hand_over', { successor: coming, valid_to: day() })
      expect(ended['state']).toBe('ended')
      expect(Number(ended['handed_over_count'])).toBeGreaterThan(0)
      expect((ended['handed_over'] as { title: string }[]).some((x) => x.title.includes('移交时在办'))).toBe(true)
    })

    it('count a person once at a level, and nobody who only acts', async () => {
      const figure = async (): Promise<number> =>
        Number((await h.get('city.chief_office@city', `/api/figures/forest_chief.township?year=${day().slice(0, 4)}`)).body['value'])
      const before = await figure()
      const person = await somebody()
      const chief = { role: 'township.forest_chief', kind: 'deputy_forest_chief', title: '副林长', person }
      await h.create(office, 'post', await term(chief))
      await h.create(office, 'post', await term({ ...chief, division: '990101002' }))
      expect(await figure()).toBe(before + 1)
      const acted = world().hand('township.forest_chief@west_town').post
      await h.create(office, 'post', await term({ role: 'township.forest_chief', kind: 'forest_chief', title: '代理', acting_for: acted }))
      expect(await figure()).toBe(before + 1)
    })
  })

  describe('who is responsible at a point on a day', () => {
    const at = (x: number, y: number, date: string) => h.get('ranger@west_village', `/api/people/responsible?longitude=${x}&latitude=${y}&date=${date}`)

    it('is everyone in office at the village there and above it, and nobody of the neighbour', async () => {
      const { body } = await at(104.2, 29.5, '2023-06-01')
      const found = body['responsible'] as { post: string; depth: number; name: string }[]
      const seats = (keys: string[]): string[] => keys.map((k) => world().hand(k).post)
      expect(found.map((r) => r.post)).toEqual(
        expect.arrayContaining(
          seats([
            'ranger@west_village',
            'village.forest_chief@west_village',
            'township.forest_chief@west_town',
            'county.forest_chief@west',
            'city.forest_chief@city',
          ]),
        ),
      )
      expect(found.some((r) => seats(['ranger@east_village', 'county.forest_chief@east']).includes(r.post))).toBe(false)
      // Names of those responsible are public by rule.
      expect(found.every((r) => r.name.startsWith('试验'))).toBe(true)
    })

    it('is nobody before they came, and nobody outside', async () => {
      expect((await at(104.2, 29.5, '2019-06-01')).status).toBe(404)
      expect((await at(90, 29.5, '2023-06-01')).body['code']).toBe('nobody_responsible')
      expect((await at(104.2, 29.5, '2023-02-30')).status).toBe(422)
    })
  })
}
