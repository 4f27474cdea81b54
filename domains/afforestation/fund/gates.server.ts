import { compare, Decimal } from '#kit/quantity/decimal.ts'
import { gate, hold, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { afforestationFund, type AfforestationFundTable } from './afforestation_fund.ts'
import { afforestationFundEntry } from './afforestation_fund_entry.ts'

type Fund = Pick<AfforestationFundTable, 'state' | 'project' | 'applied_amount' | 'applied_on'>
const fundOf = async (tx: Tx, id: string): Promise<Fund> =>
  (await tx
    .selectFrom('afforestation_fund')
    .where('id', '=', id)
    .select(['state', 'project', 'applied_amount', 'applied_on'])
    .executeTakeFirstOrThrow()) as Fund

/** What was granted on an account, with this line. */
async function grantedWith(tx: Tx, account: string, id: string, amount: string): Promise<string> {
  const { sum } = await tx
    .selectFrom('afforestation_fund_entry')
    .select((e) => e.fn.sum<string>('amount').as('sum'))
    .where('account', '=', account)
    .where('id', '<>', id)
    .where('kind', 'in', ['allocate', 'supplement'])
    .executeTakeFirstOrThrow()
  return new Decimal(sum ?? '0').plus(amount).toFixed(2)
}

/** Money for works goes to works of the account's own project, that have begun; it is spent when they are finished. */
async function demandWorks(tx: Tx, project: string, kind: string, works: string): Promise<void> {
  const found = await tx
    .selectFrom('afforestation_works as w')
    .innerJoin('afforestation_design as d', 'd.id', 'w.design')
    .where('w.id', '=', works)
    .select(['w.number', 'w.state', 'd.project'])
    .executeTakeFirstOrThrow()
  if (found['project'] !== project) refuse({ code: 'fund_other_project', message: `施工小班${String(found['number'])}不属于本账户的项目`, fields: ['subject'] })
  if (kind === 'reserve' && ['planned', 'dropped'].includes(String(found['state'])))
    refuse({ code: 'fund_before_works', message: `施工小班${String(found['number'])}还没有开工，不能拨付`, fields: ['subject'] })
}

export const fundGates: readonly Gate[] = [
  gate(afforestationFund, ['create'], '一个项目一种来源一个账户', async ({ tx, after }) => {
    const { belongs_to_year } = await tx.selectFrom('afforestation_project').where('id', '=', after.project).select('belongs_to_year').executeTakeFirstOrThrow()
    const twin = await tx
      .selectFrom('afforestation_fund')
      .select('id')
      .where('project', '=', after.project)
      .where('source', '=', after.source)
      .where('id', '<>', after.id)
      .executeTakeFirst()
    if (twin) refuse({ code: 'fund_exists', message: '本项目已有这一来源的资金账户', fields: ['project', 'source'] })
    return { belongs_to_year: Number(belongs_to_year) }
  }),
  gate(afforestationFundEntry, ['create'], '下达不超过申请，拨付给本项目已开工的施工小班', async ({ tx, after }) => {
    await hold(tx, afforestationFund, after.account)
    const fund = await fundOf(tx, after.account)
    if (fund.state !== 'open') refuse({ code: 'fund_closed', message: '账户已封账', fields: ['account'] })
    if (after.booked_on < fund.applied_on) refuse({ code: 'fund_before_application', message: '日期早于申请日期', fields: ['booked_on'] })
    if (after.kind === 'allocate' || after.kind === 'supplement') {
      const sum = await grantedWith(tx, after.account, after.id, after.amount)
      if (compare(sum, fund.applied_amount) > 0)
        refuse({ code: 'fund_beyond_application', message: `下达合计${sum}元，大于申请的${fund.applied_amount}元`, fields: ['amount'] })
      return
    }
    if (after.subject !== null) await demandWorks(tx, fund.project, after.kind, after.subject)
  }),
]
