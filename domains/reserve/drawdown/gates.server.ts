import { Decimal } from '#kit/quantity/decimal.ts'
import { type Books, gate, type Gate, hold, precondition, refuse, type Tx } from '#kit/room/gate.server.ts'
import { reserveLoan, type ReserveLoanTable } from '../loan/reserve_loan.ts'
import type { LineKind } from '../money/chain.ts'
import { potsOfLoan, potsOfProject } from '../money/ledger.server.ts'
import { reserveEntry } from '../money/reserve_entry.ts'
import { inTenThousands } from '../money/said.ts'
import { capitalShort } from './capital.ts'
import { reserveDrawdown, type ReserveDrawdownTable } from './reserve_drawdown.ts'

type Loan = Pick<ReserveLoanTable, 'division' | 'project' | 'state' | 'risk' | 'signed_on'>
const loanOf = (tx: Tx, id: string): Promise<Loan> =>
  tx.selectFrom('reserve_loan').where('id', '=', id).select(['division', 'project', 'state', 'risk', 'signed_on']).executeTakeFirstOrThrow() as Promise<Loan>

/** A loan that may be drawn: signed and not marked red. */
function demandOpen({ state, risk }: Loan): void {
  if (state !== 'signed') refuse({ code: 'reserve_loan_not_signed', message: '这批贷款还没有签订合同，或者已经结清，不能提款', fields: ['loan'] })
  if (risk === 'red') refuse({ code: 'reserve_risk_red', message: '这批贷款已标记债务风险，解除以前不能授信、签约和提款', fields: ['loan'] })
}

/** Told where the amount can still be mended: before anything is asked of the bank, and again when the money comes. */
async function demandWithinContract(tx: Tx, { loan, amount }: ReserveDrawdownTable): Promise<void> {
  const { contracted, drawn } = await potsOfLoan(tx, loan)
  const left = new Decimal(contracted).minus(drawn)
  if (left.lessThan(amount))
    refuse({
      code: 'reserve_drawn_beyond',
      message: `提款${inTenThousands(amount)}超过合同：合同${inTenThousands(contracted)}，已提${inTenThousands(drawn)}，还可提${inTenThousands(left.toFixed())}。请改小金额，或者先签补充合同`,
      fields: ['amount'],
    })
}

/** What the step moves, as a line of the ledger. */
async function book(tx: Tx, books: Books, after: ReserveDrawdownTable, kind: LineKind, day: string | null, document_number: string | null): Promise<void> {
  const { project } = await loanOf(tx, after.loan)
  books.create(reserveEntry, {
    division: after.division,
    project,
    loan: after.loan,
    drawdown: after.id,
    kind,
    amount: after.amount,
    happened_on: day,
    document_number,
  })
}

export const drawdownGates: readonly Gate[] = [
  gate(reserveDrawdown, ['create', 'update'], '提款不超过合同，贷款已签约', async ({ tx, after }) => {
    const loan = await loanOf(tx, after.loan)
    if (loan.division !== after.division) refuse({ code: 'reserve_elsewhere', message: '提款应记在贷款所在的行政区划', fields: ['division'] })
    demandOpen(loan)
    await demandWithinContract(tx, after)
    const plots = after.plots ?? []
    if (plots.length === 0) return
    const strange = await tx.selectFrom('reserve_plot').select('name').where('id', 'in', plots).where('project', '<>', loan.project).executeTakeFirst()
    if (strange) refuse({ code: 'reserve_plot_elsewhere', message: `作业“${String(strange['name'])}”不是这个项目的`, fields: ['plots'] })
  }),
  precondition(reserveDrawdown, ['draw'], '贷款已签约，没有标红', async ({ tx, after }) => demandOpen(await loanOf(tx, after.loan))),
  gate(reserveDrawdown, ['draw'], '不超过合同，资本金同比例到位，记入资金账', async ({ tx, after, books }) => {
    await hold(tx, reserveLoan, after.loan)
    const loan = await loanOf(tx, after.loan)
    demandOpen(loan)
    await demandWithinContract(tx, after)
    const objection = capitalShort(await potsOfProject(tx, loan.project, after.drawn_on), after.amount)
    if (objection) refuse(objection)
    await book(tx, books, after, 'draw', after.drawn_on, after.receipt_number)
  }),
  gate(reserveDrawdown, ['pay'], '受托支付记入资金账', ({ tx, after, books }) => book(tx, books, after, 'pay', after.paid_on, after.payment_number)),
  gate(reserveDrawdown, ['give_back'], '退回贷款记入资金账', ({ tx, after, books }) => book(tx, books, after, 'draw_back', after.returned_on, null)),
]
