import { beforeAll, expect, it } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph } from '#tests/rooms/made-up-city.server.ts'
import { pestFirm } from '../firm/pest_firm.ts'
import { pestRecheck } from '../recheck/pest_recheck.ts'
import { pestGoods } from './pest_goods.ts'
import { pestGoodsEntry } from './pest_goods_entry.ts'
import { goodsOf } from './statement.server.ts'

const today = (): string => beijingDate(beijingInstant(Date.now()))
const ago = (n: number): string => addCalendarDays(today(), -n)
const at = { division: '999021101201' }

onEveryStore('涉松货物账', 'migrated', (opened) => {
  const { world, hands, code, create, step } = deskOf(opened, {
    desk: ['county.forestry_officer', '999021'],
    desk2: ['county.forestry_officer', '999021'],
  })
  const ids = { firm: '', other: '', book: '', photo: '' }
  const firmOf = (name: string) => create(hands.desk, pestFirm, { ...at, name, kind: 'mill', address: '工业园1号', goods: ['log'] })
  const line = (over: object) => create(hands.desk, pestGoodsEntry, { ...at, account: ids.book, kind: 'bought', amount: '5.000', happened_on: ago(3), ...over })
  const bought = { counterparty: '某木业公司', origin: '重庆市' }
  const consignment = async (over: object = {}): Promise<string> => {
    const body = { firm: ids.firm, consignor: '某木业公司', origin: '重庆市', from_other_province: false, commodity: 'pine_log', quantity: '12.500' }
    const paper = { transport: '渝A00001', arrived_on: ago(5), paper: 'verified', certificate_number: '证1号' }
    return (await create(hands.desk, pestRecheck, { ...at, ...body, ...paper, ...over })).id
  }
  const looked = { rechecked_on: ago(4), sampled: '10.00' }
  const pass = (id: string) =>
    step(hands.desk, pestRecheck, id, 'pass', { ...looked, officer: hands.desk.id, second_officer: hands.desk2.id, outcome: 'passed', decision: 'release' })

  beforeAll(async () => {
    ids.photo = await photograph(opened(), hands.desk, beijingInstant(Date.now()))
    ids.firm = (await firmOf('某板材厂')).id
    ids.other = (await firmOf('另一板材厂')).id
    ids.book = (await create(hands.desk, pestGoods, { ...at, firm: ids.firm, goods: 'pine_log', opened_on: ago(10) })).id
  }, 60_000)

  it('一个单位一种货物一本账，登记在单位所在地，停业的不再建账', async () => {
    const open = (over: object) => create(hands.desk, pestGoods, { ...at, firm: ids.firm, goods: 'pine_log', opened_on: ago(10), ...over })
    expect(await code(open({}))).toBe('pest_goods_twice')
    expect(await code(open({ goods: 'pine_sawn', division: '999021101' }))).toBe('pest_goods_elsewhere')
    expect(await code(open({ goods: 'pine_sawn', opened_on: ago(-1) }))).toBe('pest_goods_ahead')
    const shut = await firmOf('停业板材厂')
    await step(hands.desk, pestFirm, shut.id, 'shut', { closed_on: ago(1) })
    expect(await code(open({ firm: shut.id }))).toBe('pest_goods_firm_closed')
    const twice = await Promise.allSettled([open({ firm: ids.other }), open({ firm: ids.other })])
    expect(twice.map((t) => t.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('进出各有依据；购进凭证书或者复检（植物检疫条例7、10）；任何一天账面不为负', async () => {
    expect(await code(line({ kind: 'opening' }))).toBe('pest_goods_no_ground')
    expect(await code(line({ counterparty: '某木业公司' }))).toBe('pest_goods_no_ground')
    expect(await code(line(bought))).toBe('pest_goods_uncertified')
    expect(await code(line({ ...bought, certificate_number: '证9号', happened_on: ago(11) }))).toBe('pest_goods_before_opening')
    expect(await code(line({ ...bought, certificate_number: '证9号', happened_on: ago(-1) }))).toBe('pest_goods_ahead')
    expect(await code(line({ ...bought, certificate_number: '证9号', division: '999021101' }))).toBe('pest_goods_elsewhere')
    await line({ ...bought, certificate_number: '证9号' })
    expect(await code(line({ kind: 'used', amount: '5.001', note: '锯解' }))).toBe('stock_below_zero')
    await line({ kind: 'used', amount: '2.000', note: '锯解' })
  })

  it('凭复检入账的是这个单位、这种货物、放行的，并且不多于复检数量', async () => {
    const mine = await consignment()
    const enter = (recheck: string, over: object = {}) => code(line({ ...bought, recheck, ...over }))
    expect(await enter(mine)).toBe('pest_goods_recheck')
    await pass(mine)
    expect(await enter(mine, { kind: 'sold' })).toBe('pest_goods_recheck')
    const others = await consignment({ firm: ids.other })
    const sawn = await consignment({ commodity: 'pine_sawn' })
    for (const id of [others, sawn]) {
      await pass(id)
      expect(await enter(id)).toBe('pest_goods_recheck')
    }
    const destroyed = await consignment()
    await step(hands.desk, pestRecheck, destroyed, 'fail', {
      ...looked,
      officer: hands.desk.id,
      second_officer: hands.desk2.id,
      outcome: 'failed',
      decision: 'destroy',
      notice_number: '通1号',
      pests_seen: '松墨天牛',
      photos: [ids.photo],
    })
    await step(hands.desk, pestRecheck, destroyed, 'handle', { handled_on: ago(2), handled_note: '销毁', handled_photos: [ids.photo] })
    expect(await enter(destroyed)).toBe('pest_goods_recheck')
    expect(await enter(mine, { amount: '12.501' })).toBe('pest_goods_recheck')
    expect(await enter(mine, { amount: '10.000' })).toBe('passed')
    expect(await enter(mine, { amount: '2.501' })).toBe('pest_goods_recheck')
    const both = await Promise.all([enter(mine, { amount: '2.000' }), enter(mine, { amount: '2.000' })])
    expect(both.toSorted()).toEqual(['passed', 'pest_goods_recheck'])
  })

  it('一年的账期初加减等于期末，放行而没有入账的说得出来；账面为零才能结束', async () => {
    const year = Number(ago(4).slice(0, 4))
    const told = await as(world(), systemActor(world()), (tx) => goodsOf(tx, ids.firm, year))
    expect(told?.books.map(({ goods, opening, closing, let_through, unbooked }) => [goods, opening, closing, let_through, unbooked])).toEqual([
      ['松原木', '0', '15', '12.5', '0.5'],
    ])
    expect(told?.books[0]?.by_kind).toMatchObject({ bought: '17', used: '2' })
    const close = () => step(hands.desk, pestGoods, ids.book, 'close', { reason: '停产' })
    expect(await code(close())).toBe('pest_goods_not_empty')
    await line({ kind: 'sold', amount: '15.000', counterparty: '某经营户', happened_on: today() })
    await close()
    expect(await code(line({ ...bought, certificate_number: '证9号' }))).toBe('pest_goods_closed')
  })
})
