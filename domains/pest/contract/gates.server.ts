import { sql } from 'kysely'
import { gate, hold, precondition, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { type Account, paymentRefused, progressOf, retainedOf } from './checks.ts'
import { pestContract, type PestContractTable } from './pest_contract.ts'
import { pestPlan } from '../plan/pest_plan.ts'
import { pestPayment, type PestPaymentTable } from './pest_payment.ts'

type Contract = Pick<PestContractTable, 'unit_price' | 'retained' | 'state'>

/** The contract with a lock, so that two payments do not count the same trees. */
async function lockedContract(tx: Tx, id: string): Promise<Contract> {
  const { rows } =
    await sql<Contract>`select unit_price::text as unit_price, retained::text as retained, state from pest_contract where id = ${id} for update`.execute(tx)
  return rows[0]!
}

/** What a contract has of accepted trees, and of trees asked for and paid, without one payment. What was merely asked for is no money. */
async function accountOf(tx: Tx, contract: string, but: string, state: string): Promise<Account & { paid: string }> {
  const { rows } = await sql<Omit<Account, 'settled'> & { paid: string }>`select
      (select count(*)::int from pest_tree where contract = ${contract} and state in ('accepted', 'closed')) as accepted,
      coalesce(sum(trees) filter (where kind = 'progress'), 0)::int as asked_trees,
      coalesce(sum(trees) filter (where kind = 'progress' and state = 'paid'), 0)::int as paid_trees,
      coalesce(bool_or(kind = 'final'), false) as final_asked,
      coalesce(sum(amount) filter (where kind = 'progress' and state = 'paid'), 0)::text as paid
    from pest_payment where contract = ${contract} and state <> 'void' and id <> ${but}`.execute(tx)
  return { ...rows[0]!, settled: state === 'settled' }
}

async function amountOf(tx: Tx, { id, contract, kind, trees }: PestPaymentTable): Promise<{ amount: string }> {
  const { unit_price, retained, state } = await lockedContract(tx, contract)
  const account = await accountOf(tx, contract, id, state)
  const objection = paymentRefused(kind, trees, account)
  if (objection) refuse(objection)
  return { amount: kind === 'progress' ? progressOf(trees, unit_price, retained) : retainedOf(trees, unit_price, account.paid) }
}

type Plan = { name: string; state: string; trees: number; given: number }
/** The plan is held, so that two contracts do not share out its last trees. */
async function demandPlan(tx: Tx, { id, plan, trees }: PestContractTable): Promise<void> {
  await hold(tx, pestPlan, plan)
  const { rows } = await sql<Plan>`select p.name, p.state, p.trees,
    (select coalesce(sum(k.trees), 0)::int from pest_contract k where k.plan = p.id and k.id <> ${id} and k.state <> 'ended') as given
    from pest_plan p where p.id = ${plan}`.execute(tx)
  const found = rows[0]!
  if (found.state !== 'approved') refuse({ code: 'pest_plan_not_approved', message: '除治方案尚未批准或者已完成、撤回', fields: ['plan'] })
  if (found.given + trees > found.trees)
    refuse({ code: 'pest_plan_full', message: `除治方案“${found.name}”${found.trees}株，其他合同已有${found.given}株`, fields: ['trees'] })
}

export const contractGates: readonly Gate[] = [
  gate(pestContract, ['create', 'update'], '合同依批准的除治方案，各合同株数不多于方案', async ({ tx, after }) => demandPlan(tx, after)),
  gate(pestContract, ['settle'], '普查复核在各株验收以后', async ({ tx, after }) => {
    const { rows } = await sql<{ last: string | null }>`select max(accepted_on)::text as last from pest_tree where contract = ${after.id}`.execute(tx)
    const last = rows[0]?.last ?? null
    if (last !== null && after.census_on !== null && after.census_on < last)
      refuse({ code: 'pest_contract_census_order', message: `最后一株在${last}验收，复核的普查不能在此以前`, fields: ['census_on'] })
  }),
  gate(pestPayment, ['create'], '只付验收合格的株数', async ({ tx, after }) => amountOf(tx, after)),
  precondition(pestPayment, ['pay'], '付款时株数仍然验收合格', async ({ tx, after }) => {
    await amountOf(tx, after)
  }),
]
