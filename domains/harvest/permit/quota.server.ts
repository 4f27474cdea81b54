import { position } from '#kit/ledger/position.server.ts'
import { gate, refuse, type Gate, type GateContext } from '#kit/room/gate.server.ts'
import { harvestPermit, type HarvestPermitTable } from './harvest_permit.ts'
import { harvestQuotaEntry, harvestQuotaLedger } from '../quota/harvest_quota_entry.ts'
import { accountOf } from '../quota/account.server.ts'
import { type QuotaDeed, quotaLines } from '../quota/lines.ts'
import { quotaUse } from '../quota/use.ts'

type Context = GateContext<HarvestPermitTable>
type Settled = { readonly quota: string | null }

/** Hands the lines over; that none goes beyond the balance is the ledger's to say. */
async function book({ tx, after, books }: Context, account: string | null, deed: QuotaDeed): Promise<void> {
  if (account === null) return
  const own = await position(tx, harvestQuotaLedger, account, after.id)
  for (const { kind, amount } of quotaLines(deed, own, after.volume))
    books.create(harvestQuotaEntry, { division: after.division, account, kind, amount, subject: after.id })
}

async function settle(context: Context): Promise<Settled> {
  const { tx, after } = context
  if (!quotaUse(after.quota_basis, after.volume).counts_to_quota) return { quota: null }
  const { id } = await accountOf(tx, after)
  await book(context, id, 'settle')
  return { quota: id }
}

/** A quota is used in its own year and not before it was given out. */
function demandOwnYear({ belongs_to_year, issued_on }: HarvestPermitTable, given: string): void {
  const day = String(issued_on)
  if (Number(day.slice(0, 4)) !== belongs_to_year)
    refuse({
      code: 'quota_of_other_year',
      message: `本申请占用${belongs_to_year}年限额，不能在${day.slice(0, 4)}年发证；限额按年度使用，请撤回后重新申请`,
      fields: ['issued_on'],
    })
  if (day < given) refuse({ code: 'permit_before_quota', message: `发证日期${day}早于限额下达日期${given}`, fields: ['issued_on'] })
}

async function issue(context: Context): Promise<Settled> {
  const { tx, after } = context
  if (!quotaUse(after.quota_basis, after.volume).counts_to_quota) return { quota: null }
  const { id, issued_on } = await accountOf(tx, after)
  demandOwnYear(after, issued_on)
  await book(context, id, 'use')
  return { quota: id }
}

const booking =
  (deed: QuotaDeed) =>
  (context: Context): Promise<void> =>
    book(context, context.after.quota, deed)

/** Quota follows the permit, in the permit's own transaction: reserved, used, given back (森林法59). */
export const permitQuotaGates: readonly Gate[] = [
  gate(harvestPermit, ['accept', 'survey', 'commit', 'inspect', 'review'], '限额预占', settle),
  gate(harvestPermit, ['issue'], '发证时核销限额，不得超过（森林法59）', issue),
  gate(harvestPermit, ['change'], '变更后的限额', booking('change')),
  gate(harvestPermit, ['refuse', 'withdraw'], '释放预占的限额', booking('release')),
  gate(harvestPermit, ['void', 'expire'], '退回占用的限额', booking('give_back')),
]
