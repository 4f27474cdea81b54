import { beforeAll, expect, it } from 'vitest'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { total } from '#kit/indicator/figures.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { bearHerd, toadHerd } from '../herd/fixtures.ts'
import { wildlifeHerd } from '../herd/wildlife_herd.ts'
import { wildlifeHerdEntry } from '../herd/wildlife_herd_entry.ts'
import { bileBatch } from './bile_batch.ts'
import { bileDelivery } from './bile_delivery.ts'
import { bileFigures } from './figures.ts'
import { bileIndicators } from './indicators.server.ts'
import { bileMovement } from './bile_movement.ts'
import { bilePermit } from './bile_permit.ts'

const COUNTY = '999021'
/** A place that is not the herd's. */
const ELSEWHERE = '999021101'
const today = (): string => beijingDate(beijingInstant(Date.now()))
const year = (): number => Number(today().slice(0, 4))
const first = (): string => `${year()}-01-01`

onEveryStore('熊胆汁', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    desk: ['county.forestry_officer', COUNTY],
    desk2: ['county.forestry_officer', COUNTY],
    city: ['city.forestry_officer', '999000'],
  })
  let photo = ''
  let herd = ''
  let toads = ''
  let batch = ''
  let permit = ''
  const draw = (over: object = {}) =>
    create(hands.desk, bileBatch, {
      division: COUNTY,
      herd,
      number: 'B1',
      drawn_from: first(),
      drawn_to: first(),
      bears: 20,
      form: 'fresh',
      drawn_kg: '300',
      ...over,
    })
  const ask = (over: object = {}) =>
    create(hands.desk, bilePermit, {
      division: COUNTY,
      herd,
      buyer: '某药厂',
      product: '胶囊',
      purpose: 'medicine',
      form: 'fresh',
      asked_kg: '250',
      applied_on: first(),
      ...over,
    })
  const send = (over: object = {}) =>
    create(hands.desk, bileDelivery, {
      division: COUNTY,
      permit,
      sent_on: today(),
      lots: [{ batch, weight: '100' }],
      waybill: 'Y1',
      quarantine_number: '检1',
      mark_from: 1,
      mark_to: 50,
      ...over,
    })
  const granted = { granted_kg: '250', decision_number: '川林批1号', authority: '省级主管部门', decided_on: first(), valid_to: `${year() + 1}-12-31` }
  const stored = async (): Promise<number> =>
    (await rowsOf(world(), 'bile_movement'))
      .filter((m) => m['account'] === batch && m['state'] === 'posted')
      .reduce((sum, m) => sum + Number(m['amount']) * (m['kind'] === 'drawn' || m['kind'] === 'returned' ? 1 : -1), 0)

  beforeAll(async () => {
    photo = await photograph(opened(), hands.desk, beijingInstant(Date.now()))
    const raise = async (body: Record<string, unknown>, heads: string): Promise<string> => {
      const { id } = await create(hands.desk, wildlifeHerd, { division: COUNTY, ...body })
      await step(hands.desk, wildlifeHerd, id, 'examine', { site_note: '设施齐备', site_photos: [photo] })
      const licence = {
        licence_number: '繁1号',
        authority: '省级主管部门',
        authority_level: 'province',
        granted_on: `${year() - 1}-03-01`,
        valid_to: `${year() + 2}-03-01`,
      }
      await step(hands.desk, wildlifeHerd, id, 'grant', licence)
      const opening = { kind: 'opening', amount: heads, happened_on: `${year() - 1}-03-01`, document_number: '盘点1号', marks: '芯片1-20' }
      await create(hands.desk, wildlifeHerdEntry, { division: COUNTY, account: id, ...opening })
      return id
    }
    herd = await raise(bearHerd({ applied_on: `${year() - 1}-02-01` }), '20')
    toads = await raise(toadHerd({ applied_on: `${year() - 1}-02-01` }), '1000')
  })

  it('采集不多于存栏，一年合计不超过种群能够提供的（每头40千克，未核，可由本市另定）；采集随即入库', async () => {
    expect(await code(draw({ division: ELSEWHERE }))).toBe('bile_elsewhere')
    expect(await code(draw({ bears: 21 }))).toBe('bile_bears_beyond')
    expect(await code(draw({ drawn_kg: '800.001' }))).toBe('bile_drawn_beyond_herd')
    expect(await code(draw({ form: 'powder', drawn_kg: '80.001' }))).toBe('bile_drawn_beyond_herd')
    expect(await code(draw({ herd: toads }))).toBe('bile_not_bears')
    // The herd was there and not yet licensed.
    const unlicensed = { drawn_from: `${year() - 1}-02-28`, drawn_to: `${year() - 1}-03-02`, bears: 1, drawn_kg: '1' }
    expect(await code(draw(unlicensed))).toBe('herd_licence_over')
    batch = (await draw()).id
    expect(await stored()).toBe(300)
    expect(await code(draw({ number: 'B2', drawn_kg: '500.001' }))).toBe('bile_drawn_beyond_herd')
  })

  it('超过种群能够提供的，申请时就不收，批准时也不登记；核查的人不登记批准（野生动物保护法28）', async () => {
    expect(await code(ask({ division: ELSEWHERE }))).toBe('bile_elsewhere')
    expect(await code(ask({ asked_kg: '800.001' }))).toBe('bile_beyond_herd')
    expect(await code(ask({ form: 'powder', asked_kg: '80.001' }))).toBe('bile_beyond_herd')
    permit = (await ask()).id
    await step(hands.desk, bilePermit, permit, 'check', { opinion: '属实' })
    expect(await code(step(hands.desk, bilePermit, permit, 'grant', granted))).toBe('same_person')
    await step(hands.desk2, bilePermit, permit, 'grant', granted)
    expect(await code(ask({ buyer: '另一药厂', asked_kg: '550.001' }))).toBe('bile_beyond_herd')
    const asked = { period: periodOfYear(year()), division: null }
    const approved = bileIndicators.find((i) => i.id === bileFigures.bear_bile.id)!
    expect((await as(world(), systemActor(world()), (tx) => total(tx, approved, asked))).value).toBe('0.25')
  })

  it('交付不超过批准，不超过库存，批次与审批一致，标识不重号', async () => {
    expect(await code(send({ division: ELSEWHERE }))).toBe('bile_elsewhere')
    expect(await code(send({ lots: [{ batch, weight: '250.001' }] }))).toBe('bile_beyond_permit')
    expect(await code(send({ sent_on: `${year() - 1}-12-31` }))).toBe('bile_permit_over')
    const powder = (await draw({ number: 'P1', form: 'powder', drawn_kg: '1' })).id
    expect(await code(send({ lots: [{ batch: powder, weight: '1' }] }))).toBe('bile_lot_amiss')
    await send()
    expect(await stored()).toBe(200)
    expect(await code(send({ waybill: 'Y2', mark_from: 50, mark_to: 60 }))).toBe('bile_marks_taken')
    const spoiled = { account: batch, kind: 'spoiled', amount: '120', happened_on: today(), witnesses: '甲、乙', note: '变质', files: [photo] }
    expect(await code(create(hands.desk, bileMovement, { division: ELSEWHERE, ...spoiled }))).toBe('bile_elsewhere')
    await create(hands.desk, bileMovement, { division: COUNTY, ...spoiled })
    expect(await code(send({ waybill: 'Y2', mark_from: 51, mark_to: 60, lots: [{ batch, weight: '80.001' }] }))).toBe('stock_below_zero')
    const movement = { division: COUNTY, account: batch, amount: '1', happened_on: today() }
    expect(await code(create(hands.desk, bileMovement, { ...movement, kind: 'delivered', delivery: (await rowsOf(world(), 'bile_delivery'))[0]!['id'] }))).toBe(
      'bile_booked_by_steps',
    )
    expect(await code(create(hands.desk, bileMovement, { ...movement, kind: 'spoiled' }))).toBe('bile_movement_no_ground')
  })

  it('退回的回库；签收、核销标识以后才能结清；账面为零才清库', async () => {
    const [sent] = (await rowsOf(world(), 'bile_delivery')).filter((d) => d['state'] === 'sent')
    const second = (await send({ waybill: 'Y3', mark_from: 100, mark_to: 110, lots: [{ batch, weight: '80' }] })).id
    await step(hands.desk, bileDelivery, second, 'send_back', { reason: '收货单位拒收' })
    expect(await stored()).toBe(80)
    expect(await code(step(hands.city, bilePermit, permit, 'settle', { settle_note: '结清' }))).toBe('bile_delivery_open')
    const id = String(sent!['id'])
    expect(await code(step(hands.desk, bileDelivery, id, 'receive', { received_on: today(), received_kg: '99', receipts: [photo] }))).toBe(
      'bile_difference_unexplained',
    )
    await step(hands.desk, bileDelivery, id, 'receive', { received_on: today(), received_kg: '99', difference_note: '容器残留', receipts: [photo] })
    expect(await code(step(hands.desk, bileDelivery, id, 'settle_marks', { marks_used: 40, marks_spoiled: 5, marks_left: 4 }))).toBe('bile_marks_differ')
    await step(hands.desk, bileDelivery, id, 'settle_marks', { marks_used: 40, marks_spoiled: 5, marks_left: 5 })
    await step(hands.city, bilePermit, permit, 'settle', { settle_note: '其余未使用' })
    expect(await code(step(hands.desk, bileBatch, batch, 'clear'))).toBe('bile_batch_not_empty')
    expect(await code(step(hands.city, bileBatch, batch, 'void', { reason: '错登' }))).toBe('bile_batch_used')
  })

  it('浓缩物按审批的倍数交付；在途的批次不清库；同时领用同一号段的只成一件（野生动物保护法28）', async () => {
    const thick = (factor: string) => ({ form: 'concentrate', factor })
    const use = async (over: object) => {
      const { id } = await ask({ buyer: '某药厂二厂', asked_kg: '5', ...over })
      await step(hands.desk, bilePermit, id, 'check', { opinion: '属实' })
      await step(hands.desk2, bilePermit, id, 'grant', { ...granted, granted_kg: '5' })
      return id
    }
    const thickened = await use(thick('2'))
    const [four, two] = [(await draw({ number: 'T4', drawn_kg: '5', ...thick('4') })).id, (await draw({ number: 'T2', drawn_kg: '5', ...thick('2.00') })).id]
    const of = (lot: string, over: object = {}) => send({ permit: thickened, lots: [{ batch: lot, weight: '5' }], mark_from: 500, mark_to: 501, ...over })
    expect(await code(of(four, { waybill: 'Y4' }))).toBe('bile_lot_factor')
    const sent = await of(two, { waybill: 'Y5' })
    expect(await code(step(hands.desk, bileBatch, two, 'clear'))).toBe('bile_batch_on_way')
    await step(hands.desk, bileDelivery, sent.id, 'send_back', { reason: '拒收' })
    expect(await code(step(hands.desk, bileBatch, two, 'clear'))).toBe('bile_batch_not_empty')
    const other = await use(thick('2'))
    const lots = [{ batch: two, weight: '1' }]
    const marks = { mark_from: 600, mark_to: 601, lots }
    const codes = await Promise.all([code(send({ ...marks, permit: thickened, waybill: 'Y6' })), code(send({ ...marks, permit: other, waybill: 'Y7' }))])
    expect(codes.toSorted()).toEqual(['bile_marks_taken', 'passed'])
  })
})
