import { describe, expect, it } from 'vitest'
import type { TestWorld } from '#tests/contract/world.server.ts'
import { day, handsOf, place, village } from './hands.server.ts'

const [handler, office, otherOffice, accepter] = [
  'township.officer@west_town',
  'county.chief_office@west',
  'county.chief_office@west#2',
  'county.forestry_officer@west',
] as const
const moment = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString()

export function forestChiefSuite(world: () => TestWorld): void {
  const h = handsOf(world)
  const found = (over: Record<string, unknown> = {}): Promise<string> =>
    h.create('ranger@west_village', 'issue', {
      division: village,
      title: '林缘弃土',
      description: '半亩',
      domain: 'fire',
      source: 'ranger_patrol',
      severity: 'key',
      place,
      found_on: day(),
      ...over,
    })
  async function handedOut(by: string = office): Promise<string> {
    const id = await found()
    await h.step(handler, 'issue', id, 'triage', { owner_level: 'county' })
    await h.step(by, 'issue', id, 'dispatch', { responsible_unit: '西一镇人民政府', due_on: day(30) })
    await h.step(handler, 'issue', id, 'sign')
    await h.step(handler, 'issue', id, 'rectify', { rectifier: '某某' })
    return id
  }
  async function mended(id: string, proof: string): Promise<void> {
    await h.step(handler, 'issue', id, 'submit', { measures: '已清运', proof: [proof] })
    await h.step(accepter, 'issue', id, 'accept', { acceptance: '合格' })
  }
  const figure = async (indicator: string): Promise<number> =>
    Number((await h.get('city.chief_office@city', `/api/figures/${indicator}?year=${day().slice(0, 4)}`)).body['value'])

  describe('the issue ledger in the store', () => {
    it('closes on fresh proof at the place, by another hand, and the figure goes up by one', async () => {
      const before = [await figure('forest_chief.issues_resolved'), await figure('fire.patrol_issues_fixed')]
      const id = await handedOut()
      await mended(id, await h.evidence(handler, moment(60), [104.2, 29.5]))
      const closed = await h.step(otherOffice, 'issue', id, 'close')
      expect(closed['state']).toBe('closed')
      expect([await figure('forest_chief.issues_resolved'), await figure('fire.patrol_issues_fixed')]).toEqual(before.map((n) => n + 1))
      await h.step(office, 'issue', id, 'reopen', { reason: '反弹' })
      expect([await figure('forest_chief.issues_resolved'), await figure('fire.patrol_issues_fixed')]).toEqual(before)
    })

    it('refuses proof from before it was handed out, and proof from elsewhere', async () => {
      const id = await handedOut()
      const given = (proof: string): Promise<unknown> => h.refused(handler, 'issue', id, 'submit', { measures: '已清运', proof: [proof] })
      expect(await given(await h.evidence(handler, moment(-3600), [104.2, 29.5]))).toBe('evidence_too_old')
      expect(await given(await h.evidence(handler, moment(60), [104.21, 29.5]))).toBe('evidence_too_far')
      expect(await given(await h.evidence(handler, moment(60), [104.2, 29.5], 'typed'))).toBe('evidence_no_place')
      expect(
        (await h.step(handler, 'issue', id, 'submit', { measures: '已清运', proof: [await h.evidence(handler, moment(60), [104.2, 29.5])] }))['state'],
      ).toBe('submitted')
    })

    it('does not offer what the proof given earlier would refuse, and says why', async () => {
      const id = await handedOut()
      await mended(id, await h.evidence(handler, moment(60), [104.2, 29.5]))
      const offered = async () =>
        ((await h.read(otherOffice, 'issue', id))['transitions'] as { name: string; allowed: boolean; reason?: string }[]).find((s) => s.name === 'close')
      expect(await offered()).toMatchObject({ allowed: true })
      await world().rows(`update siku.evidence set time_source = 'typed' where id in (select unnest(proof) from issue where id = $1)`, [id])
      expect(await offered()).toMatchObject({ allowed: false, reason: expect.stringContaining('人工填写的拍摄时间') })
      expect(await h.refused(otherOffice, 'issue', id, 'close')).toBe('evidence_no_time')
    })

    it('is closed by the level that handed it out or a higher one', async () => {
      const id = await handedOut('city.chief_office@city')
      await mended(id, await h.evidence(handler, moment(60), [104.2, 29.5]))
      expect(await h.refused(office, 'issue', id, 'close')).toBe('close_below_dispatch')
      expect((await h.step('city.chief_office@city#2', 'issue', id, 'close'))['state']).toBe('closed')
    })

    it('is not accepted by who mended it, whatever other post they hold', async () => {
      const id = await found()
      await h.step(office, 'issue', id, 'triage', { owner_level: 'county' })
      await h.step(office, 'issue', id, 'dispatch', { responsible_unit: '西县林业主管部门', due_on: day(30) })
      await h.step(accepter, 'issue', id, 'sign')
      await h.step(accepter, 'issue', id, 'rectify', { rectifier: '某某' })
      await h.step(accepter, 'issue', id, 'submit', { measures: '已清运', proof: [await h.evidence(accepter, moment(60), [104.2, 29.5])] })
      expect(await h.refused(accepter, 'issue', id, 'accept', { acceptance: '合格' })).toBe('same_person')
      expect((await h.step('county.forestry_officer@west#2', 'issue', id, 'accept', { acceptance: '合格' }))['state']).toBe('accepted')
    })

    it('is extended twice and no more', async () => {
      const id = await handedOut()
      for (const after of [40, 50]) await h.step(office, 'issue', id, 'extend', { due_on: day(after), reason: '降雨' })
      expect(await h.refused(office, 'issue', id, 'extend', { due_on: day(60), reason: '降雨' })).toBe('too_many_extensions')
    })

    it('merges into another living issue only', async () => {
      const [one, other] = [await found(), await found()]
      expect(await h.refused(handler, 'issue', one, 'merge', { merged_into: one, reason: '同一处' })).toBe('merge_target')
      await h.step(handler, 'issue', one, 'merge', { merged_into: other, reason: '同一处' })
      expect(await h.refused(handler, 'issue', other, 'merge', { merged_into: one, reason: '同一处' })).toBe('merge_target')
    })
  })

  describe('co-operation', () => {
    it('sets the day by which a suggestion is answered (检察公益诉讼解释21)', async () => {
      const fields = {
        division: '990101',
        number: '检建〔2023〕1号',
        procuratorate: '某检察院',
        addressee: '某局',
        content: '建议',
        received_on: '2023-03-06',
        spreading: true,
      }
      const id = await h.create('procurator@west', 'procuratorial_suggestion', fields)
      expect((await h.read('procurator@west', 'procuratorial_suggestion', id))['reply_due']).toBe('2023-03-21')
    })

    it('lets only the receiver take a lead', async () => {
      const id = await h.create(accepter, 'lead_transfer', {
        division: '990101',
        from_org: 'forestry',
        to_org: 'police',
        kind: 'criminal',
        subject: '线索',
        sent_on: day(),
      })
      expect(await h.refused('procurator@west', 'lead_transfer', id, 'accept', { accepted_on: day() })).toBe('not_the_receiver')
      expect((await h.step('police@west', 'lead_transfer', id, 'accept', { accepted_on: day() }))['state']).toBe('accepted')
    })
  })

  it('shows what chiefs still owe to their own place', async () => {
    await h.create('city.chief_office@city', 'patrol_requirement', {
      division: '990000',
      level: 'village',
      role: 'all',
      period: 'quarter',
      min_count: 1,
      effective_from: '2021-01-01',
      document_number: '试',
      confidence: 'document',
    })
    const chief = world().hand('village.forest_chief@west_village')
    const patrol = {
      division: village,
      kind: 'chief',
      walker: chief.post,
      purposes: ['duty'],
      contents: ['decisions'],
      started_at: '2023-02-01T09:00:00+08:00',
      ended_at: '2023-02-01T10:00:00+08:00',
      evidence_grade: 'paper',
    }
    await h.create(chief.key, 'patrol', patrol)
    const { body } = await h.get(chief.key, `/api/forest_chief/shortfall?division=${village}&year=2023`)
    const own = (body['chiefs'] as { post: string; required: number; counted: number }[]).find((c) => c.post === chief.post)
    expect([own?.required, own?.counted]).toEqual([4, 1])
  })
}
