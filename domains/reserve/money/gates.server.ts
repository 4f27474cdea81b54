import { beijingDate } from '#kit/calendar/date.ts'
import { gate, type Gate, hold, refuse, type Tx } from '#kit/room/gate.server.ts'
import { reserveProject } from '../project/reserve_project.ts'
import { chainBroken, type LineKind, type Scope } from './chain.ts'
import { linesOf } from './ledger.server.ts'
import { reserveEntry, type ReserveEntryTable } from './reserve_entry.ts'
import { saidOf } from './said.ts'

/** Lines that a step of a project, a loan or a drawdown writes. */
const ofSteps: ReadonlySet<LineKind> = new Set(['credit', 'contract', 'draw', 'pay'])
/** Lines of one loan; the rest are of the project as a whole. */
const ofLoan: ReadonlySet<LineKind> = new Set(['credit', 'credit_cut', 'contract', 'contract_cut', 'draw', 'draw_back', 'pay', 'pay_back', 'repay', 'interest'])

/** One project, one line at a time: its own chain and that of the loan hold on every day. */
async function demandChain(tx: Tx, { id, project, loan, kind, amount, happened_on }: ReserveEntryTable, standing: boolean): Promise<void> {
  await hold(tx, reserveProject, project)
  const own = standing ? [{ kind: kind as LineKind, amount, happened_on }] : []
  const scopes: readonly (readonly [Scope, string])[] = loan
    ? [
        ['loan', loan],
        ['project', project],
      ]
    : [['project', project]]
  for (const [scope, of] of scopes) {
    const broken = chainBroken([...(await linesOf(tx, scope, of, id)), ...own], scope)
    if (broken) refuse(saidOf(broken, standing ? (kind as LineKind) : 'annul'))
  }
}

export const moneyGates: readonly Gate[] = [
  gate(reserveEntry, ['create'], '分录记在项目所在地，写明贷款批次；授信、合同、提款、支付由办理步骤记账', async ({ tx, after, actor }) => {
    const bySystem = actor.posts.some((p) => p.role === 'system')
    const kind = after.kind as LineKind
    const project = await tx.selectFrom('reserve_project').where('id', '=', after.project).select(['division', 'filed_on']).executeTakeFirst()
    if (!project || project['division'] !== after.division) refuse({ code: 'reserve_elsewhere', message: '分录应记在项目所在的行政区划', fields: ['division'] })
    if (!bySystem && ofSteps.has(kind))
      refuse({ code: 'reserve_booked_by_steps', message: '授信、合同、提款、支付在贷款和提款的办理步骤中自动记账；增减请选调减或者退回', fields: ['kind'] })
    if (!bySystem && project?.['filed_on'] === null) refuse({ code: 'reserve_not_filed', message: '项目还没有批复备案，不能记账', fields: ['project'] })
    if (ofLoan.has(kind) !== (after.loan !== null))
      refuse({
        code: 'reserve_loan_named',
        message: ofLoan.has(kind) ? '这类分录要写明贷款批次' : '计划投资、资本金不属于某一批贷款，贷款批次应留空',
        fields: ['loan'],
      })
    if (after.loan === null) return
    const loan = await tx.selectFrom('reserve_loan').where('id', '=', after.loan).select('project').executeTakeFirst()
    if (loan?.['project'] !== after.project) refuse({ code: 'reserve_loan_named', message: '贷款批次不是这个项目的', fields: ['loan'] })
  }),
  gate(reserveEntry, ['create'], '任何一天：计划 ≥ 授信 ≥ 合同 ≥ 提款 ≥ 支付', ({ tx, after }) => demandChain(tx, after, true)),
  gate(reserveEntry, ['annul'], '作废后链条仍然成立；步骤记的账不作废', async ({ tx, after, at }) => {
    if (ofSteps.has(after.kind as LineKind)) refuse({ code: 'reserve_booked_by_steps', message: '办理步骤记的账不能作废，请记调减或者退回', fields: [] })
    await demandChain(tx, after, false)
    return { annulled_on: beijingDate(at) }
  }),
]
