import { OWN_CAPITAL } from '#datasets/reserve/finance.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { gate, type Gate, hold, precondition, refuse, type Tx } from '#kit/room/gate.server.ts'
import { potsOfLoan, potsOfProject } from '../money/ledger.server.ts'
import { reserveEntry } from '../money/reserve_entry.ts'
import { inTenThousands } from '../money/said.ts'
import { reserveProject } from '../project/reserve_project.ts'
import { answersOf } from './checks.ts'
import { reserveLoan, type ReserveLoanTable } from './reserve_loan.ts'

/** What a line of a loan says of itself. */
const line = (loan: ReserveLoanTable, kind: 'credit' | 'contract', amount: string | null, day: string | null, document_number: string | null) => ({
  division: loan.division,
  project: loan.project,
  loan: loan.id,
  kind,
  amount,
  happened_on: day,
  document_number,
})

/** Credit leaves the share of the investment that is to be the project's own. */
async function demandOwnCapital(tx: Tx, { project, credit_amount }: ReserveLoanTable): Promise<void> {
  await hold(tx, reserveProject, project)
  const { planned, credit } = await potsOfProject(tx, project)
  const most = new Decimal(planned).times(new Decimal(100).minus(OWN_CAPITAL.value)).div(100)
  const left = most.minus(credit)
  if (left.lessThan(credit_amount ?? '0'))
    refuse({
      code: 'reserve_own_capital',
      message: `${OWN_CAPITAL.title}${OWN_CAPITAL.value}%（${OWN_CAPITAL.source}）：计划投资${inTenThousands(planned)}，已授信${inTenThousands(credit)}，至多再授信${inTenThousands(Decimal.max(left, 0).toFixed())}`,
      fields: ['credit_amount'],
    })
}

const notRed = precondition(reserveLoan, ['credit', 'sign'], '债务风险标红的不授信、不签约', async ({ after }) => {
  if (after.risk === 'red') refuse({ code: 'reserve_risk_red', message: '这批贷款已标记债务风险，解除以前不能授信、签约和提款', fields: ['risk_note'] })
})

const ofFiledProject = gate(reserveLoan, ['create', 'update'], '项目已备案，批次不重复', async ({ tx, after }) => {
  await hold(tx, reserveProject, after.project)
  const project = await tx.selectFrom('reserve_project').where('id', '=', after.project).select(['division', 'filed_on', 'state']).executeTakeFirst()
  if (!project || project['division'] !== after.division) refuse({ code: 'reserve_elsewhere', message: '贷款应记在项目所在的行政区划', fields: ['division'] })
  if (project?.['filed_on'] === null || project?.['state'] === 'stopped')
    refuse({ code: 'reserve_not_filed', message: '项目还没有批复备案，或者已经终止，不能申请贷款', fields: ['project'] })
  const other = await tx
    .selectFrom('reserve_loan')
    .select('id')
    .where('project', '=', after.project)
    .where('batch', '=', after.batch)
    .where('state', '<>', 'declined')
    .where('id', '<>', after.id)
    .executeTakeFirst()
  if (other) refuse({ code: 'reserve_batch_doubled', message: `这个项目已有第${after.batch}批贷款`, fields: ['batch'] })
  return { risk: after.risk ?? 'none' }
})

/** Any “no” marks the loan red. All “yes” takes away a mark that came from answers alone is left to who clears it. */
const judged = gate(reserveLoan, ['answer'], '有一项不符合即标红', async ({ after, at }) =>
  answersOf(after).some((a) => a.kept === false) && after.risk !== 'red' ? { risk: 'red' as const, risk_on: beijingDate(at), cleared_on: null } : {},
)

const flagged = gate(reserveLoan, ['flag'], '标红之日', async ({ after, at }) =>
  after.risk === 'red' ? {} : { risk: 'red' as const, risk_on: beijingDate(at), cleared_on: null },
)

const cleared = gate(reserveLoan, ['clear'], '各项都符合才解除', async ({ after, at }) => {
  if (after.risk !== 'red') refuse({ code: 'reserve_not_red', message: '这批贷款没有标记债务风险', fields: ['risk_note'] })
  if (answersOf(after).some((a) => a.kept === false))
    refuse({ code: 'reserve_debt_not_kept', message: '隐性债务核查还有不符合的事项；整改以后重新核查，再解除', fields: ['debt_check'] })
  return { risk: 'none' as const, cleared_on: beijingDate(at) }
})

const credited = gate(reserveLoan, ['credit'], '授信留足资本金，记入资金账', async ({ tx, after, books }) => {
  await demandOwnCapital(tx, after)
  books.create(reserveEntry, line(after, 'credit', after.credit_amount, after.credited_on, after.credit_number))
})

const signed = gate(reserveLoan, ['sign'], '合同记入资金账', async ({ after, books }) => {
  books.create(reserveEntry, line(after, 'contract', after.contract_amount, after.signed_on, after.contract_number))
})

const settled = precondition(reserveLoan, ['settle'], '还清了才结清', async ({ tx, after }) => {
  const { drawn, repaid } = await potsOfLoan(tx, after.id)
  const owed = new Decimal(drawn).minus(repaid)
  if (owed.greaterThan(0)) refuse({ code: 'reserve_still_owed', message: `还有本金${inTenThousands(owed.toFixed())}没有偿还`, fields: ['settled_on'] })
  const open = await tx.selectFrom('reserve_drawdown').select('id').where('loan', '=', after.id).where('state', '=', 'asked').limit(1).executeTakeFirst()
  if (open) refuse({ code: 'reserve_still_owed', message: '还有提款申请没有办完', fields: ['settled_on'] })
})

export const loanGates: readonly Gate[] = [ofFiledProject, notRed, judged, flagged, cleared, credited, signed, settled]
