import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { transactionOn } from '#kit/store/transaction.server.ts'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { day, handsOf, town } from '#tests/rooms/hands.server.ts'
import { add } from '../case/assessment/finding.ts'
import { explainSpots } from './explain.server.ts'
import { caseDeeds } from '../case/fixtures.ts'
import { box, city, county, spotDeeds, township } from './fixtures.ts'

const fire = (n: number, boundary: unknown) => ({
  division: town,
  place: `火${n}`,
  location: { type: 'Point', coordinates: [104.2, 29.5] },
  discovered_on: `${day(-90)}T10:00:00+08:00`,
  source: 'ranger',
  report_flags: [],
  perimeter: boundary,
})

onEveryWorld('spots of an inspection', (world) => {
  const h = handsOf(world)
  const d = { ...spotDeeds(h), ...caseDeeds(h) }
  const spotsOf = (batch: string) => world().rows<Record<string, unknown>>('select * from map_spot where batch = $1', [batch])
  /** A fire with its extent, as the fire room keeps it. */
  async function burnt(n: number, boundary: unknown): Promise<string> {
    const { perimeter, ...body } = fire(n, boundary)
    const id = await h.create(township, 'fire_event', body)
    await h.step(township, 'fire_event', id, 'report')
    await h.step(township, 'fire_event', id, 'verify', { perimeter })
    return id
  }

  describe('a batch', () => {
    it('is refused when the file is not the one whose checksum came with it', async () => {
      const body = {
        division: '990000',
        batch_number: '批校验',
        supervision_year: 2023,
        received_on: day(-3),
        verify_by: day(3),
        spot_count: 1,
        issuer: 'nation',
        received_file: [await d.file(city)],
      }
      expect(await h.refusedCreate(city, 'spot_batch', { ...body, stated_checksum: 'b'.repeat(64) })).toBe('checksum_differs')
      const id = await h.create(city, 'spot_batch', { ...body, stated_checksum: 'a'.repeat(64) })
      expect(await h.read(city, 'spot_batch', id)).toMatchObject({ file_checksum: 'a'.repeat(64), belongs_to_year: 2023 })
    })
    it('takes no spot twice: neither its number nor its outline', async () => {
      const batch = await d.batch()
      await d.spot(batch, box(1, 0, 2))
      expect(await h.refusedCreate(city, 'map_spot', d.spotBody(batch, box(1, 3, 4)))).toBe('spot_doubled')
      expect(await h.refusedCreate(city, 'map_spot', d.spotBody(batch, box(1, 0, 2), { spot_number: '2' }))).toBe('spot_doubled')
      expect(await spotsOf(batch)).toHaveLength(1)
    })
    it('refuses a spot outside its division, and an area that its outline does not have', async () => {
      const batch = await d.batch()
      expect(await h.refusedCreate(city, 'map_spot', { ...d.spotBody(batch, box(1, 5, 6)), division: '990102' })).toBe('spot_outside_division')
      expect(await h.refusedCreate(city, 'map_spot', d.spotBody(batch, box(1, 5, 6), { read_area: '99.00' }))).toBe('spot_area_differs')
    })
    it('goes out only with as many spots as its file says, and is concluded when all are reviewed', async () => {
      const batch = await d.batch()
      expect(await h.refused(city, 'spot_batch', batch, 'distribute', { distributed_on: day() })).toBe('spot_count_differs')
      const id = await d.suspected(batch, box(2, 0, 1))
      await h.step(city, 'spot_batch', batch, 'distribute', { distributed_on: day() })
      await h.step(city, 'spot_batch', batch, 'conclude', { conclusion: '完成' })
      expect(await h.read(city, 'map_spot', id)).toMatchObject({ belongs_to_year: 2023, received_on: day(-30), verify_by: day(30) })
      expect(await h.refusedCreate(city, 'map_spot', d.spotBody(batch, box(2, 2, 3), { spot_number: '2' }))).toBe('batch_closed')
    })
  })

  describe('the desk check', () => {
    it('explains the part that a fire burnt, leaves the rest, and keeps what explained it with its version', async () => {
      const id = await d.spot(await d.batch(), box(3, 0, 4))
      const event = await burnt(1, box(3, 3, 8))
      await h.step(county, 'map_spot', id, 'desk_check')
      const spot = await h.read(county, 'map_spot', id)
      expect(spot['pieces']).toMatchObject([{ kind: 'fire', record: event, version: 3 }])
      expect(Number(spot['explained_area']) / Number(spot['area'])).toBeCloseTo(1 / 4, 4)
      expect(add(String(spot['explained_area']), String(spot['unexplained_area']))).toBe(add(String(spot['area'])))
    })
    it('does not explain the same ground twice', async () => {
      const id = await d.spot(await d.batch(), box(4, 0, 4))
      await burnt(2, box(4, 0, 3))
      await burnt(3, box(4, 2, 4))
      await h.step(county, 'map_spot', id, 'desk_check')
      const spot = await h.read(county, 'map_spot', id)
      expect(spot['unexplained_area']).toBe('0.0000')
      expect(spot['pieces']).toHaveLength(2)
    })
    it('adds up to the spot to the last digit, whatever overlaps (property)', async () => {
      const batch = await d.batch()
      const cut = fc.tuple(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 3, max: 60 }), fc.integer({ min: -5, max: 8 }))
      const drawn = fc.sample(fc.array(cut, { minLength: 1, maxLength: 3 }), { seed: 20_230_815, numRuns: 8 })
      const asked: { id: string; area: string }[] = []
      for (const [n, cuts] of drawn.entries()) {
        const id = await d.spot(batch, box(5 + n, 0, 7, 0, 5), { spot_number: `p${n}` })
        for (const [k, [west, wide, south]] of cuts.entries()) await burnt(100 * n + k, box(5 + n, west / 10, (west + wide) / 10, south, south + 2.3))
        asked.push({ id, area: String((await h.read(county, 'map_spot', id))['area']) })
      }
      const found = await transactionOn(world().world.db, (tx) => explainSpots(tx, asked))
      for (const { explained, unexplained, area, pieces } of found.values()) {
        expect(add(explained, unexplained)).toBe(add(area))
        expect(add(...pieces.map((p) => p.area))).toBe(add(explained))
        expect(Number(unexplained)).toBeGreaterThanOrEqual(0)
      }
    })
  })

  describe('the verdict', () => {
    it('agrees with its cause, its areas and its grounds', async () => {
      const id = await d.spot(await d.batch(), box(20, 0, 2))
      await h.step(county, 'map_spot', id, 'desk_check')
      const refused = async (over: Record<string, unknown>) => h.refused(township, 'map_spot', id, 'verify', await d.verdict(over))
      expect(await refused({ cause: '11' })).toBe('cause_against_verdict')
      expect(await refused({ lawful_area: '0.5000' })).toBe('areas_do_not_add_up')
      expect(await refused({ unlawful_area: '0', ground_area: '0' })).toBe('unlawful_area_required')
      expect(await refused({ verdict: 'lawful', cause: '41', lawful_area: '2.0000', unlawful_area: '0' })).toBe('permit_required')
      expect(await refused({ verdict: 'issued_again', cause: '99', unlawful_area: '0' })).toBe('earlier_spot_required')
      expect(await refused({ photo_west: [] })).toBe('evidence_required')
    })
    it('of a spot issued again names the earlier one on the same ground', async () => {
      const batch = await d.batch()
      const [first, far] = [await d.spot(batch, box(21, 0, 2)), await d.spot(batch, box(21, 5, 6), { spot_number: '2' })]
      const again = await d.spot(await d.batch(), box(21, 0, 1.9))
      await h.step(county, 'map_spot', again, 'desk_check')
      const over = { verdict: 'issued_again', cause: '99', lawful_area: '0', unlawful_area: '0', ground_area: '0' }
      expect(await h.refused(township, 'map_spot', again, 'verify', await d.verdict({ ...over, earlier_spot: far }))).toBe('earlier_spot_elsewhere')
      await h.step(township, 'map_spot', again, 'verify', await d.verdict({ ...over, earlier_spot: first }))
      await h.step(county, 'map_spot', again, 'review')
      await h.step(city, 'map_spot', again, 'close')
    })
    it('of a suspected spot leads to a lead, not to closing', async () => {
      const id = await d.suspected(await d.batch(), box(22, 0, 2))
      expect(await h.refused(city, 'map_spot', id, 'close')).toBe('not_rectified')
      await h.step(county, 'map_spot', id, 'escalate')
      expect(await h.read(county, 'map_spot', id)).toMatchObject({ escalated_on: day(), state: 'escalated' })
      expect(await world().rows('select source, offence, state from case_lead where spots @> array[$1::uuid]', [id])).toEqual([
        { source: 'spot', offence: 'illegal_occupation', state: 'received' },
      ])
    })
  })

  describe('rectified land', () => {
    it('is accepted by another and only when the whole unlawful area was put right', async () => {
      const id = await d.suspected(await d.batch(), box(23, 0, 2))
      await h.step(county, 'map_spot', id, 'escalate')
      await h.step(county, 'map_spot', id, 'notify', { notice_number: '改1', rectify_due_on: day(20) })
      await h.step(township, 'map_spot', id, 'rectify', {
        rectify_way: 'restored',
        rectified_area: '1.9999',
        rectified_note: '试',
        photo_after: [await d.file(township)],
      })
      expect(await h.refused(county, 'map_spot', id, 'accept', { accepted_on: day() })).toBe('rectified_short')
    })
    it('that changes again is opened again when the new spot is verified', async () => {
      const id = await d.suspected(await d.batch(), box(24, 0, 2))
      await h.step(county, 'map_spot', id, 'escalate')
      await d.rectified(id)
      await h.step(city, 'map_spot', id, 'close')
      const next = await d.spot(await d.batch(), box(24, 0.5, 2.5), { image_before: day(-59), image_after: day(-9) })
      await h.step(county, 'map_spot', next, 'desk_check')
      await h.step(township, 'map_spot', next, 'verify', await d.verdict())
      expect(await h.read(county, 'map_spot', id)).toMatchObject({ state: 'notified', first_accepted_at: null, rectify_due_on: day(28) })
    })
  })

  it('who sees it: police and procuratorate see spots and cases, a ranger no case', async () => {
    const [id, own] = [await d.spot(await d.batch(), box(25, 0, 2)), await d.lawCase()]
    for (const who of ['police@west', 'procurator@west']) {
      expect((await h.get(who, `/api/registers/map_spot/records/${id}`)).status).toBe(200)
      expect((await h.get(who, `/api/registers/law_case/records/${own}`)).status).toBe(200)
    }
    expect((await h.get('ranger@west_village', `/api/registers/law_case/records/${own}`)).status).toBe(404)
    expect((await h.get('police@east', `/api/registers/law_case/records/${own}`)).status).toBe(404)
  })
})
