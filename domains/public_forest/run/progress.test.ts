import { describe, expect, it } from 'vitest'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { day, handsOf } from '#tests/rooms/hands.server.ts'

const [city, county, elsewhere, ranger] = ['city.forestry_officer@city', 'county.forestry_officer@west', 'county.forestry_officer@east', 'ranger@west_village']

onEveryWorld('how far the money of a run has come', (world) => {
  const h = handsOf(world)
  const year = Number(day().slice(0, 4))
  const run = async (name: string, fund_source: string): Promise<string> => {
    const program = await h.create(city, 'compensation_program', {
      division: '990101',
      belongs_to_year: year,
      name,
      authority: 'national',
      ownership: 'collective',
      fund_source,
      rate: '16.00',
      document_number: '试〔2023〕1号',
      confidence: 'document',
    })
    await h.step(city, 'compensation_program', program, 'enact')
    return h.create(county, 'compensation_run', { division: '990101', program, snapshot_date: day(-1) })
  }
  const nothing = { owed: '0.00', issued: '0.00', sent: '0.00', paid: '0.00', gap: '0.00', in_transit: 0 }

  describe('is told', () => {
    it('from the start, where nothing is owed yet and nothing is missing', async () => {
      const id = await run('试甲', 'central')
      const { body } = await h.get(city, `/api/public_forest/runs?division=990000&year=${year}`)
      expect(body['items']).toMatchObject([{ id, title: '试甲', division_name: '西县', state_title: '已建批次', ...nothing }])
    })
    it('in totals to every post of the place that may read runs, names no household, and tells other places nothing', async () => {
      await run('试乙', 'province')
      const { body, text } = await h.get(county, `/api/public_forest/runs?division=990101&year=${year}`)
      expect(body['items']).toHaveLength(2)
      expect(text).not.toContain('payee')
      for (const who of [elsewhere, ranger]) {
        const other = await h.get(who, `/api/public_forest/runs?division=990101&year=${year}`)
        expect([other.status, other.body['code']]).toEqual([403, 'outside_area'])
      }
    })
    it('for a place and a year, and for nothing else', async () => {
      expect((await h.get(city, '/api/public_forest/runs?division=x&year=2023')).body['code']).toBe('runs_query')
    })
  })
})
