import { describe, expect, it } from 'vitest'
import { born, lived } from '#kit/register/life.ts'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { day, handsOf, village } from '#tests/rooms/hands.server.ts'
import { code, id } from '#tests/rooms/lives.ts'
import { city as forestCity, county as forestCounty, township } from '../spot/fixtures.ts'
import { caseDeeds, police, procurator } from './fixtures.ts'
import { lawCase } from './law_case.ts'

const by = (who: string, on: string) => ({ by: id(who), at: `${on}T10:00:00+08:00` })

describe('违规用火案件', () => {
  const fields = {
    kind: 'fire',
    origin: 'ranger',
    offence: 'fire_in_the_open',
    act_ended_on: '2025-02-07',
    found_on: '2025-02-07',
    place: '林缘',
    facts: '烧田坎',
  }
  const decided = (parties: object[], over: object = {}) =>
    code(() =>
      lived(lawCase, born(lawCase, { id: id('c'), division: id('village') }, { ...fields, ...over }, by('t', '2026-02-07')), [
        { step: 'file', fields: { case_number: '1号', filed_on: '2026-02-08' }, deed: by('c', '2026-02-08') },
        { step: 'investigate', fields: { parties }, deed: by('c', '2026-02-12') },
        { step: 'review', fields: { review_note: '同意' }, deed: by('d', '2026-02-13') },
        { step: 'inform', fields: { informed_on: '2026-02-14' }, deed: by('c', '2026-02-14') },
        { step: 'decide', fields: { parties, decided_on: '2026-02-20', decision_number: '2号' }, deed: by('c', '2026-02-20') },
      ]),
    )
  const party = (more: object) => ({ alias: '甲某', kind: 'person', outcome: 'fined', fine: '200.00', ...more })
  const unit = (fine: string) => party({ kind: 'unit', alias: '某某公司', fine })
  const then = { act_ended_on: '2026-01-01', found_on: '2026-01-01' }
  const out = 'fine_out_of_range'
  it('2025年以前的行为：森林防火条例50，个人200元以上3000元以下，单位1万元以上5万元以下，均含本数', () => {
    expect(['199.99', '200.00', '3000.00', '3000.01'].map((fine) => decided([party({ fine })]))).toEqual([out, 'passed', 'passed', out])
    expect(['9999.99', '10000.00', '50000.00', '50000.01'].map((fine) => decided([unit(fine)]))).toEqual([out, 'passed', 'passed', out])
  })
  it('2026年起的行为：森林草原防灭火条例54，个人300元以上5000元以下，单位2万元以上10万元以下；按行为日而不按决定日', () => {
    expect(['200.00', '299.99', '300.00', '5000.00', '5000.01'].map((fine) => decided([party({ fine })], then))).toEqual([out, out, 'passed', 'passed', out])
    expect(['19999.99', '20000.00', '100000.00', '100000.01'].map((fine) => decided([unit(fine)], then))).toEqual([out, 'passed', 'passed', out])
    expect([decided([party({ fine: '200.00' })], { act_ended_on: '2025-12-31', found_on: '2025-12-31' }), decided([party({ fine: '200.00' })], then)]).toEqual([
      'passed',
      out,
    ])
  })
  it('同案的个人和单位各按各的幅度', () => {
    expect([decided([party({ fine: '5000.00' }), unit('20000.00')], then), decided([party({ fine: '20000.00' }), unit('20000.00')], then)]).toEqual([
      'passed',
      out,
    ])
  })
  it('当日的规定没有罚则的行为不立案', () => {
    const dropped = { offence: 'fire_source_dropped' }
    expect([
      decided([party({ fine: '300.00' })], { ...dropped, act_ended_on: '2025-12-31', found_on: '2025-12-31' }),
      decided([party({ fine: '300.00' })], { ...dropped, ...then }),
    ]).toEqual(['offence_unknown_then', 'passed'])
  })
  it('处理与教育分开：每人一个结果，教育的没有罚款', () => {
    expect(decided([party({ outcome: null, fine: null })])).toBe('outcome_missing')
    expect(decided([party({ outcome: 'educated' })])).toBe('fine_without_penalty')
    expect(decided([])).toBe('field_required')
  })
  it('两类案件各有各的案由、来源和事实', () => {
    expect([
      decided([party({})], { offence: 'theft_felling' }),
      decided([party({})], { origin: 'national' }),
      decided([party({})], { wood_value: '100.00' }),
    ]).toEqual(['field_invalid', 'field_invalid', 'field_not_here'])
    expect(decided([party({})], { kind: 'forest', offence: 'theft_felling', origin: 'local', fire_event: id('f') })).toBe('field_not_here')
  })
})

