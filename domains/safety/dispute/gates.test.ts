import { beforeAll, expect, it } from 'vitest'
import { addWorkingDays } from '#kit/calendar/working-days.ts'
import { addCalendarDays, beijingInstant } from '#kit/calendar/date.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { disputeSession } from '../session/dispute_session.ts'
import { riskReport } from '../risk/risk_report.ts'
import { squareOf } from '#kit/geometry/square.fixtures.ts'
import { acceptance, ago, disputeBody } from './fixtures.ts'
import { dispute } from './dispute.ts'

onEveryStore('林权纠纷', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    township: ['township.officer', '999021101'],
    county: ['county.forestry_officer', '999021'],
    city: ['city.forestry_officer', '999000'],
  })
  let photo = ''
  let n = 0
  beforeAll(async () => {
    photo = await photograph(opened(), hands.county, beijingInstant(Date.now()))
  })
  const ground = () => squareOf(105.03 + (n += 1) * 0.001, 30.05, 0.0005)
  const take = (id: string, name: string, fields: object = {}, who = hands.county) => step(who, dispute, id, name, fields)
  const filed = async (over: Record<string, unknown> = {}): Promise<string> => (await create(hands.township, dispute, disputeBody(ground(), over))).id
  const sit = (id: string, result: string, over: object = {}, who = hands.township) =>
    create(who, disputeSession, {
      division: '999021101201',
      dispute: id,
      held_on: ago(20),
      place: '村委会',
      body: 'village',
      mediators: '李调解',
      attendance: 6,
      record: '双方陈述',
      result,
      ...over,
    })
  const row = async (id: string) => (await rowsOf(world(), 'dispute')).find((d) => d['id'] === id)!

  it('登记时就告知法定途径；征收补偿和登记纠纷导入别处，不受理（调解仲裁法2，信访工作条例31）', async () => {
    expect(await row(await filed())).toMatchObject({ road: 'township_government', state: 'registered' })
    const taking = await filed({ kind: 'compensation' })
    expect(await row(taking)).toMatchObject({ road: 'compensation' })
    expect(await code(take(taking, 'accept', acceptance))).toBe('dispute_other_door')
    await take(taking, 'lead', { led_to: 'compensation', reason: '征收补偿' })
  })

  it('受理定期限：合同纠纷六十日（调解仲裁法47），权属按本地设定的工作日；乡镇不能自己受理', async () => {
    const [contract, ownership] = [await filed({ kind: 'contract' }), await filed()]
    expect(await code(take(contract, 'accept', acceptance, hands.township))).toBe('role_missing')
    await take(contract, 'accept', acceptance)
    await take(ownership, 'accept', acceptance)
    expect((await row(contract))['due_on']).toBe(addCalendarDays(ago(50), 60))
    expect((await row(ownership))['due_on']).toBe(addWorkingDays(ago(50), 45))
  })

  it('调解在调解阶段：没有组织的、裁决以后的都不收；没开过会、没谈拢的不能达成协议', async () => {
    const id = await filed({ kind: 'contract' })
    await take(id, 'accept', acceptance)
    expect(await code(sit(id, 'agreed'))).toBe('dispute_not_mediating')
    await take(id, 'mediate')
    const agreement = { agreed_on: ago(10), fixes_right: false, agreement: [photo] }
    expect(await code(take(id, 'agree', agreement))).toBe('mediation_without_session')
    expect((await sit(id, 'failed')) as Record<string, unknown>).toMatchObject({ nth: 1 })
    expect(await code(take(id, 'agree', agreement))).toBe('mediation_not_agreed')
    await take(id, 'fail')
    await take(id, 'award', { awarded_on: ago(5), award_number: '裁1号' })
    expect(await code(sit(id, 'continued'))).toBe('mediation_after_outcome')
  })

  it('协议生效记下化解的日子；重新处理以后再生效，原年度不变', async () => {
    const id = await filed()
    await take(id, 'accept', acceptance)
    await take(id, 'inquire', { inquired_on: ago(40), inquiry_officers: 2, inquiry_note: '现场勘界', inquiry_papers: [photo] })
    await take(id, 'mediate')
    await sit(id, 'agreed')
    await take(id, 'agree', { agreed_on: ago(19), fixes_right: true, agreement: [photo] })
    await take(id, 'take_effect', { effective_on: ago(18) })
    await take(id, 'reopen', { reason: '一方反悔，发现新证据' })
    await take(id, 'inquire', { inquired_on: ago(15), inquiry_officers: 3, inquiry_note: '复勘', inquiry_papers: [photo] })
    expect(await code(take(id, 'decide', { decider: '试验县林业局', decided_on: ago(4), decision_number: '决1号' }))).toBe('dispute_decider_bureau')
    await take(id, 'decide', { decider: '试验县人民政府', decided_on: ago(4), decision_number: '决1号' })
    await take(id, 'take_effect', { effective_on: ago(1) })
    expect(await row(id)).toMatchObject({ state: 'effective', first_ended_on: ago(18), effective_on: ago(1) })
  })

  it('重新处理以后另起期限，清空上一轮的结果；上一轮的调解会不再算数，最后一次没有谈拢的也不能达成协议', async () => {
    const id = await filed({ kind: 'contract' })
    await take(id, 'accept', acceptance)
    await take(id, 'mediate')
    const first = await sit(id, 'agreed')
    const agreement = { agreed_on: ago(19), fixes_right: false, agreement: [photo] }
    expect(await code(take(id, 'agree', { ...agreement, agreed_on: ago(21) }))).toBe('dispute_days_reversed')
    await take(id, 'agree', agreement)
    expect(await code(step(hands.township, disputeSession, first.id, 'annul', { reason: '记错了' }))).toBe('session_carries_outcome')
    await take(id, 'take_effect', { effective_on: ago(18) })
    expect(await row(id)).toMatchObject({ closed_on: ago(18), due_on: addCalendarDays(ago(50), 60) })
    await take(id, 'reopen', { reason: '一方反悔' })
    expect(await row(id)).toMatchObject({ closed_on: null, agreed_on: null, agreement: [], first_ended_on: ago(18), due_on: addCalendarDays(ago(0), 60) })
    await take(id, 'mediate')
    expect(await code(take(id, 'agree', { ...agreement, agreed_on: ago(1) }))).toBe('mediation_without_session')
    expect(await code(take(id, 'fail'))).toBe('mediation_without_session')
    const again = await sit(id, 'agreed', { held_on: ago(3) })
    expect(again as Record<string, unknown>).toMatchObject({ nth: 2 })
    await sit(id, 'failed', { held_on: ago(2) })
    expect(await code(take(id, 'agree', { ...agreement, agreed_on: ago(1) }))).toBe('mediation_not_agreed')
    await step(hands.township, disputeSession, again.id, 'annul', { reason: '记错了' })
    await take(id, 'fail')
  })

  it('调解会记在纠纷所在地，不早于受理', async () => {
    const id = await filed()
    await take(id, 'accept', acceptance)
    await take(id, 'mediate')
    expect(await code(sit(id, 'agreed', { division: '999021102' }, hands.county))).toBe('session_elsewhere')
    expect(await code(sit(id, 'continued', { division: '999021101' }))).toBe('passed')
    expect(await code(sit(id, 'agreed', { held_on: ago(51) }))).toBe('dispute_days_reversed')
  })

  it('撤回之日了结，不算化解；日期按经过的先后', async () => {
    const id = await filed()
    await take(id, 'accept', acceptance)
    await take(id, 'withdraw', { reason: '双方和解' })
    expect(await row(id)).toMatchObject({ state: 'withdrawn', closed_on: ago(0), first_ended_on: null })
    const late = await filed({ kind: 'ownership' })
    await take(late, 'accept', acceptance)
    const inquiry = { inquiry_officers: 2, inquiry_note: '现场勘界', inquiry_papers: [photo] }
    expect(await code(take(late, 'inquire', { ...inquiry, inquired_on: ago(55) }))).toBe('dispute_days_reversed')
    expect(await code(take(late, 'inquire', { ...inquiry, inquired_on: ago(40), inquiry_officers: 1 }))).toBe('dispute_officer_alone')
  })

  it('群体性风险报到市里，签收并登记处置', async () => {
    const id = await filed()
    await take(id, 'flag_risk', { risk_note: '拟集体上访', risk_people: 30 }, hands.township)
    const [report] = (await rowsOf(world(), 'risk_report')).filter((r) => r['dispute'] === id)
    expect(report).toMatchObject({ people: 30, state: 'told' })
    expect(await code(step(hands.county, riskReport, String(report!['id']), 'receive'))).toBe('role_missing')
    await step(hands.city, riskReport, String(report!['id']), 'receive')
    await step(hands.city, riskReport, String(report!['id']), 'handle', { measure: '专班进村', handled_on: ago(0) })
  })
})
