import { describe, expect, it } from 'vitest'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { handsOf } from '#tests/rooms/hands.server.ts'

const [city, county, township, township2, ranger] = [
  'city.fire_officer@city',
  'county.fire_officer@west',
  'township.officer@west_town',
  'township.officer@east_town',
  'ranger@west_village',
]
const [west, west1, west2] = ['990101', '990101001', '990101002']

/** 20+16+35+15−10 = 76, level 4, the worked case of LY/T 1172-95. */
const weather = (observed_on: string) => ({
  observed_on,
  max_temperature: '28.4',
  min_humidity: '32.0',
  max_wind: '4.1',
  rain: '0.0',
  last_rain_on: addCalendarDays(observed_on, -6),
  last_rain_mm: '3.2',
  greenness: 'half',
  noon_temperature: '26.0',
  noon_humidity: '40.0',
  noon_wind: '2.5',
})

onEveryWorld('danger by township and day', (world) => {
  const h = handsOf(world)
  const items = async (who: string, query: string) => (await h.get(who, `/api/fire/danger/day?${query}`)).body['items'] as Record<string, unknown>[]

  describe('the level of a day', () => {
    it('is 数据不全 where nothing was observed, and never a low level', async () => {
      for (const one of await items(city, 'date=2023-04-10'))
        expect(one).toMatchObject({ status: 'not_observed', level: null, score: null, title: '数据不全', source: null })
    })
    it('is that of the own observation, else of the county, and the other county stays without', async () => {
      await h.create(county, 'danger_observation', { division: west, station: '西县站', ...weather('2023-04-11') })
      await h.create(township, 'danger_observation', {
        division: west1,
        ...weather('2023-04-11'),
        max_temperature: '12.0',
        min_humidity: '80.0',
        last_rain_mm: '8.0',
        last_rain_on: '2023-04-10',
        max_wind: '1.0',
        greenness: 'none',
      })
      const found = await items(city, 'date=2023-04-11')
      expect(found.map((i) => [i['division'], i['level'], i['score'], (i['source'] as { own: boolean } | null)?.own])).toEqual([
        [west1, 1, 18, true],
        [west2, 4, 76, false],
        ['990102001', null, null, undefined],
      ])
    })
    it('is 数据不全 where the own station lacks a value, though the county has a level; permits are judged alike', async () => {
      await h.create(county, 'danger_observation', { division: west, ...weather('2023-04-12') })
      await h.create(township, 'danger_observation', { division: west1, ...weather('2023-04-12'), max_wind: null })
      expect(await items(city, `date=2023-04-12&division=${west1}`)).toMatchObject([
        { division: west1, status: 'incomplete', level: null, title: '数据不全', missing: '日最大风速' },
      ])
      const { body } = await h.get(city, `/api/fire/danger/place?date=2023-04-12&division=${west1}`)
      expect(body).toMatchObject({ status: 'incomplete', level: null, parts: null, missing: ['日最大风速'] })
    })
  })

  describe('how a level came about', () => {
    it('shows the operands A+B+C+D−E, the rain, both tables and the station', async () => {
      const { body } = await h.get(county, `/api/fire/danger/place?date=2023-04-11&division=${west2}`)
      expect(body).toMatchObject({
        score: 76,
        level: 4,
        level_title: '四级（高度危险）',
        parts: { a: 20, b: 16, c: 35, d: 15, e: 10 },
        overtaken: false,
        source: { division: west, name: '西县', station: '西县站', own: false },
      })
      expect(body['rain']).toHaveLength(15)
      expect((body['rain'] as { mm: number | null }[]).at(-1)).toMatchObject({ mm: 0 })
      expect(body['variants']).toMatchObject([
        { key: 'step_four', chosen: true, score: 76, confidence: 'unchecked' },
        { key: 'uneven', chosen: false, score: 67, confidence: 'unchecked' },
      ])
    })
    it('gives the Canadian index as a help, without a rank while the history is short', async () => {
      const { body } = await h.get(county, `/api/fire/danger/place?date=2023-04-12&division=${west2}`)
      expect(body['reference']).toMatchObject({
        status: 'ok',
        history: 1,
        least_history: 30,
        percentile: null,
        start: { ffmc: 85, dmc: 6, dc: 15 },
        day_length: '北纬15°至30°（含）',
      })
    })
    it('opens the observation only to those who may read it there', async () => {
      const seen = async (who: string) => (await h.get(who, `/api/fire/danger/place?date=2023-04-11&division=${west1}`)).body['observation']
      expect([await seen(county), await seen(township)]).toEqual([expect.any(String), expect.any(String)])
      const above = (await h.get(ranger, '/api/fire/danger/place?date=2023-04-11')).body
      expect([above['observation'], above['level']]).toEqual([null, 1])
    })
  })

  describe('the year of a place', () => {
    it('holds the season of the province, the bans over it and below it, and the level of each day', async () => {
      const ban = {
        name: '试禁火令',
        document_number: '试火令1号',
        issued_by: '西县人民政府',
        issued_on: '2023-04-12',
        applies_from: '2023-04-13',
        applies_to: '2023-04-16',
        scope: '一切野外用火',
      }
      const id = await h.create(county, 'fire_ban', { division: west, ...ban })
      await h.step(county, 'fire_ban', id, 'issue')
      const { body } = await h.get(city, `/api/fire/danger/year?year=2023&division=${west2}`)
      expect(body).toMatchObject({
        known: true,
        season: [{ start: '2023-01-01', end: '2023-05-31' }],
        bans: [{ place: '西县', name: '试禁火令', start: '2023-04-13', end: '2023-04-16' }],
      })
      const levels = (body['places'] as { levels: (number | null)[] }[])[0]?.levels ?? []
      expect(levels).toHaveLength(365)
      expect(levels.filter((l) => l !== null)).toEqual([4, 4])
      expect((await h.get(city, '/api/fire/danger/year?year=2023&division=990102')).body['bans']).toEqual([])
    })
    it('is lengthened by an order of the county, in its area alone, and may have a second interval', async () => {
      const order = {
        name: '试延长令',
        document_number: '试火令2号',
        issued_by: '东县人民政府',
        issued_on: '2023-05-20',
        applies_from: '2023-05-25',
        applies_to: '2023-06-15',
        scope: '一切野外用火',
        extends: 'season',
      }
      const issued = async (body: object) =>
        h.step('county.fire_officer@east', 'fire_ban', await h.create('county.fire_officer@east', 'fire_ban', { division: '990102', ...body }), 'issue')
      await issued(order)
      const season = async (division: string) => (await h.get(city, `/api/fire/danger/year?year=2023&division=${division}`)).body['season']
      expect([await season('990102001'), await season(west), await season('990000')]).toEqual([
        [{ start: '2023-01-01', end: '2023-06-15' }],
        [{ start: '2023-01-01', end: '2023-05-31' }],
        [{ start: '2023-01-01', end: '2023-05-31' }],
      ])
      await issued({ ...order, document_number: '试火令3号', applies_from: '2023-10-01', applies_to: '2023-10-31' })
      expect(await season('990102001')).toEqual([
        { start: '2023-01-01', end: '2023-06-15' },
        { start: '2023-10-01', end: '2023-10-31' },
      ])
    })
    it('of a year without an order is unknown, and not without a season', async () => {
      expect((await h.get(city, '/api/fire/danger/year?year=2027')).body).toMatchObject({ known: false, season: [], high_danger: [], basis: null })
    })
    it('of the city is read by its counties', async () => {
      const { body } = await h.get(city, '/api/fire/danger/year?year=2023')
      expect((body['places'] as { name: string }[]).map((p) => p.name)).toEqual(['西县', '东县'])
    })
  })

  describe('is told', () => {
    const doors = ['day', 'place', 'year']
    it('to no one who is not signed in', async () => {
      for (const door of doors) expect((await world().ask(null, `/api/fire/danger/${door}`)).status).toBe(401)
    })
    it('for the own area alone, which is also what is told when no place is named', async () => {
      for (const door of doors) expect((await h.get(township2, `/api/fire/danger/${door}?division=${west1}`)).body['code']).toBe('outside_area')
      expect((await items(township2, 'date=2023-04-11')).map((i) => i['division'])).toEqual(['990102001'])
      expect((await items(ranger, 'date=2023-04-11')).map((i) => i['division'])).toEqual([west1])
    })
    it('for a day and a year that exist, and for a place that exists', async () => {
      const code = async (path: string) => (await h.get(city, `/api/fire/danger/${path}`)).body['code']
      expect([await code('day?date=2023-02-30'), await code('year?year=x'), await code('day?division=990109'), await code('place?division=1%27')]).toEqual([
        'date_invalid',
        'year_invalid',
        'division_unknown',
        'division_unknown',
      ])
    })
  })
})
