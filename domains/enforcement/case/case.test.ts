import { describe, expect, it } from 'vitest'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { day, handsOf } from '#tests/rooms/hands.server.ts'
import { box, city, county, spotDeeds } from '../spot/fixtures.ts'
import { caseDeeds, police, procurator } from './fixtures.ts'

onEveryWorld('cases', (world) => {
  const h = handsOf(world)
  const d = { ...spotDeeds(h), ...caseDeeds(h) }
  const caseOf = (id: string) => h.read(county, 'law_case', id)
  const served = async (id: string): Promise<void> => {
    await h.step(county, 'law_case', id, 'decide', d.decision('20000.00'))
    await h.step(county, 'law_case', id, 'serve', { served_on: day(-4) })
    await h.step(county, 'law_case', id, 'execute', { executed_note: '已缴', documents: [await d.file(county)] })
  }

  it('stands on a confirmed lead and on suspected spots only', async () => {
    const spot = await d.spot(await d.batch(), box(30, 0, 2))
    expect(await h.refusedCreate(county, 'law_case', d.caseBody({ spots: [spot] }))).toBe('spot_not_suspected')
    const lead = await h.create(county, 'case_lead', {
      division: '990101001',
      source: 'report',
      offence: 'illegal_occupation',
      found_on: day(-9),
      place: '试',
      facts: '试',
      spots: [],
    })
    expect(await h.refusedCreate(county, 'law_case', d.caseBody({ lead }))).toBe('lead_not_confirmed')
    await h.step(county, 'case_lead', lead, 'confirm', { checked_on: day(-8), check_note: '属实' })
    await d.lawCase({ lead })
    expect(await h.read(county, 'case_lead', lead)).toMatchObject({ state: 'opened' })
  })

  it('belongs to the year of its inspection, not to that of its finding', async () => {
    expect(await caseOf(await d.lawCase())).toMatchObject({ belongs_to_year: 2022, supervision_year: 2022 })
  })

  it('without a spot has no land that could be put right', async () => {
    expect((await caseOf(await d.lawCase()))['land_rectified_at']).toBeNull()
  })

  it('whose year of inspection is taken back belongs to the year of its finding', async () => {
    const id = await d.lawCase()
    const answer = await world().ask(world().hand(county), `/api/registers/law_case/records/${id}`, {
      method: 'PATCH',
      body: { supervision_year: null },
      headers: { 'if-match': '"1"' },
    })
    expect(answer.body, answer.text).toMatchObject({
      supervision_year: null,
      belongs_to_year: Number(String(answer.body['found_on']).slice(0, 4)),
      year_named: false,
    })
  })

  it('is not filed two years after the end of the act (行政处罚法36)', async () => {
    const late = await d.lawCase({ act_ended_on: day(-40 - 732), found_on: day(-40) })
    expect(await h.refused(county, 'law_case', late, 'file', { case_number: '立', filed_on: day(-30) })).toBe('limitation_passed')
  })

  it('is decided within the range of the fine, after review by another (森林法73, 行政处罚法58)', async () => {
    const id = await d.lawCase()
    await h.step(county, 'law_case', id, 'file', { case_number: '立1', filed_on: day(-30) })
    await h.step(county, 'law_case', id, 'investigate', { parties: [d.party()] })
    expect(await h.refused(county, 'law_case', id, 'review', { review_note: '同意' })).toBe('same_person')
    await h.step(city, 'law_case', id, 'review', { review_note: '同意' })
    await h.step(county, 'law_case', id, 'inform', { informed_on: day(-10) })
    expect(await h.refused(county, 'law_case', id, 'decide', d.decision('30000.01'))).toBe('fine_out_of_range')
    await served(id)
    expect(await caseOf(id)).toMatchObject({ fines: '20000.00', court_fines: '0.00', closed_by: 'executed', fine_to: '30000.00' })
    expect((await caseOf(id))['first_closed_at']).not.toBeNull()
  })

  it('that reaches the threshold of a crime is transferred, not fined (行政处罚法27; 法释〔2023〕8号1)', async () => {
    const id = await d.lawCase({ public_welfare_area: '3.0000', commercial_area: '4.0000' })
    await d.informed(id)
    expect(await caseOf(id)).toMatchObject({ crime_reached: true, crime_ratio: '100.00' })
    expect(await h.refused(county, 'law_case', id, 'decide', d.decision('20000.00'))).toBe('crime_not_transferred')
    await h.step(city, 'law_case', id, 'transfer', { transfer_number: '移1', transferred_on: day(-4) })
    await h.step(police, 'law_case', id, 'return_transfer', { answered_on: day(-3), reason: '不构成犯罪' })
    await h.step(city, 'law_case', id, 'review', { review_note: '同意' })
    await h.step(county, 'law_case', id, 'inform', { informed_on: day(-2) })
    await h.step(county, 'law_case', id, 'decide', { ...d.decision('20000.00'), decided_on: day(-1) })
  })

  it('is done when the police take it over; the fine of the court stands apart from that of the administration', async () => {
    const id = await d.lawCase({ commercial_area: '12.0000' })
    await d.informed(id)
    await h.step(city, 'law_case', id, 'transfer', { transfer_number: '移2', transferred_on: day(-4) })
    await h.step(police, 'law_case', id, 'accept_transfer', { answered_on: day(-3) })
    const taken = await caseOf(id)
    expect(taken).toMatchObject({ track: 'criminal', closed_by: 'transferred', state: 'investigating' })
    await h.step(police, 'law_case', id, 'prosecute', { prosecuted_on: day(-2) })
    await h.step(procurator, 'law_case', id, 'judge', {
      judged_on: day(-1),
      judgement_number: '刑1',
      judgements: [{ alias: '张某', sentence: 'fine_only', court_fine: '8000.00' }],
    })
    expect(await caseOf(id)).toMatchObject({ court_fines: '8000.00', fines: '0.00', closed_by: 'judged', first_closed_at: taken['first_closed_at'] })
  })

  describe('two chains', () => {
    it('the land is right when all spots of the case are; a spot opened again opens the land, not the case', async () => {
      const batch = await d.batch({ supervision_year: 2022 })
      const spots = [await d.suspected(batch, box(31, 0, 2)), await d.suspected(batch, box(31, 3, 5), { spot_number: '2' })]
      const [id, other] = [await d.lawCase({ spots }), await d.lawCase({ spots: [spots[0]] })]
      for (const spot of spots) await h.step(county, 'map_spot', spot, 'escalate')
      await d.rectified(spots[0]!)
      expect((await caseOf(id))['land_rectified_at']).toBeNull()
      expect((await caseOf(other))['land_rectified_at']).not.toBeNull()
      await d.rectified(spots[1]!)
      expect((await caseOf(id))['land_rectified_at']).not.toBeNull()
      await d.informed(id)
      await served(id)
      await h.step(county, 'map_spot', spots[0]!, 'reopen', { rectify_due_on: day(9), reason: '复耕' })
      expect(await caseOf(id)).toMatchObject({ land_rectified_at: null, closed_by: 'executed' })
      expect((await caseOf(id))['first_closed_at']).not.toBeNull()
    })
  })

  it('the chain of custody is kept hand by hand (行政处罚法56)', async () => {
    const law_case = await d.lawCase()
    const id = await h.create(county, 'seized_item', {
      division: '990101001',
      law_case,
      kind: 'timber',
      name: '原木',
      quantity: '3件',
      measure: 'registered',
      decision_number: '登1',
      taken_on: day(-1),
      keeper: '甲',
      kept_at: '站',
    })
    const at = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString()
    expect(await h.refused(county, 'seized_item', id, 'hand_over', { keeper: '乙', kept_at: '库', handed_on: at(-48) })).toBe('custody_reversed')
    expect(await h.refused(county, 'seized_item', id, 'hand_over', { keeper: '甲', kept_at: '站', handed_on: at(1) })).toBe('custody_unchanged')
    await h.step(county, 'seized_item', id, 'hand_over', { keeper: '乙', kept_at: '库', handed_on: at(1), condition: '完好' })
    expect((await h.read(county, 'seized_item', id))['custody']).toMatchObject([
      { keeper: '甲', kept_at: '站' },
      { keeper: '乙', kept_at: '库', condition: '完好' },
    ])
  })
})
