import { beforeAll, expect, it } from 'vitest'
import { beijingInstant } from '#kit/calendar/date.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { dutyConversion } from '../conversion/duty_conversion.ts'
import { dutyDeed } from '../deed/duty_deed.ts'
import { dutyUnit } from '../unit/duty_unit.ts'
import { dutyReport } from './duty_report.ts'
import { deedBody, lastYear, reportBody, unitBody } from './fixtures.ts'

onEveryStore('义务植树尽责报表', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    township: ['township.officer', '999021101'],
    county: ['county.forestry_officer', '999021'],
    city: ['city.forestry_officer', '999000'],
    office: ['city.chief_office', '999000'],
  })
  let [photo, paper] = ['', '']
  beforeAll(async () => {
    photo = await photograph(opened(), hands.township, beijingInstant(Date.now()))
    paper = await photograph(opened(), hands.city, beijingInstant(Date.now()))
  })
  const unit = async (over = {}): Promise<string> => (await create(hands.township, dutyUnit, unitBody(over))).id
  const filed = async (over: Record<string, unknown> = {}, of?: string): Promise<string> =>
    (await create(hands.township, dutyReport, reportBody(of ?? (await unit()), over))).id
  const take = (id: string, name: string, fields: object = {}, who = hands.township) => step(who, dutyReport, id, name, fields)
  const row = async (id: string) => (await rowsOf(world(), 'duty_report')).find((r) => r['id'] === id)!
  const year = lastYear()

  it('栽植一株计一株；没有折算标准的形式不折算、不计入，列出来等标准（尽责形式管理办法）', async () => {
    const id = await filed({ tending_days: '12.0', donated_yuan: '450.00' })
    expect(await row(id)).toMatchObject({ trees: '310.00', converted: '0.00', unconverted: ['tending', 'donation'] })
  })

  it('人数、人次、尽责率各是各的：计入的人数不超过应尽责人数，也不超过人次，一年合计', async () => {
    const of = await unit()
    const first = await filed({ to_on: `${year}-06-30`, persons_done: 60 }, of)
    const second = await filed({ from_on: `${year}-07-01`, persons_done: 60 }, of)
    expect([(await row(first))['persons_capped'], (await row(second))['persons_capped']]).toEqual([60, 20])
    expect((await row(await filed({ person_times: 50, planted: 160 })))['persons_capped']).toBe(50)
    await take(second, 'submit')
    await take(second, 'ask', { question: '合计超过应尽责人数，请说明' }, hands.county)
    await take(second, 'answer', { answer: '上半年的报错了' })
    await take(second, 'accept', {}, hands.county)
    await take(first, 'annul', { reason: '报错' }, hands.county)
    await take(second, 'reconvert', {}, hands.county)
    expect((await row(second))['persons_capped']).toBe(60)
    expect(await code(filed({ from_on: `${year}-12-31` }, of))).toBe('duty_overlaps')
  })

  it('一段时间只报一次，应尽责人数一年一个数，不跨年，不空报，不报将来（实施办法3、9）', async () => {
    const of = await unit()
    await filed({ to_on: `${year}-03-31` }, of)
    expect(await code(filed({ from_on: `${year}-03-31` }, of))).toBe('duty_overlaps')
    expect(await code(filed({ from_on: `${year}-04-01`, persons_due: 90 }, of))).toBe('duty_due_differs')
    expect(await code(filed({ from_on: `${year - 1}-12-31` }))).toBe('duty_two_years')
    expect(await code(filed({ planted: 0 }))).toBe('duty_empty')
    expect(await code(filed({ from_on: `${year + 2}-01-01`, to_on: `${year + 2}-01-01` }))).toBe('duty_day_ahead')
    expect(await code(filed({ from_on: `${year}-12-31`, to_on: `${year}-01-01` }))).toBe('duty_days_reversed')
    expect(await code(create(hands.county, dutyReport, reportBody(of, { division: '999021102', from_on: `${year}-04-01` })))).toBe('duty_unit_elsewhere')
    await step(hands.township, dutyUnit, of, 'close', { reason: '撤并' })
    expect(await code(filed({ from_on: `${year}-04-01` }, of))).toBe('duty_unit_closed')
  })

  it('异常数据先询问、说明，再由另一人审核；上报的人不能自己审核（实施办法9）', async () => {
    const id = await filed({ planted: 900, persons_done: 90 })
    await take(id, 'submit')
    expect((await row(id))['outliers']).toEqual(['done_above_due', 'trees_many'])
    expect(await code(take(id, 'accept', {}, hands.township))).toBe('role_missing')
    expect(await code(take(id, 'accept', {}, hands.county))).toBe('duty_outlier_unasked')
    await take(id, 'ask', { question: '每人次九株，请说明' }, hands.county)
    await take(id, 'answer', { answer: '机械打坑，组织造林' })
    await take(id, 'accept', {}, hands.county)
    expect(await row(id)).toMatchObject({ state: 'accepted', persons_capped: 80 })
    const own = (await create(hands.county, dutyReport, reportBody(await unit()))).id
    await take(own, 'submit', {}, hands.county)
    expect(await code(take(own, 'accept', {}, hands.county))).toBe('same_person')
    await take(own, 'accept', {}, hands.city)
  })

  it('株数偏少只在全部折算以后才算异常；比上年多出几倍的要问；退回以后问答重来', async () => {
    const few = await filed({ planted: 200 })
    await take(few, 'submit')
    expect((await row(few))['outliers']).toEqual(['trees_few'])
    const mixed = await filed({ planted: 200, volunteer_days: '40.0' })
    await take(mixed, 'submit')
    expect((await row(mixed))['outliers']).toEqual([])
    const of = await unit()
    const before = await filed({ from_on: `${year - 1}-01-01`, to_on: `${year - 1}-12-31` }, of)
    await take(before, 'submit')
    await take(before, 'accept', {}, hands.county)
    const now = await filed({ person_times: 201, planted: 640 }, of)
    await take(now, 'submit')
    expect((await row(now))['outliers']).toEqual(['jump'])
    await take(now, 'ask', { question: '人次翻番，请说明' }, hands.county)
    await take(now, 'answer', { answer: '合并了分校' })
    await take(now, 'return', { reason: '补报材料' }, hands.county)
    await take(now, 'submit')
    expect(await code(take(now, 'accept', {}, hands.county))).toBe('duty_outlier_unasked')
  })

  it('本省的标准由一人送核、另一人启用；启用以后重新折算；施行期内变了标准的分段填报', async () => {
    const body = {
      division: '999000',
      province: '99',
      form: 'tending',
      quantity: '2.00',
      trees: '3.00',
      document: '试验办法',
      valid_from: `${year}-07-01`,
      paper: [paper],
    }
    expect(await code(create(hands.city, dutyConversion, { ...body, form: 'planting' }))).toBe('conversion_fixed')
    const accepted = await filed({ tending_days: '12.0', from_on: `${year}-08-01` })
    await take(accepted, 'submit')
    await take(accepted, 'accept', {}, hands.county)
    const rate = (await create(hands.city, dutyConversion, body)).id
    await step(hands.city, dutyConversion, rate, 'submit')
    expect(await code(step(hands.city, dutyConversion, rate, 'enable'))).toBe('same_person')
    await step(hands.office, dutyConversion, rate, 'enable')
    await take(accepted, 'reconvert', {}, hands.county)
    expect(await row(accepted)).toMatchObject({ trees: '328.00', converted: '18.00', unconverted: [], rates_used: expect.stringContaining('试验办法') })
    expect(await code(filed({ tending_days: '12.0' }))).toBe('duty_rate_changed')
    expect(await row(await filed({ tending_days: '12.0', to_on: `${year}-06-30` }))).toMatchObject({ trees: '310.00', unconverted: ['tending'] })
    const second = (await create(hands.city, dutyConversion, { ...body, valid_from: `${year}-09-01` })).id
    await step(hands.city, dutyConversion, second, 'submit')
    expect(await code(step(hands.office, dutyConversion, second, 'enable'))).toBe('conversion_overlaps')
    await step(hands.office, dutyConversion, rate, 'end', { valid_to: `${year}-08-31`, reason: '新标准施行' })
    await step(hands.office, dutyConversion, second, 'enable')
  })

  it('一张证书只用一次：已用过的、没有发的、别的时间的都不收；退回以后可以另用', async () => {
    const certified = async (over: object = {}): Promise<string> => {
      const { id } = await create(hands.township, dutyDeed, deedBody(over as Record<string, unknown>))
      await step(hands.township, dutyDeed, id, 'confirm', { confirmed_note: '现场核实', photos: [photo] })
      await step(hands.county, dutyDeed, id, 'certify')
      return id
    }
    const [certificate, old] = [await certified(), await certified({ done_on: `${year - 1}-03-12` })]
    const bare = (await create(hands.township, dutyDeed, deedBody())).id
    const first = await filed({ certificates: [certificate] })
    const again = await filed({ certificates: [certificate] })
    await take(first, 'submit')
    expect((await rowsOf(world(), 'duty_deed')).find((d) => d['id'] === certificate)).toMatchObject({ state: 'counted' })
    expect(await code(take(again, 'submit'))).toBe('certificate_counted')
    expect(await code(take(await filed({ certificates: [bare] }), 'submit'))).toBe('certificate_not_given')
    expect(await code(take(await filed({ certificates: [old] }), 'submit'))).toBe('certificate_not_given')
    expect(await code(take(await filed({ certificates: [certificate, old], person_times: 1, planted: 3, persons_done: 1 }), 'submit'))).toBe(
      'certificates_above_times',
    )
    await take(first, 'return', { reason: '附错证书' }, hands.county)
    await take(again, 'submit')
    await take(again, 'annul', { reason: '重复' }, hands.county)
    await take(first, 'submit')
    await take(first, 'accept', {}, hands.county)
  })
})
