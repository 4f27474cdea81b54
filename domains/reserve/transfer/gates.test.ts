import { expect, it } from 'vitest'
import { addCalendarDays, addMonths } from '#kit/calendar/date.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { takeLapsed } from '#kit/jobs/lapses.server.ts'
import { dispute } from '#domains/safety/dispute/dispute.ts'
import { disputeBody } from '#domains/safety/dispute/fixtures.ts'
import { ago } from '../loan/fixtures.ts'
import { reserveDesk } from '../loan/fixtures.server.ts'
import { transferParty } from '../party/transfer_party.ts'
import { rentPayment } from '../rent/rent_payment.ts'
import { forestTransfer } from './forest_transfer.ts'
import { ground, partyBody, transferBody } from './fixtures.ts'

onEveryStore('林地流转', 'migrated', (opened) => {
  const { world, hands, create, step, code, papers, row } = reserveDesk(opened)
  const take = (id: string, name: string, fields: object = {}, who = hands.county) => step(who, forestTransfer, id, name, fields)
  const drafted = async (over: Record<string, unknown> = {}) =>
    (await create(hands.township, forestTransfer, transferBody(over))) as { id: string } & Record<string, unknown>
  const listed = (transfer: string, area: unknown, over: Record<string, unknown> = {}) => create(hands.township, transferParty, partyBody(transfer, area, over))
  async function signedWith(over: Record<string, unknown> = {}): Promise<Record<string, unknown> & { readonly id: string; readonly party: string }> {
    const made = await drafted(over)
    const party = await listed(made.id, made['area_mu'])
    await take(made.id, 'check')
    await take(made.id, 'sign', { signed_on: ago(900), contract: [papers.township] }, hands.township)
    return { ...made, party: party.id }
  }
  const voted = () => ({
    holding: 'collective',
    members: 30,
    agreed: 20,
    voted_on: ago(1100),
    notice_from: ago(1090),
    notice_to: ago(1080),
    vote_paper: [papers.township],
  })

  it('未承包到户的：三分之二以上同意，公示期满，附表决记录（森林法18）', async () => {
    const tried = async (over: Record<string, unknown>) => {
      const made = await drafted({ ...voted(), ...over })
      await listed(made.id, made['area_mu'])
      return code(take(made.id, 'check'))
    }
    expect(await tried({ members: undefined, agreed: undefined })).toBe('transfer_vote_missing')
    expect(await tried({ agreed: 19 })).toBe('transfer_vote_short')
    expect(await tried({ members: 31 })).toBe('transfer_vote_short')
    expect(await tried({ agreed: 31 })).toBe('transfer_vote_odd')
    expect(await tried({ notice_from: undefined, notice_to: undefined })).toBe('transfer_notice_missing')
    expect(await tried({ vote_paper: [] })).toBe('transfer_vote_paper')
    expect(await tried({})).toBe('passed')
  })

  it('四荒流转给外人须乡镇批准（承包法52）；转让承包经营权须发包方同意、给本集体农户（法释〔2022〕16号6）', async () => {
    const waste = await drafted({ ...voted(), holding: 'waste' })
    await listed(waste.id, waste['area_mu'])
    expect(await code(take(waste.id, 'check'))).toBe('transfer_township_missing')
    const assigned = await drafted({ way: 'assign' })
    await listed(assigned.id, assigned['area_mu'])
    expect(await code(take(assigned.id, 'check'))).toBe('transfer_assignment')
    const member = await drafted({ way: 'assign', receiver_kind: 'member', issuer_agreed: true })
    await listed(member.id, member['area_mu'])
    expect(await code(take(member.id, 'check'))).toBe('passed')
  })

  it('期限在承包期以内（承包法38）：合同的，和每一户的', async () => {
    const term_to = addCalendarDays(ago(1000), 10_000)
    expect(await code(drafted({ contract_until: addCalendarDays(term_to, -1) }))).toBe('transfer_beyond_contract')
    expect(await code(drafted({ term_to: ago(1001) }))).toBe('transfer_term_reversed')
    expect(await code(drafted({ first_payment_on: addCalendarDays(term_to, 1) }))).toBe('rent_after_term')
    const made = await drafted()
    await listed(made.id, made['area_mu'], { contract_until: addCalendarDays(term_to, -1) })
    expect(await code(take(made.id, 'check'))).toBe('transfer_beyond_contract')
  })

  it('逐户登记，都同意，面积合计相符；核查以后不再改', async () => {
    const made = await drafted()
    expect(await code(take(made.id, 'check'))).toBe('transfer_parties_missing')
    const first = await listed(made.id, '1.00', { consented: false })
    expect(await code(take(made.id, 'check'))).toBe('transfer_parties_differ')
    const rest = (Number(made['area_mu']) - 1).toFixed(2)
    expect(await code(listed(made.id, made['area_mu']))).toBe('transfer_parties_differ')
    await listed(made.id, rest)
    expect(await code(take(made.id, 'check'))).toBe('transfer_consent_missing')
    await step(hands.township, transferParty, first.id, 'remove', { reason: '改记' })
    await listed(made.id, '1.00')
    expect(await code(take(made.id, 'check', {}, hands.township))).toBe('role_missing')
    await take(made.id, 'check')
    expect(await code(listed(made.id, '0.01'))).toBe('transfer_parties_settled')
  })

  it('不与别的流转重叠，面积与图上相符；争议地块不能签订（森林法22）', async () => {
    const boundary = ground()
    const quiet = await signedWith({ boundary })
    expect(await code(drafted({ boundary }))).toBe('transfer_overlap')
    expect(await code(drafted({ area_mu: '99.00' }))).toBe('reserve_area_differs')
    await take(quiet.id, 'end', { ended_on: ago(3), reason: '双方解除' })
    const again = await drafted({ boundary })
    await listed(again.id, again['area_mu'])
    await take(again.id, 'check')
    const quarrel = await create(hands.county, dispute, disputeBody(boundary))
    await step(hands.county, dispute, quarrel.id, 'accept', { accepted_on: ago(20), acceptance_number: '受理1号' })
    expect(await code(take(again.id, 'sign', { signed_on: ago(1), contract: [papers.county] }))).toBe('plot_in_dispute')
  })

  it('租金按日历付：期满以后没有，日历上没有的日子、超过应付的不收', async () => {
    const made = await signedWith()
    const pay = (over: Record<string, unknown> = {}) =>
      create(hands.township, rentPayment, {
        division: '999021101201',
        transfer: made.id,
        party: made.party,
        due_on: ago(990),
        amount: '100.00',
        paid_on: ago(980),
        ...over,
      })
    expect(await code(pay({ due_on: addMonths(String(made['term_to']), 6) }))).toBe('rent_after_term')
    expect(await code(pay({ due_on: ago(989) }))).toBe('rent_day_unknown')
    const owed = (Number(made['area_mu']) * 100).toFixed(2)
    await pay()
    expect(await code(pay({ amount: owed }))).toBe('rent_beyond_due')
    expect(await code(pay({ due_on: addMonths(ago(990), 12), amount: owed }))).toBe('passed')
    const other = await signedWith()
    expect(await code(pay({ party: other.party }))).toBe('rent_party_elsewhere')
    await take(made.id, 'end', { ended_on: ago(400), reason: '解除' })
    expect(await code(pay({ due_on: addMonths(ago(990), 24) }))).toBe('rent_after_term')
  })

  it('期满由系统终止，终止日期是期满之日', async () => {
    const made = await signedWith()
    await takeLapsed(world(), `${addCalendarDays(String(made['term_to']), 1)}T01:00:00+08:00`)
    expect(await row('forest_transfer', made.id)).toMatchObject({ state: 'ended', ended_on: made['term_to'] })
  })
})
