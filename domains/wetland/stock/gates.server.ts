import { beijingDate } from '#kit/calendar/date.ts'
import { gate, precondition, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { stockGates } from '#kit/stock/gates.server.ts'
import { demandFiled } from '../case/filed.server.ts'
import { changeMu } from './change.ts'
import type { EntryKind } from './kinds.ts'
import { wetlandAccount } from './wetland_account.ts'
import { wetlandEntry, wetlandStock, type WetlandEntryTable } from './wetland_entry.ts'

/** What their own steps write; nobody enters it by hand. */
const bookedBySteps: readonly EntryKind[] = ['occupied', 'restored']

type Account = { division: string; state: string; type: string; begins_on: string; closed_year: number | null }

const accountOf = (tx: Tx, id: string): Promise<Account | undefined> =>
  tx.selectFrom('wetland_account').where('id', '=', id).select(['division', 'state', 'type', 'begins_on', 'closed_year']).executeTakeFirst() as Promise<
    Account | undefined
  >

function demandOpen(account: Account, { happened_on }: Pick<WetlandEntryTable, 'happened_on'>): void {
  if (account.state !== 'open') refuse({ code: 'wetland_account_ended', message: '账户已停用', fields: ['account'] })
  if (account.closed_year !== null && Number(happened_on.slice(0, 4)) <= account.closed_year)
    refuse({
      code: 'wetland_year_closed',
      message: `${account.closed_year}年度及以前已关账；以后发现的，按调查增补、核减记入未关账的年度，或先重新开账`,
      fields: ['happened_on'],
    })
}

/** What one case took of one kind of wetland is one line: corrected by annulling it, never by a second. */
async function demandUnbooked(tx: Tx, { id, account, law_case }: Pick<WetlandEntryTable, 'id' | 'account' | 'law_case'>): Promise<void> {
  const booked = await tx
    .selectFrom('wetland_entry')
    .where('account', '=', account)
    .where('law_case', '=', law_case)
    .where('state', '<>', 'void')
    .where('id', '<>', id)
    .select('id')
    .executeTakeFirst()
  if (booked) refuse({ code: 'wetland_case_booked', message: '这一案件已在该账户记过账；数额有误的，作废原来一笔再记', fields: ['law_case'] })
}

export const wetlandStockGates: readonly Gate[] = [
  gate(wetlandAccount, ['create'], '一地一类型一个账户', async ({ tx, after }) => {
    const other = await tx
      .selectFrom('wetland_account')
      .where('division', '=', after.division)
      .where('type', '=', after.type)
      .where('id', '<>', after.id)
      .select('id')
      .executeTakeFirst()
    if (other) refuse({ code: 'wetland_account_exists', message: '该地已有这一类型的账户，增减请记分录', fields: ['type'] })
  }),
  gate(wetlandEntry, ['create'], '依据成立，年度未关账', async ({ tx, after, actor }) => {
    const account = await accountOf(tx, after.account)
    if (!account) return { change_mu: changeMu(after.kind, after.amount) }
    if (account.division !== after.division) refuse({ code: 'wetland_entry_elsewhere', message: '应记在账户所在的行政区划', fields: ['division'] })
    if (after.happened_on < account.begins_on) refuse({ code: 'wetland_entry_before_account', message: '发生日期早于起账日期', fields: ['happened_on'] })
    demandOpen(account, after)
    if (bookedBySteps.includes(after.kind) && !actor.posts.some((p) => p.role === 'system'))
      refuse({ code: 'wetland_booked_by_steps', message: '审批占用、恢复由占用申请和恢复任务的办理步骤自动记账', fields: ['kind'] })
    if (after.kind === 'unlawful') {
      await demandFiled(tx, after.law_case, '违法占用')
      await demandUnbooked(tx, after)
    }
    return { change_mu: changeMu(after.kind, after.amount) }
  }),
  precondition(wetlandEntry, ['annul'], '年度未关账', async ({ tx, after }) => {
    const account = await accountOf(tx, after.account)
    if (account) demandOpen(account, after)
  }),
  ...stockGates(wetlandStock),
  gate(wetlandEntry, ['annul'], '作废日期', async ({ at }) => ({ annulled_on: beijingDate(at) })),
]