const [fireCity, fireCounty] = ['city.fire_officer@city', 'county.fire_officer@west']

onEveryWorld('fire cases', (world) => {
  const h = handsOf(world)
  const d = caseDeeds(h)
  const body = {
    division: village,
    kind: 'fire',
    origin: 'ranger',
    offence: 'fire_in_the_open',
    act_ended_on: day(-50),
    found_on: day(-50),
    place: '林缘',
    facts: '烧田坎',
  }
  const status = async (who: string, record: string): Promise<number> => (await h.get(who, `/api/registers/law_case/records/${record}`)).status

  it('are entered by the township, go the way of every case, and tell how many were punished or taught', async () => {
    const one = await h.create(township, 'law_case', body)
    await h.step(fireCounty, 'law_case', one, 'file', { case_number: '立1', filed_on: day(-30) })
    const parties = [
      d.party({ outcome: 'fined', fine: '500.00' }),
      d.party({ alias: '李某', outcome: 'educated' }),
      d.party({ alias: '王某', outcome: 'no_penalty' }),
    ]
    await h.step(fireCounty, 'law_case', one, 'investigate', { parties })
    await h.step(fireCity, 'law_case', one, 'review', { review_note: '同意' })
    await h.step(fireCounty, 'law_case', one, 'inform', { informed_on: day(-10) })
    expect(
      await h.refused(fireCounty, 'law_case', one, 'decide', {
        parties: [d.party({ outcome: 'fined', fine: '5000.01' })],
        decided_on: day(-5),
        decision_number: '罚1',
      }),
    ).toBe('fine_out_of_range')
    await h.step(fireCounty, 'law_case', one, 'decide', { parties, decided_on: day(-5), decision_number: '罚1' })
    expect(await h.read(township, 'law_case', one)).toMatchObject({ handled: 2, fines: '500.00', standing_area: null, crime_reached: null })
  })

  it('and forest cases are each read by their own posts alone, and by those whose posts are for both', async () => {
    const [fire, forest] = [await h.create(township, 'law_case', body), await d.lawCase()]
    const seen = async (who: string) => [await status(who, fire), await status(who, forest)]
    for (const who of [fireCounty, fireCity, township]) expect(await seen(who), who).toEqual([200, 404])
    for (const who of [forestCounty, forestCity]) expect(await seen(who), who).toEqual([404, 200])
    for (const who of [police, procurator]) expect(await seen(who), who).toEqual([200, 200])
    const listed = async (who: string) => ((await h.get(who, '/api/registers/law_case/records?limit=200')).body.items ?? []).map((i) => i['kind'])
    expect([new Set(await listed(township)), new Set(await listed(forestCounty))]).toEqual([new Set(['fire']), new Set(['forest'])])
    expect([await h.refusedCreate(township, 'law_case', d.caseBody()), await h.refusedCreate(forestCounty, 'law_case', body)]).toEqual([
      'role_missing',
      'role_missing',
    ])
  })

  it('keep their kind', async () => {
    const one = await h.create(township, 'law_case', body)
    const answer = await world().ask(world().hand(police), `/api/registers/law_case/records/${one}`, {
      method: 'PATCH',
      body: { kind: 'forest', offence: 'theft_felling', origin: 'local' },
      headers: { 'if-match': '"1"' },
    })
    expect(answer.body['code']).toBe('kind_fixed')
  })

  it('wait for the fire officers, forest cases for the forestry officers, and no inbox tells of the other', async () => {
    const [fire, forest] = [await h.create(township, 'law_case', body), await d.lawCase()]
    const waiting = async (who: string) => {
      const ids = ((await h.get(who, '/api/inbox?register=law_case&limit=1000')).body.items ?? []).map((i) => i['id'])
      return [ids.includes(fire), ids.includes(forest)]
    }
    expect([await waiting(fireCounty), await waiting(forestCounty), await waiting(police)]).toEqual([
      [true, false],
      [false, true],
      [true, true],
    ])
  })
})
