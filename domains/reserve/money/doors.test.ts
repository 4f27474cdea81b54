import { expect, it } from 'vitest'
import { addMonths, todayInBeijing } from '#kit/calendar/date.ts'
import { as } from '#kit/records/acting.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { total } from '#kit/indicator/figures.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { systemActor } from '#kit/records/acting.server.ts'
import { ago } from '../loan/fixtures.ts'
import { reserveDesk } from '../loan/fixtures.server.ts'
import { transferParty } from '../party/transfer_party.ts'
import { rentCalendarOf } from '../rent/doors.server.ts'
import { rentPayment } from '../rent/rent_payment.ts'
import { forestTransfer } from '../transfer/forest_transfer.ts'
import { partyBody, transferBody } from '../transfer/fixtures.ts'
import { moneyFigures } from './figures.ts'
import { moneyIndicators } from './indicators.server.ts'
import { financeOf } from './standing.server.ts'

onEveryStore('储备林资金链和租金日历', 'migrated', (opened) => {
  const { world, hands, create, step, papers, filed, line, signed, asked, draw, pay } = reserveDesk(opened)
  const figure = async (id: string): Promise<string> => {
    const asked = { period: periodOfYear(Number(todayInBeijing().slice(0, 4))), division: null }
    return (
      await as(world(), systemActor(world()), (tx) =>
        total(
          tx,
          moneyIndicators.find((i) => i.id === id)!,
          asked,
        ),
      )
    ).value
  }

  it('资金链各级等于分录之和，下一次还款取自日历，指标是同样的数', async () => {
    const project = await filed()
    const loan = await signed(project)
    await line(project, 'capital', '2000000.00')
    const id = await asked(loan)
    await draw(id)
    await pay(id)
    await draw(await asked(loan, { amount: '500000.00' }))
    await line(project, 'repay', '200000.00', { loan, happened_on: ago(5) })
    const told = await as(world(), hands.county, async (tx) => {
      const place = await tx.selectFrom('division').where('code', '=', '999021').select('id').executeTakeFirstOrThrow()
      return financeOf(tx, { id: String(place['id']), code: '999021' }, todayInBeijing())
    })
    const own = told.projects.find((p) => p.id === project)!
    expect(own.pots).toMatchObject({
      planned: '10000000',
      credit: '8000000',
      contracted: '5000000',
      drawn: '1500000',
      spent: '1000000',
      capital: '2000000',
      repaid: '200000',
    })
    expect(own.own_share).toBe('20.00')
    expect(own.loans[0]).toMatchObject({ id: loan, red: false, pots: { drawn: '1500000', spent: '1000000' } })
    expect(own.loans[0]!.next!.due_on > todayInBeijing()).toBe(true)
    expect([await figure(moneyFigures.planned.id), await figure(moneyFigures.credit.id), await figure(moneyFigures.funded.id)]).toEqual([
      '0.1',
      '0.08',
      '0.015',
    ])
    expect([await figure(moneyFigures.spent.id), await figure(moneyFigures.debt.id)]).toEqual(['0.01', '0.013'])
  })

  it('租金日历：到今天应付的减去已付的是欠付，付清的不算逾期', async () => {
    const made = (await create(hands.township, forestTransfer, transferBody())) as { id: string } & Record<string, unknown>
    const party = await create(hands.township, transferParty, partyBody(made.id, made['area_mu']))
    await step(hands.county, forestTransfer, made.id, 'check')
    await step(hands.township, forestTransfer, made.id, 'sign', { signed_on: ago(900), contract: [papers.township] })
    const yearly = (Number(made['area_mu']) * 100).toFixed(2)
    const paid = (due_on: string, amount: string) =>
      create(hands.township, rentPayment, { division: '999021101201', transfer: made.id, party: party.id, due_on, amount, paid_on: ago(1) })
    await paid(ago(990), yearly)
    await paid(addMonths(ago(990), 12), '1.00')
    const told = await as(world(), hands.township, (tx) => rentCalendarOf(tx, made.id, todayInBeijing()))
    expect(told!.days.slice(0, 4).map((d) => d.state)).toEqual(['paid', 'part', 'late', 'due'])
    expect(told!.late).toBe(String(Number((Number(yearly) * 2 - 1).toFixed(2))))
    expect(told!.parties).toHaveLength(1)
  })
})
