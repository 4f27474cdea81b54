import { beforeAll, expect, it } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { total } from '#kit/indicator/figures.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { lawCase } from '#domains/enforcement/case/law_case.ts'
import { caseLead } from '#domains/enforcement/lead/case_lead.ts'
import { inspection } from '#domains/inspection/inspection/inspection.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { pestAgreement } from '../agreement/pest_agreement.ts'
import { pestExchange } from '../agreement/pest_exchange.ts'
import { pestCertificate } from '../certificate/pest_certificate.ts'
import { pestFirm } from '../firm/pest_firm.ts'
import { quarantineIndicators } from '../quarantine/indicators.server.ts'
import { recheckIndicators } from './indicators.server.ts'
import { pestRecheck } from './pest_recheck.ts'

const today = (): string => beijingDate(beijingInstant(Date.now()))
const ago = (n: number): string => addCalendarDays(today(), -n)
const at = { division: '999021101201' }

onEveryStore('植物检疫', 'migrated', (opened) => {
  const { world, hands, code, create, step } = deskOf(opened, {
    desk: ['county.forestry_officer', '999021'],
    desk2: ['county.forestry_officer', '999021'],
    city: ['city.forestry_officer', '999000'],
  })
  let firm = ''
  let photo = ''
  const goods = (over: object = {}) =>
    create(hands.desk, pestRecheck, {
      ...at,
      firm,
      consignor: '某木业公司',
      origin: '重庆市某县',
      from_other_province: true,
      commodity: 'pine_log',
      quantity: '12.500',
      transport: '渝A00001',
      arrived_on: ago(3),
      paper: 'verified',
      certificate_number: '证1号',
      requirement_number: '要1号',
      ...over,
    })
  const looked = (over: object = {}) => ({
    rechecked_on: ago(2),
    officer: hands.desk.id,
    second_officer: hands.desk2.id,
    sampled: '10.00',
    outcome: 'passed',
    decision: 'release',
    ...over,
  })
  const failed = (over: object = {}) =>
    looked({ outcome: 'failed', decision: 'destroy', notice_number: '通1号', pests_seen: '松墨天牛蛀道', photos: [photo], ...over })
  const take = (id: string, name: string, fields: object) => step(hands.desk, pestRecheck, id, name, fields)
  const value = async (id: string): Promise<string> => {
    const indicator = [...recheckIndicators, ...quarantineIndicators].find((i) => i.id === id)!
    return (await as(world(), systemActor(world()), (tx) => total(tx, indicator, { period: periodOfYear(Number(ago(2).slice(0, 4))), division: null }))).value
  }
  beforeAll(async () => {
    photo = await photograph(opened(), hands.desk, beijingInstant(Date.now()))
    firm = (await create(hands.desk, pestFirm, { ...at, name: '某板材厂', kind: 'mill', address: '工业园1号', goods: ['log'] })).id
  })

  it('合格的放行，不合格的除害、退回、销毁；无证、查无此证不能合格，省外调入要有检疫要求书（植物检疫条例8、9、10）', async () => {
    const { id } = await goods()
    expect(await code(take(id, 'pass', looked({ second_officer: hands.desk.id })))).toBe('pest_one_officer')
    expect(await code(take(id, 'pass', looked({ decision: 'treat' })))).toBe('pest_decision_differs')
    expect(await code(take(id, 'fail', failed({ decision: 'release' })))).toBe('pest_decision_differs')
    await take(id, 'pass', looked())
    expect(await code(goods({ quantity: null }))).toBe('pest_quantity_missing')
    expect(await code(goods({ certificate_number: null }))).toBe('pest_certificate_number_missing')
    const plain = (await goods({ requirement_number: null })).id
    expect(await code(take(plain, 'pass', looked()))).toBe('pest_requirement_missing')
    const none = (await goods({ paper: 'none', certificate_number: null, quantity: '7.000' })).id
    expect(await code(take(none, 'pass', looked()))).toBe('pest_passed_uncertified')
    await take(none, 'fail', failed())
    expect((await rowsOf(world(), 'case_lead')).map((l) => [l['offence'], l['state']])).toEqual([['moved_uncertified', 'received']])
    expect(await value('pest.timber_reinspected')).toBe('19.5')
    expect(await value('pest.case_leads')).toBe('1')
    expect(await code(take(none, 'handle', { handled_on: ago(-1), handled_note: '监督焚烧', handled_photos: [photo] }))).toBe('pest_recheck_ahead')
    await take(none, 'handle', { handled_on: ago(1), handled_note: '监督焚烧', handled_photos: [photo] })
    expect(await value('pest.timber_reinspected')).toBe('19.5')
  })

  it('苗木的线索说株数，不说立方米', async () => {
    const { id } = await goods({ commodity: 'seedling', quantity: null, plants: 300, paper: 'none', certificate_number: null })
    await take(id, 'fail', failed())
    const facts = (await rowsOf(world(), 'case_lead')).map((l) => String(l['facts'])).filter((f) => f.includes('苗木'))
    expect([facts.length, facts[0]?.includes('苗木300株'), facts[0]?.includes('立方米')]).toEqual([1, true, false])
    expect(await code(step(hands.desk, pestFirm, firm, 'shut', { closed_on: ago(-1) }))).toBe('pest_firm_ahead')
  })

  it('一家查几次都只计一家；检查涉松单位要选档案', async () => {
    const visit = (over: object = {}) =>
      create(hands.desk, inspection, {
        ...at,
        line: 'pest',
        visited_on: ago(2),
        mode: 'unannounced',
        target_kind: 'pine_firm',
        target: '某板材厂',
        team: '检疫组',
        inspectors: 2,
        findings: '台账齐全',
        pest_firm: firm,
        ...over,
      })
    expect(await code(visit({ pest_firm: null }))).toBe('pest_firm_unnamed')
    await visit()
    await visit({ visited_on: ago(1) })
    expect(await value('pest.firms_inspected')).toBe('1')
    expect(await code(visit({ line: 'forest', target_kind: 'timber_works' }))).toBe('field_not_here')
  })

  it('无证调运的罚款50至2000元（森林病虫害防治条例23），结案的才计', async () => {
    const [lead] = await rowsOf(world(), 'case_lead')
    await step(hands.desk, caseLead, String(lead?.['id']), 'confirm', { checked_on: today(), check_note: '属实' })
    const body = {
      ...at,
      kind: 'quarantine',
      origin: 'campaign',
      offence: 'moved_uncertified',
      act_ended_on: ago(3),
      found_on: ago(2),
      place: '工业园1号',
      facts: '无证调入松木',
      lead: lead?.['id'],
    }
    const { id } = await create(hands.desk, lawCase, body)
    expect((await rowsOf(world(), 'case_lead'))[0]?.['state']).toBe('opened')
    const go = (name: string, fields: object = {}, who = hands.desk) => step(who, lawCase, id, name, fields)
    await go('file', { case_number: '林检立1号', filed_on: ago(1) })
    await go('investigate', { parties: [{ alias: '某板材厂', kind: 'unit' }] })
    await go('review', { review_note: '同意' }, hands.city)
    await go('inform', { informed_on: ago(1) })
    const decide = (fine: string) =>
      go('decide', { parties: [{ alias: '某板材厂', kind: 'unit', outcome: 'fined', fine }], decided_on: today(), decision_number: '林检罚1号' })
    expect(await code(decide('2000.01'))).toBe('fine_out_of_range')
    expect(await code(decide('49.99'))).toBe('fine_out_of_range')
    await decide('500.00')
    await go('serve', { served_on: today() })
    expect(await value('pest.quarantine_cases')).toBe('0')
    await go('execute', { executed_note: '已缴纳', documents: [photo] })
    expect([await value('pest.quarantine_cases'), await value('pest.fines')]).toEqual(['1', '500'])
  })

  it('出省调运有调入省的要求书；发现检疫对象的处理、重新检疫以后才签发（植物检疫条例7、8、10）', async () => {
    const apply = (over: object = {}) =>
      create(hands.desk, pestCertificate, {
        ...at,
        kind: 'outward',
        applied_on: ago(5),
        firm,
        counterpart: '外省某厂',
        origin: '本县',
        route: '本县至外省',
        vehicle_kind: '汽车',
        starts_on: today(),
        goods: [{ name: '柏木苗', plants: 500 }],
        requirement_number: '要2号',
        ...over,
      })
    expect(await code(apply({ requirement_number: null }))).toBe('pest_requirement_missing')
    expect(await code(apply({ applied_on: ago(-1) }))).toBe('pest_certificate_ahead')
    const { id } = await apply()
    const go = (name: string, fields: object) => step(hands.desk, pestCertificate, id, name, fields)
    const issued = { number: '证9号', issued_on: today(), valid_to: addCalendarDays(today(), 15) }
    expect(await code(go('issue', issued))).toBe('pest_uninspected')
    const seen = { inspected_on: ago(4), inspector: hands.desk.id, finding: 'treatable', finding_note: '有虫' }
    await go('inspect', seen)
    expect(await code(go('issue', issued))).toBe('pest_certificate_infested')
    expect(await code(go('treat', { treated_on: ago(5), treatment_note: '熏蒸' }))).toBe('pest_certificate_order')
    expect(await code(go('treat', { treated_on: ago(-1), treatment_note: '熏蒸' }))).toBe('pest_certificate_ahead')
    await go('treat', { treated_on: ago(3), treatment_note: '熏蒸' })
    expect(await code(go('inspect', { ...seen, finding: 'none' }))).toBe('pest_certificate_order')
    await go('inspect', { ...seen, inspected_on: ago(2), finding: 'none' })
    expect(await code(go('issue', { ...issued, issued_on: ago(3) }))).toBe('pest_certificate_order')
    expect(await code(go('issue', issued))).toBe('passed')
  })

  it('联防联控的活动在协议有效期内', async () => {
    const { id } = await create(hands.desk, pestAgreement, {
      division: '999021',
      partner: '重庆市潼南区',
      other_province: true,
      pests: '松材线虫病',
      border: '毗邻乡镇',
      duties: '通报',
      valid_from: ago(100),
      valid_to: ago(10),
    })
    const told = (held_on: string) => create(hands.desk, pestExchange, { division: '999021', agreement: id, kind: 'told', held_on, content: '通报枯死松树' })
    expect(await code(told(ago(20)))).toBe('pest_agreement_not_signed')
    await step(hands.desk, pestAgreement, id, 'sign', { signed_on: ago(99), files: [photo] })
    expect(await code(told(ago(20)))).toBe('passed')
    expect(await code(told(ago(5)))).toBe('pest_exchange_outside')
  })
})
