import { expect, it } from 'vitest'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { ago } from '../loan/fixtures.ts'
import { reserveDesk } from '../loan/fixtures.server.ts'
import { reserveLoan } from '../loan/reserve_loan.ts'
import { reserveEntry } from '../money/reserve_entry.ts'
import { reserveDrawdown } from './reserve_drawdown.ts'

onEveryStore('储备林提款和资金账', 'migrated', (opened) => {
  const { hands, step, code, row, lines, filed, line, signed, asked, draw, pay } = reserveDesk(opened)
  const ready = async (): Promise<{ project: string; loan: string }> => {
    const project = await filed()
    const loan = await signed(project)
    await line(project, 'capital', '2000000.00')
    return { project, loan }
  }

  it('提款不超过合同：申请时就告知还可提多少，到位时再核一次', async () => {
    const { loan } = await ready()
    const refused = await asked(loan, { amount: '5000000.01' }).catch((e: Error & { code: string }) => e)
    expect(refused).toMatchObject({ code: 'reserve_drawn_beyond' })
    expect(String((refused as Error).message)).toContain('还可提500万元。请改小金额，或者先签补充合同')
    const [first, second] = [await asked(loan, { amount: '3000000.00' }), await asked(loan, { amount: '3000000.00' })]
    await draw(first)
    expect(await code(draw(second))).toBe('reserve_drawn_beyond')
    expect(await row('reserve_drawdown', second)).toMatchObject({ state: 'asked' })
  })

  it('到位由市里登记，支付由另一人登记；各记一笔，到了收款人才算支付', async () => {
    const { loan } = await ready()
    const id = await asked(loan)
    expect(await code(step(hands.county, reserveDrawdown, id, 'draw', { drawn_on: ago(90), receipt_number: '放1号' }))).toBe('role_missing')
    await draw(id)
    expect(await code(pay(id, 'city'))).toBe('same_person')
    await pay(id)
    expect((await lines('loan', loan)).slice(2)).toEqual([
      ['draw', '1000000.00', 'posted'],
      ['pay', '1000000.00', 'posted'],
    ])
  })

  it('资本金同比例到位以前不放款', async () => {
    const project = await filed()
    const loan = await signed(project)
    const id = await asked(loan)
    // 二成对八成：提 100 万元先到位 25 万元
    await line(project, 'capital', '249999.99')
    expect(await code(draw(id))).toBe('reserve_capital_short')
    await line(project, 'capital', '0.01')
    await draw(id)
  })

  it('标红、没有签约、日期在合同以前的不能提款；退回的不再占合同', async () => {
    const { loan } = await ready()
    const id = await asked(loan, { amount: '5000000.00', asked_on: ago(290) })
    expect(await code(draw(id, { drawn_on: ago(285) }))).toBe('reserve_capital_short')
    await step(hands.city, reserveLoan, loan, 'flag', { risk_note: '现金流不足' })
    expect(await code(draw(id))).toBe('reserve_risk_red')
    expect(await code(asked(loan))).toBe('reserve_risk_red')
    await step(hands.city2, reserveLoan, loan, 'clear', { risk_note: '已补足', reason: '已补足' })
    await draw(id)
    expect(await code(asked(loan, { amount: '0.01' }))).toBe('reserve_drawn_beyond')
    await step(hands.city, reserveDrawdown, id, 'give_back', { returned_on: ago(80), reason: '工程暂缓' })
    expect(await code(asked(loan))).toBe('passed')
  })

  it('资金账：步骤的账不由人记，也不作废；任何一天都不破链（调减、退回、偿还、作废）', async () => {
    const { project, loan } = await ready()
    await draw(await asked(loan, { amount: '3000000.00' }))
    expect(await code(line(project, 'draw', '1.00', { loan }))).toBe('reserve_booked_by_steps')
    expect(await code(line(project, 'repay', '1.00'))).toBe('reserve_loan_named')
    expect(await code(line(project, 'capital', '1.00', { loan }))).toBe('reserve_loan_named')
    expect(await code(line(await filed(), 'repay', '1.00', { loan }))).toBe('reserve_loan_named')
    expect(await code(line(project, 'contract_cut', '2000000.01', { loan, happened_on: ago(10) }))).toBe('reserve_drawn_beyond')
    expect(await code(line(project, 'contract_cut', '2000000.01', { loan, happened_on: ago(200) }))).toBe('reserve_drawn_beyond')
    expect(await code(line(project, 'credit_cut', '3000000.01', { loan, happened_on: ago(10) }))).toBe('reserve_chain_broken')
    expect(await code(line(project, 'plan_cut', '2000000.01', { happened_on: ago(10) }))).toBe('reserve_chain_broken')
    expect(await code(line(project, 'repay', '3000000.01', { loan, happened_on: ago(10) }))).toBe('reserve_chain_broken')
    expect(await code(line(project, 'repay', '1.00', { loan, happened_on: ago(91) }))).toBe('reserve_chain_broken')
    expect(await code(line(project, 'interest', '5.00', { loan, happened_on: ago(10), division: '999021101' }))).toBe('reserve_elsewhere')
    const more = await line(project, 'plan', '1000000.00', { happened_on: ago(200) })
    await line(project, 'plan_cut', '1500000.00', { happened_on: ago(10) })
    await line(project, 'plan_cut', '1000000.00', { happened_on: ago(10) })
    expect(await code(step(hands.city, reserveEntry, more.id, 'annul', { reason: '记错' }))).toBe('reserve_chain_broken')
    const interest = await line(project, 'interest', '5.00', { loan, happened_on: ago(10) })
    await step(hands.city, reserveEntry, interest.id, 'annul', { reason: '记错' })
    expect(await row('reserve_entry', interest.id)).toMatchObject({ state: 'annulled', annulled_on: ago(0) })
  })

  it('两件提款同时到位，合同余额只够一件的，只有一件成立', async () => {
    const { loan } = await ready()
    const both = [await asked(loan, { amount: '4000000.00' }), await asked(loan, { amount: '4000000.00' })]
    const codes = await Promise.all(both.map((id) => code(draw(id))))
    expect(codes.toSorted()).toEqual(['passed', 'reserve_drawn_beyond'])
  })
})
