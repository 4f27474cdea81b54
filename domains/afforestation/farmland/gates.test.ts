import { expect, it } from 'vitest'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { returnedFarmlandPayment } from '../payment/returned_farmland_payment.ts'
import { ago, today, VILLAGE } from '../works/fixtures.server.ts'
import { returnedFarmland } from './returned_farmland.ts'

onEveryStore('退耕还林', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    desk: ['county.forestry_officer', '999021'],
    desk2: ['county.forestry_officer', '999021'],
    township: ['township.officer', '999021101'],
  })
  let n = 0
  const body = (over: object = {}): object => {
    n += 1
    return {
      division: VILLAGE,
      number: `退${n}`,
      households: 1,
      round: 'second',
      batch_year: 2015,
      forest_type: 'ecological',
      area: '10.0000',
      contract_number: `合${n}`,
      returned_on: '2016-10-20',
      ...over,
    }
  }
  const year = Number(today().slice(0, 4))
  const plot = async (over: object = {}): Promise<string> => (await create(hands.desk, returnedFarmland, body(over))).id
  const judge = (id: string, over: object = {}) =>
    step(hands.township, returnedFarmland, id, 'judge', { judged_on: today(), spot_finding: 'forest', stand_finding: 'forest', preservation: '92.0', ...over })
  const pay = (id: string, over: object = {}) =>
    create(hands.desk, returnedFarmlandPayment, { division: VILLAGE, plot: id, subsidy: 'extension', payment_year: year, ...over })

  it('批次属于轮次；图斑或现地已复耕的不能判定为保存（退耕还林条例31）', async () => {
    expect(await code(create(hands.desk, returnedFarmland, body({ round: 'first' })))).toBe('farmland_batch_round')
    const id = await plot()
    expect(await code(judge(id, { spot_finding: 'cleared' }))).toBe('farmland_cleared')
    expect(await code(judge(id, { judged_on: '2016-10-19' }))).toBe('farmland_judged_early')
    await judge(id)
    await step(hands.desk, returnedFarmland, id, 'lose', { lost_on: ago(1), lost_note: '复耕', reason: '现地核实' })
    expect(await code(pay(id))).toBe('payment_not_kept')
    expect(await code(step(hands.desk, returnedFarmland, id, 'take_back', { reason: '误登' }))).toBe('same_person')
    await step(hands.desk2, returnedFarmland, id, 'take_back', { reason: '误登' })
    expect((await rowsOf(world(), 'returned_farmland')).find((r) => r['id'] === id)).toMatchObject({ state: 'kept', lost_on: null })
  })

  it('当年判定保存的才发，同一补助一年一次，公示后由别人兑现（退耕还林条例43、46）', async () => {
    const id = await plot()
    expect(await code(pay(id))).toBe('payment_not_judged')
    await judge(id)
    expect(await code(pay(id, { subsidy: 'first_cash' }))).toBe('payment_other_round')
    const { id: payment } = await pay(id)
    expect((await rowsOf(world(), 'returned_farmland_payment')).at(-1)).toMatchObject({ rate: '100.00', amount: '1000.00' })
    expect(await code(pay(id))).toBe('payment_twice')
    await step(hands.desk, returnedFarmlandPayment, payment, 'publish', { published_on: ago(1), published_place: '村务公开栏' })
    const paid = { paid_on: today(), voucher: '证1' }
    expect(await code(step(hands.desk, returnedFarmlandPayment, payment, 'pay', paid))).toBe('same_person')
    expect(await code(step(hands.desk2, returnedFarmlandPayment, payment, 'pay', { ...paid, paid_on: ago(2) }))).toBe('payment_before_notice')
    expect(await code(step(hands.desk2, returnedFarmlandPayment, payment, 'pay', paid))).toBe('passed')
  })
})
