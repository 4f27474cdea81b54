import { compare, Decimal } from '../../kit/quantity/decimal.ts'
import type { LedgerKind, Position } from '../../kit/ledger/ledger.ts'
import { emptyPosition } from '../../kit/ledger/ledger.ts'
import { position } from '../../kit/ledger/position.server.ts'
import { gate, refuse, type Gate, type GateContext } from '../../kit/register/gate.server.ts'
import { harvestPermit, type HarvestPermitTable } from './harvest_permit.ts'
import { harvestQuotaEntry, harvestQuotaLedger } from './harvest_quota_entry.ts'
import { accountOf } from './quota-account.server.ts'
import { quotaUse } from './quota-use.ts'

type Context = GateContext<HarvestPermitTable>

const less = (a: string, b: string): string => new Decimal(a).minus(b).toFixed()

function post({ books, after }: Context, account: string, kind: LedgerKind, amount: string): void {
  if (compare(amount, '0') > 0) books.create(harvestQuotaEntry, { division: after.division, account, kind, amount, subject: after.id })
}

/** What this permit alone has made of its account. */
const own = ({ tx, after }: Context, account: string | null): Promise<Position> =>
  account === null ? Promise.resolve(emptyPosition) : position(tx, harvestQuotaLedger, account, after.id)

/** Brings the reservation to what the permit would use: more is reserved, less is released, neither is refused by this room but by the ledger. */
async function settle(context: Context): Promise<{ quota: string | null }> {
  const { tx, after } = context
  const { counts_to_quota, quota_volume } = quotaUse(after.quota_basis, after.volume)
  if (!counts_to_quota) return { quota: null }
  const account = await accountOf(tx, after)
  const { reserved } = await own(context, account.id)
  post(context, account.id, 'reserve', less(quota_volume, reserved))
  post(context, account.id, 'release', less(reserved, quota_volume))
  return { quota: account.id }
}

async function issue(context: Context): Promise<{ quota: string | null }> {
  const { tx, after } = context
  const settled = await settle(context)
  if (settled.quota === null) return settled
  const { issued_on } = await accountOf(tx, after)
  const day = String(after.issued_on)
  if (Number(day.slice(0, 4)) !== after.belongs_to_year) refuse({ code: 'quota_of_other_year', message: `本申请占用${after.belongs_to_year}年限额，不能在${day.slice(0, 4)}年发证；限额按年度使用，请撤回后重新申请`, fields: ['issued_on'] })
  if (day < issued_on) refuse({ code: 'permit_before_quota', message: `发证日期${day}早于限额下达日期${issued_on}`, fields: ['issued_on'] })
  post(context, settled.quota, 'consume', after.volume)
  return settled
}

async function change(context: Context): Promise<void> {
  const { after } = context
  if (after.quota === null) return
  const { used } = await own(context, after.quota)
  const more = less(after.volume, used)
  post(context, after.quota, 'reserve', more)
  post(context, after.quota, 'consume', more)
  post(context, after.quota, 'give_back', less(used, after.volume))
}

async function release(context: Context): Promise<void> {
  const { quota } = context.after
  if (quota !== null) post(context, quota, 'release', (await own(context, quota)).reserved)
}

async function giveBack(context: Context): Promise<void> {
  const { quota } = context.after
  if (quota !== null) post(context, quota, 'give_back', (await own(context, quota)).used)
}

/** Quota follows the permit, in the permit's own transaction: reserved, used, given back (森林法59). */
export const permitQuotaGates: readonly Gate[] = [
  gate(harvestPermit, ['accept', 'survey', 'commit', 'inspect', 'review'], '限额预占', settle),
  gate(harvestPermit, ['issue'], '发证时核销限额，不得超过（森林法59）', issue),
  gate(harvestPermit, ['change'], '变更后的限额', change),
  gate(harvestPermit, ['refuse', 'withdraw'], '释放预占的限额', release),
  gate(harvestPermit, ['void', 'expire'], '退回占用的限额', giveBack),
]
