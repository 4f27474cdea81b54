import { gate, type Gate, hold, precondition, refuse, type Tx } from '#kit/room/gate.server.ts'
import { industryBond } from '../bond/industry_bond.ts'
import { industryBondEntry } from '../bond/industry_bond_entry.ts'
import { industryContract } from './industry_contract.ts'
import { industryContractEntry } from './industry_contract_entry.ts'
import { industryPayment, type IndustryPaymentTable } from './industry_payment.ts'
import { industryFunding } from './industry_funding.ts'
import { industryProgress } from './industry_progress.ts'
import { industryProject } from './industry_project.ts'

type Project = { readonly state: string; readonly started_on: string | null }
const projectOf = async (tx: Tx, id: string): Promise<Project> =>
  (await tx.selectFrom('industry_project').select(['state', 'started_on']).where('id', '=', id).executeTakeFirstOrThrow()) as Project

const running = gate(industryProgress, ['create'], '实施中的项目才有进度', async ({ tx, after }) => {
  const { state, started_on } = await projectOf(tx, after.project)
  if (state !== 'started' && state !== 'completed') refuse({ code: 'industry_not_started', message: '项目没有开工，或者已经验收、终止', fields: ['project'] })
  if (started_on && after.reported_on < started_on)
    refuse({ code: 'industry_days_reversed', message: `进度日期不能早于开工日期（${started_on}）`, fields: ['reported_on'] })
})

const alive = gate(industryFunding, ['create', 'secure'], '已终止的项目不再争取投资', async ({ tx, after }) => {
  if ((await projectOf(tx, after.project)).state === 'stopped') refuse({ code: 'industry_project_stopped', message: '项目已终止', fields: ['project'] })
})

const approvedFirst = gate(industryContract, ['create', 'sign'], '立项以后才签合同', async ({ tx, after }) => {
  const { state } = await projectOf(tx, after.project)
  if (state === 'planned' || state === 'stopped') refuse({ code: 'industry_not_approved', message: '项目还没有立项，或者已经终止', fields: ['project'] })
})

const signed = gate(industryContract, ['sign'], '合同金额记入合同账', async ({ after, books }) => {
  books.create(industryContractEntry, { division: after.division, account: after.id, kind: 'allocate', amount: after.amount, document_number: after.number })
})

const enlarged = gate(industryContract, ['enlarge'], '补充协议增加的金额记入合同账', async ({ after, books }) => {
  books.create(industryContractEntry, {
    division: after.division,
    account: after.id,
    kind: 'supplement',
    amount: after.added,
    document_number: after.change_number,
  })
})

const settled = gate(industryContract, ['settle'], '没有在途支付才结算', async ({ tx, after }) => {
  await hold(tx, industryContract, after.id)
  const open = await tx.selectFrom('industry_payment').select('id').where('contract', '=', after.id).where('state', '=', 'requested').executeTakeFirst()
  if (open) refuse({ code: 'industry_payment_open', message: '还有已申请未支付的款项，先支付或者不予支付' })
})

const accepted = precondition(industryProject, ['accept'], '没有在途支付才验收', async ({ tx, after }) => {
  const open = await tx
    .selectFrom('industry_payment as p')
    .innerJoin('industry_contract as c', 'c.id', 'p.contract')
    .select('p.id')
    .where('c.project', '=', after.id)
    .where('p.state', '=', 'requested')
    .executeTakeFirst()
  if (open) refuse({ code: 'industry_payment_open', message: '还有已申请未支付的款项，先支付或者不予支付' })
})

/** The same line on the contract's account, and on the bond's where a bond pays; always in this order, so that no two payments wait for each other. */
function book(kind: 'reserve' | 'consume' | 'release' | 'give_back') {
  return ({ after, books }: { after: IndustryPaymentTable; books: Parameters<Gate['run']>[0]['books'] }): void => {
    const line = { division: after.division, kind, amount: after.amount, subject: after.id, document_number: after.voucher }
    books.create(industryContractEntry, { ...line, account: after.contract })
    if (after.bond) books.create(industryBondEntry, { ...line, account: after.bond })
  }
}
const reserve = book('reserve')
const consume = book('consume')
const release = book('release')
const giveBack = book('give_back')

/** A contract that is signed, of the project for which the bond was issued, on a day when both were there. */
async function demandGround(tx: Tx, after: IndustryPaymentTable): Promise<void> {
  await hold(tx, industryContract, after.contract)
  const contract = await tx.selectFrom('industry_contract').select(['state', 'project', 'signed_on']).where('id', '=', after.contract).executeTakeFirstOrThrow()
  if (contract['state'] !== 'signed') refuse({ code: 'industry_contract_closed', message: '合同没有签订，或者已经结算', fields: ['contract'] })
  const day = after.paid_on ?? after.requested_on
  if (day && day < String(contract['signed_on']))
    refuse({ code: 'industry_days_reversed', message: `早于合同签订日期（${String(contract['signed_on'])}）`, fields: ['requested_on', 'paid_on'] })
  if (!after.bond) return
  await hold(tx, industryBond, after.bond)
  const bond = await tx.selectFrom('industry_bond').select(['state', 'project', 'issued_on']).where('id', '=', after.bond).executeTakeFirstOrThrow()
  if (bond['state'] !== 'issued') refuse({ code: 'industry_bond_not_issued', message: '债券没有发行，或者已经结账', fields: ['bond'] })
  if (bond['project'] !== contract['project']) refuse({ code: 'industry_bond_elsewhere', message: '这只债券不是为这个项目发行的，不能挪用', fields: ['bond'] })
  if (day && day < String(bond['issued_on']))
    refuse({ code: 'industry_days_reversed', message: `早于债券发行日期（${String(bond['issued_on'])}）`, fields: ['requested_on', 'paid_on'] })
}

export const projectGates: readonly Gate[] = [
  running,
  alive,
  approvedFirst,
  signed,
  enlarged,
  settled,
  accepted,
  gate(industryPayment, ['request'], '申请即预占合同和债券的余额', async ({ tx, after, books }) => {
    await demandGround(tx, after)
    reserve({ after, books })
  }),
  gate(industryPayment, ['pay'], '支付核销预占，不超过合同和债券', async ({ tx, after, books }) => {
    await demandGround(tx, after)
    consume({ after, books })
  }),
  gate(industryPayment, ['refuse'], '释放预占', async ({ after, books }) => release({ after, books })),
  gate(industryPayment, ['give_back'], '退回的款项回到合同和债券', async ({ after, books }) => giveBack({ after, books })),
]
