import { expect, it } from 'vitest'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { issue } from '#domains/forest_chief/issue/issue.ts'
import { landUseApplication } from '#domains/land_use/application/land_use_application.ts'
import { compensationPayment } from '../payment/compensation_payment.ts'
import { compensationReceipt } from './compensation_receipt.ts'
import { compensationRun } from './compensation_run.ts'
import { compensationDesk, COUNTY, day, type Row, square, today, TOWN, year } from './fixtures.server.ts'

onEveryStore('公益林补偿批次的事中规则', 'migrated', (opened) => {
  const { hands, create, step, code, told, payee, plot, dispute, program, run, paymentsOf, ended, door, granted, approved } = compensationDesk(opened)

  it('从快照到兑现：暂停的写明原因，公示满期，失败换账号重发，余额写明才关闭（森林法22、48）', async () => {
    const [a, b, c] = [await payee(), await payee(), await payee({ account: null, bank: null })]
    const [one, two] = [square(), square()]
    await plot(a, one)
    await plot(a, two)
    const disputed = square()
    const argued = await dispute(disputed.middle)
    await plot(b, disputed)
    await plot(c)
    const programme = await program({ fund_source: 'province', rate: '15.75' })
    const batch = await run(programme)
    expect(await code(run(programme, { division: TOWN }))).toBe('run_doubled')
    const computed = await step(hands.county, compensationRun, batch['id'], 'compute')
    const all = await paymentsOf(batch)
    const of = (who: Row, from = all): Row => from.find((p) => p['payee'] === who['id'])!
    expect(of(a)).toMatchObject({ state: 'payable', amount: (Math.round((Number(one.area) + Number(two.area)) * 1575) / 100).toFixed(2), rate: '15.75' })
    expect((of(a)['plots'] as string[]).length).toBe(2)
    expect([of(b)['state'], of(b)['withheld_for']]).toEqual(['withheld', 'disputed'])
    expect(computed['withheld_amount']).toBe(of(b)['amount'])

    await step(hands.county, compensationRun, batch['id'], 'publicise', { publicity_from: day(-6), publicity_place: '村务公开栏' })
    expect(await code(step(hands.city, compensationRun, batch['id'], 'approve', { objections: '无' }))).toBe('publicity_running')
    await step(hands.county, compensationRun, batch['id'], 'revise', { reason: '公示日期有误' })
    expect(await paymentsOf(batch)).toEqual([])
    const issued = await approved(batch)
    expect(await code(step(hands.city, compensationRun, batch['id'], 'supplement', { issued_amount: '999999', issue_document: '试财3号' }))).toBe(
      'issued_above_payable',
    )
    await step(hands.county, compensationRun, batch['id'], 'release', { release_document: '凭1' })
    const sent = await paymentsOf(batch)
    expect([of(a, sent)['state'], of(c, sent)['state']]).toEqual(['released', 'payable'])

    const line = { number: of(a, sent)['number'], outcome: 'failed', failure: 'account_closed' }
    const receipt = (lines: object[]) =>
      create(hands.county, compensationReceipt, { division: COUNTY, run: batch['id'], bank: '农商行', returned_on: today(), lines })
    expect(await code(step(hands.city, compensationRun, batch['id'], 'reconcile', { reconcile_note: '核对' }))).toBe('payments_in_transit')
    expect(await code(receipt([line, line]))).toBe('receipt_doubled')
    expect(await code(receipt([{ ...line, failure: null }]))).toBe('failure_missing')
    expect(await code(receipt([{ number: of(c, sent)['number'], outcome: 'paid' }]))).toBe('payment_not_awaited')
    const others = sent.filter((p) => p['state'] === 'released' && p['payee'] !== a['id']).map((p) => ({ number: p['number'], outcome: 'paid' }))
    expect(await receipt([line, ...others])).toMatchObject({ failed_count: 1, paid_count: others.length })

    const { id } = of(a, sent)
    expect(await code(step(hands.county, compensationPayment, id, 'retry', {}))).toBe('account_unchanged')
    await step(hands.county, compensationPayment, id, 'retry', { account: '62220200002222' })
    await receipt([{ number: line.number, outcome: 'failed', failure: 'name_mismatch' }])
    expect((await paymentsOf(batch)).find((p) => p['id'] === id)?.['state']).toBe('failed')

    const held = of(b, sent)
    expect(await told(step(hands.county, compensationPayment, held['id'], 'lift'))).toContain('林权纠纷未了结')
    await step(hands.chief, issue, argued['id'], 'mark_invalid', { reason: '双方已确认界线' })
    await step(hands.county, compensationPayment, held['id'], 'lift')
    expect(await code(step(hands.county, compensationPayment, held['id'], 'release_late', { account: '62220200001111' }))).toBe('passed')
    expect(await code(step(hands.county, compensationPayment, of(c, sent)['id'], 'release_late', { account: '62220200003333' }))).toBe('issued_short')

    const summary = await door(hands.county, `/runs/${String(batch['id'])}`)
    const paid = (await paymentsOf(batch)).filter((p) => p['state'] === 'paid').reduce((n, p) => n + Math.round(Number(p['amount']) * 100), 0)
    expect(summary).toMatchObject({
      issued: issued['issued_amount'],
      money: { in_transit: 1, paid: (paid / 100).toFixed(2) },
      gap: ((Math.round(Number(issued['issued_amount']) * 100) - paid) / 100).toFixed(2),
    })
    await receipt([{ number: held['number'], outcome: 'paid' }])
    const balanced = await step(hands.city, compensationRun, batch['id'], 'reconcile', { reconcile_note: '核对' })
    expect(Number(balanced['gap_amount'])).toBeGreaterThan(0)
    expect(await code(step(hands.city, compensationRun, batch['id'], 'close'))).toBe('gap_unexplained')
    await step(hands.city, compensationRun, batch['id'], 'close', { gap_note: '余额留存专户' })
    await ended(programme)
  }, 120_000)

  it('下达多于应付的不能办理；拨付到下达金额为止，追加后再拨', async () => {
    const [a, b] = [await payee(), await payee()]
    await plot(a)
    await plot(b)
    const programme = await program({ fund_source: 'city' })
    const batch = await run(programme)
    const computed = await step(hands.county, compensationRun, batch['id'], 'compute')
    await step(hands.county, compensationRun, batch['id'], 'publicise', { publicity_from: day(-7), publicity_place: '村务公开栏' })
    await step(hands.city, compensationRun, batch['id'], 'approve', { objections: '无' })
    const owed = Number(computed['payable_amount'])
    const cents = (await paymentsOf(batch))
      .filter((p) => p['account'] !== null && p['state'] === 'payable')
      .reduce((n, p) => n + Math.round(Number(p['amount']) * 100), 0)
    const issue_ = { issue_document: '试财4号', issued_on: today() }
    expect(await code(step(hands.city, compensationRun, batch['id'], 'issue', { ...issue_, issued_amount: (owed + 0.01).toFixed(2) }))).toBe(
      'issued_above_payable',
    )
    await step(hands.city, compensationRun, batch['id'], 'issue', { ...issue_, issued_amount: ((cents - 100) / 100).toFixed(2) })
    await step(hands.county, compensationRun, batch['id'], 'release', { release_document: '凭2' })
    expect((await paymentsOf(batch)).filter((p) => p['state'] === 'payable' && p['account'] !== null)).toHaveLength(1)
    expect(await code(step(hands.county, compensationRun, batch['id'], 'release', { release_document: '凭3' }))).toBe('nothing_to_release')
    await step(hands.city, compensationRun, batch['id'], 'supplement', { issued_amount: (cents / 100).toFixed(2), issue_document: '试财5号' })
    await step(hands.county, compensationRun, batch['id'], 'release', { release_document: '凭3' })
    expect((await paymentsOf(batch)).filter((p) => p['state'] === 'payable' && p['account'] !== null)).toHaveLength(0)
    await ended(programme)
  }, 60_000)

  it('一个小班一年从一个资金来源只付一次，两个批次同时测算也是', async () => {
    await plot(await payee())
    const first = await program({ fund_source: 'county' })
    expect(await code(program({ fund_source: 'county' }))).toBe('program_doubled')
    const one = await run(first)
    await ended(first)
    const other = await run(await program({ fund_source: 'county' }))
    const answers = await Promise.all([one, other].map((r) => code(step(hands.county, compensationRun, r['id'], 'compute'))))
    expect(answers.toSorted()).toEqual(['nothing_payable', 'passed'])
    const plots = [...(await paymentsOf(one)), ...(await paymentsOf(other))].flatMap((p) => p['plots'] as string[])
    expect(new Set(plots).size).toBe(plots.length)
  }, 60_000)

  it('经批准使用林地的小班暂停，注销后解除（森林法37、38）', async () => {
    const [to, ground] = [await payee(), square()]
    const held = await plot(to, ground)
    const beside = await plot(to, square())
    const application = await granted(ground.boundary)
    const batch = await run(await program({ belongs_to_year: year() + 3 }))
    await step(hands.county, compensationRun, batch['id'], 'compute')
    const withheld = (await paymentsOf(batch)).find((p) => p['payee'] === to['id'] && p['state'] === 'withheld')
    expect(withheld).toMatchObject({ withheld_for: 'occupied', plots: [held['id']] })
    expect((await paymentsOf(batch)).find((p) => p['payee'] === to['id'] && p['state'] === 'payable')?.['plots']).toEqual([beside['id']])
    expect(await told(step(hands.county, compensationPayment, withheld?.['id'], 'lift'))).toContain('已批准使用林地')
    await step(hands.city, landUseApplication, application, 'cancel', { reason: '项目取消' })
    expect(await code(step(hands.county, compensationPayment, withheld?.['id'], 'lift'))).toBe('passed')
  }, 60_000)

  it('快照日以后登记的小班不在内；快照日不能晚于今天', async () => {
    const programme = await program({ belongs_to_year: year() + 1 })
    expect(await code(run(programme, { snapshot_date: day(1) }))).toBe('snapshot_ahead')
    const batch = await run(programme, { snapshot_date: day(-1) })
    expect(await code(step(hands.county, compensationRun, batch['id'], 'compute'))).toBe('nothing_payable')
  })
})
