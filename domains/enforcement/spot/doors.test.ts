import { describe, expect, it } from 'vitest'
import { areaOf } from '#kit/geometry/measure.ts'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { day, handsOf, town, village } from '#tests/rooms/hands.server.ts'
import { muOf } from './area.ts'

const [city, county, ranger] = ['city.forestry_officer@city', 'county.forestry_officer@west', 'ranger@west_village']
const boundary = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [104.2, 29.5],
      [104.201, 29.5],
      [104.201, 29.501],
      [104.2, 29.501],
      [104.2, 29.5],
    ] as [number, number][],
  ],
}

onEveryWorld('doors of enforcement', (world) => {
  const h = handsOf(world)
  const spot = async (batch_number: string): Promise<string> => {
    const batch = await h.create(city, 'spot_batch', {
      division: '990000',
      batch_number,
      supervision_year: 2023,
      received_on: day(-30),
      verify_by: day(30),
      spot_count: 1,
      issuer: 'nation',
      received_file: [await h.evidence(city, `${day(-30)}T08:00:00+08:00`, [104.2, 29.5])],
    })
    return h.create(city, 'map_spot', {
      division: village,
      batch,
      spot_number: '1',
      image_before: day(-400),
      image_after: day(-60),
      boundary,
      read_area: muOf(areaOf(boundary)),
      read_type: 'road',
    })
  }
  const lawCase = (): Promise<string> =>
    h.create(county, 'law_case', {
      division: town,
      kind: 'forest',
      origin: 'local',
      offence: 'illegal_occupation',
      act_ended_on: day(-50),
      found_on: day(-40),
      place: '试',
      facts: '试',
      public_welfare_area: '1.0000',
      commercial_area: '1.0000',
      restoration_cost: '10000.00',
      spots: [],
      earlier_penalties: [],
      unpunished: [],
    })

  describe('the explanation of a spot', () => {
    it('draws what nothing explains as the rest; both areas make up the spot to the last digit', async () => {
      const id = await spot('试2023-1')
      const { body } = await h.get(ranger, `/api/enforcement/spots/${id}/explanation`)
      expect(body).toMatchObject({ explained: '0.0000', pieces: [], rest: { type: 'Polygon' } })
      expect(body['unexplained']).toBe(body['area'])
    })
    it('is refused to the officer of another county, and for a spot that is not there', async () => {
      expect((await h.get('county.forestry_officer@east', `/api/enforcement/spots/${await spot('试2023-2')}/explanation`)).status).toBe(404)
      const none = '00000000-0000-7000-8000-00000000abcd'
      expect((await h.get(ranger, `/api/enforcement/spots/${none}/explanation`)).status).toBe(404)
    })
  })

  describe('the assessment of a case', () => {
    it('gives the range of the fine by the law of the day of the act, and its clock from filing (森林法73, 行政处罚法60)', async () => {
      const id = await lawCase()
      const before = await h.get(county, `/api/enforcement/cases/${id}/assessment`)
      expect(before.body).toMatchObject({
        clocks: [],
        ranges: [{ min_yuan: '0.00', max_yuan: '30000.00', of_title: '恢复植被和林业生产条件所需费用' }],
        crime: { level: 'none' },
      })
      await h.step(county, 'law_case', id, 'file', { case_number: '试1', filed_on: day(-30) })
      const after = await h.get(county, `/api/enforcement/cases/${id}/assessment`)
      expect(after.body['clocks']).toMatchObject([{ since: day(-30), due_on: day(60), done_on: null }])
    })
    it('is refused to a ranger, and to the officer of another county', async () => {
      const id = await lawCase()
      expect((await h.get(ranger, `/api/enforcement/cases/${id}/assessment`)).status).toBe(404)
      expect((await h.get('county.forestry_officer@east', `/api/enforcement/cases/${id}/assessment`)).status).toBe(404)
    })
  })
})
