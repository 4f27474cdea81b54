import { beforeAll, expect, it } from 'vitest'
import { addCalendarDays, addMonths, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { wetlandRestoration } from '../restoration/wetland_restoration.ts'
import { wetlandAccount } from '../stock/wetland_account.ts'
import { wetlandEntry } from '../stock/wetland_entry.ts'
import { wetland } from '../unit/wetland.ts'
import { wetlandBody } from '../unit/fixtures.ts'
import { wetlandOccupation } from './wetland_occupation.ts'

const COUNTY = '999021'
const VILLAGE = '999021101201'
const today = (): string => beijingDate(beijingInstant(Date.now()))
const ago = (n: number): string => addCalendarDays(today(), -n)

onEveryStore('占用湿地', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    desk: ['county.forestry_officer', COUNTY],
    desk2: ['county.forestry_officer', COUNTY],
    city: ['city.forestry_officer', '999000'],
    township: ['township.officer', '999021101'],
  })
  let photo = ''
  const units: Record<string, string> = {}
  const bodies: Record<string, Record<string, unknown>> = {}
  beforeAll(async () => {
    photo = await photograph(opened(), hands.desk, beijingInstant(Date.now()))
    for (const importance of ['national', 'provincial', 'ordinary']) {
      bodies[importance] = wetlandBody({ importance })
      units[importance] = (await create(hands.desk, wetland, bodies[importance])).id
    }
  })
  const body = (over: Record<string, unknown> = {}) => ({
    division: VILLAGE,
    wetland: units['provincial'],
    project_name: '试验公路',
    project_kind: 'other',
    owner_unit: '试验公司',
    kind: 'permanent',
    area: '0.5000',
    land_class: '1106',
    permanent_buildings: false,
    avoidance: '比选三个方案',
    effect: '设围堰',
    compensation: 'restore',
    materials: [photo],
    ...over,
  })
  const take = (id: string, name: string, fields: object = {}, who = hands.desk) => step(who, wetlandOccupation, id, name, fields)
  const state = async (table: string, id: string) => (await rowsOf(world(), table)).find((r) => r['id'] === id)!
  async function answered(over: Record<string, unknown> = {}): Promise<string> {
    const { id } = await create(hands.desk, wetlandOccupation, body(over))
    await take(id, 'submit')
    await take(id, 'ask', { asked_of: '县人民政府授权的部门', asked_on: ago(9) })
    await take(id, 'answer', { opinion: 'conditional', conditions: '避开繁殖期施工', opinion_number: '意1号', opinion_on: ago(8) })
    return id
  }
  const approved = { approver: '县人民政府', approval_number: '批1号', approved_on: ago(7) }

  it('国家重要湿地除四类项目外禁止占用；占用不大于湿地（湿地保护法19）', async () => {
    const { id } = await create(hands.desk, wetlandOccupation, body({ wetland: units['national'] }))
    expect(await code(take(id, 'submit'))).toBe('wetland_occupation_forbidden')
    const unsaid = (await create(hands.desk, wetlandOccupation, body({ compensation: 'none' }))).id
    expect(await code(take(unsaid, 'submit'))).toBe('wetland_compensation_missing')
    expect(await code(create(hands.desk, wetlandOccupation, body({ area: '999.0000' })))).toBe('wetland_occupied_beyond')
    expect(await code(create(hands.desk, wetlandOccupation, body({ kind: 'temporary', compensation: 'none' })))).toBe('wetland_temporary_days')
  })

  it('画出的占用范围不出湿地，与填报面积相符', async () => {
    const whole = (await rowsOf(world(), 'wetland')).find((w) => w['id'] === units['provincial'])!
    const boundary = bodies['provincial']!['boundary']
    expect(await code(create(hands.desk, wetlandOccupation, body({ boundary: wetlandBody()['boundary'] })))).toBe('wetland_occupied_outside')
    expect(await code(create(hands.desk, wetlandOccupation, body({ boundary })))).toBe('wetland_area_differs')
    expect(await code(create(hands.desk, wetlandOccupation, body({ boundary, area: whole['area'] })))).toBe('passed')
  })

  it('从意见到恢复：永久占用随即出账，重建验收后入账，然后办结（湿地保护法19、21）', async () => {
    const id = await answered()
    await take(id, 'approve', approved)
    expect(await code(take(id, 'notice_fee', { fee_rate: '200.00', fee_noticed_on: ago(6) }))).toBe('wetland_no_fee_here')
    expect(await code(take(id, 'start', { started_on: ago(5) }))).toBe('wetland_account_missing')
    const account = (await create(hands.desk, wetlandAccount, { division: COUNTY, type: '31', survey: '三调', begins_on: '2019-12-31' })).id
    expect(await code(take(id, 'start', { started_on: ago(5) }))).toBe('stock_below_zero')
    await create(hands.desk, wetlandEntry, {
      division: COUNTY,
      account,
      kind: 'opening',
      amount: '10.0000',
      happened_on: '2019-12-31',
      land_class: '1106',
      survey: '三调',
      document_number: '成果1号',
    })
    await take(id, 'start', { started_on: ago(5) })
    const lines = async () => (await rowsOf(world(), 'wetland_entry')).filter((e) => e['account'] === account).map((e) => [e['kind'], e['change_mu']])
    expect(await lines()).toEqual([
      ['opening', '150.0000'],
      ['occupied', '-7.5000'],
    ])
    expect(await code(take(id, 'close', { check_note: '条件已落实', check_photos: [photo] }, hands.desk2))).toBe('wetland_not_restored')
    const owed = (await rowsOf(world(), 'wetland_restoration')).find((r) => r['occupation'] === id)!
    expect(owed).toMatchObject({ origin: 'compensation', area: '0.5000', due_on: addMonths(ago(5), 12), state: 'due' })
    const restoration = String(owed['id'])
    expect(await code(step(hands.desk, wetlandRestoration, restoration, 'substitute', { substitute: '某公司', reason: '逾期' }))).toBe(
      'wetland_order_not_overdue',
    )
    await step(hands.desk, wetlandRestoration, restoration, 'report', { restored_area: '0.6000', restored_on: ago(1), photos: [photo] })
    const accepted = { accepted_area: '0.6000', accepted_on: today(), check_note: '合格', check_photos: [photo] }
    expect(await code(step(hands.desk, wetlandRestoration, restoration, 'accept', accepted))).toBe('same_person')
    await step(hands.desk2, wetlandRestoration, restoration, 'accept', accepted)
    expect((await lines()).at(-1)).toEqual(['restored', '9.0000'])
    expect(await code(take(id, 'close', { check_note: '条件已落实', check_photos: [photo] }))).toBe('same_person')
    await take(id, 'close', { check_note: '条件已落实', check_photos: [photo] }, hands.desk2)
    expect((await state('wetland_occupation', id))['state']).toBe('closed')
  })

  it('以缴费代替的，标准不低于下限，缴足才开始占用（财税〔2024〕15号）', async () => {
    const id = await answered({ compensation: 'fee', no_ground_note: '县内没有可恢复的地块', fee_ground: 'ordinary', area: '0.0100' })
    await take(id, 'approve', approved)
    expect(await code(take(id, 'start', { started_on: ago(5) }))).toBe('wetland_fee_unpaid')
    expect(await code(take(id, 'notice_fee', { fee_rate: '199.99', fee_noticed_on: ago(6) }))).toBe('wetland_fee_below_floor')
    await take(id, 'notice_fee', { fee_rate: '200.00', fee_noticed_on: ago(6) })
    expect((await state('wetland_occupation', id))['fee_due']).toBe('20000.00')
    expect(await code(take(id, 'pay', { fee_paid: '19999.99', fee_paid_on: ago(5), fee_receipt: '缴1号' }))).toBe('wetland_fee_short')
    await take(id, 'pay', { fee_paid: '20000.00', fee_paid_on: ago(5), fee_receipt: '缴1号' })
    await take(id, 'start', { started_on: ago(5) })
    expect((await rowsOf(world(), 'wetland_restoration')).some((r) => r['occupation'] === id)).toBe(false)
  })

  it('临时占用不出账，结束后一年内恢复，验收不入账，没有恢复不能办结（湿地保护法20）', async () => {
    const id = await answered({ wetland: units['ordinary'], kind: 'temporary', use_from: ago(7), use_to: addMonths(ago(7), 24), compensation: 'none' })
    await take(id, 'approve', approved)
    const before = (await rowsOf(world(), 'wetland_entry')).length
    await take(id, 'start', { started_on: ago(6) })
    expect(await code(take(id, 'close', { check_note: '查', check_photos: [photo] }, hands.desk2))).toBe('wetland_use_not_ended')
    await take(id, 'end', { ended_on: ago(2) })
    const owed = (await rowsOf(world(), 'wetland_restoration')).find((r) => r['occupation'] === id)!
    expect(owed).toMatchObject({ origin: 'temporary_use', due_on: addMonths(ago(7), 36) })
    expect(await code(take(id, 'close', { check_note: '查', check_photos: [photo] }, hands.desk2))).toBe('wetland_not_restored')
    await step(hands.township, wetlandRestoration, String(owed['id']), 'report', { restored_area: '0.5000', restored_on: ago(1), photos: [photo] })
    await step(hands.desk, wetlandRestoration, String(owed['id']), 'accept', {
      accepted_area: '0.5000',
      accepted_on: today(),
      check_note: '合格',
      check_photos: [photo],
    })
    await take(id, 'close', { check_note: '查', check_photos: [photo] }, hands.desk2)
    expect((await rowsOf(world(), 'wetland_entry')).length).toBe(before)
  })
})
