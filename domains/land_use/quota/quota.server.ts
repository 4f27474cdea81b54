import type { Books, Tx } from '#kit/room/gate.server.ts'
import { compare } from '#kit/quantity/decimal.ts'
import { position } from '#kit/ledger/position.server.ts'
import { refuse } from '#kit/room/gate.server.ts'
import type { LandUseApplicationTable } from '../application/land_use_application.ts'
import { landQuotaEntry, landQuotaLedger } from './land_quota_entry.ts'

export type Account = { readonly id: string; readonly division: string; readonly issued_on: string; readonly document_number: string }
type Application = Pick<LandUseApplicationTable, 'id' | 'division' | 'quota_kind' | 'quota' | 'area'>

/** The open account of the place (or the nearest above it) for a year and kind, or undefined. */
export async function accountFor(tx: Tx, { division, quota_kind }: Application, year: number): Promise<Account | undefined> {
  return tx
    .selectFrom('land_quota as q')
    .innerJoin('siku.division_closure as c', 'c.ancestor', 'q.division')
    .where('c.descendant', '=', division)
    .where('q.kind', '=', quota_kind ?? 'regular')
    .where('q.belongs_to_year', '=', year)
    .where('q.state', '=', 'open')
    .select(['q.id', 'q.division', 'q.issued_on', 'q.document_number'])
    .orderBy('c.depth')
    .executeTakeFirst() as Promise<Account | undefined>
}

export const accountOf = (tx: Tx, id: string): Promise<Account> =>
  tx.selectFrom('land_quota').where('id', '=', id).select(['id', 'division', 'issued_on', 'document_number']).executeTakeFirstOrThrow() as Promise<Account>

/** Whether an account has so many hectares left. */
export const covers = async (tx: Tx, account: Account, area: string): Promise<boolean> =>
  compare((await position(tx, landQuotaLedger, account.id)).available, area) >= 0

type Kind = 'reserve' | 'release' | 'consume' | 'give_back'
/** Books a line of an application on its account. */
export function bookQuota(books: Books, account: Account, application: Application, kind: Kind, document_number: string | null = null): void {
  books.create(landQuotaEntry, {
    division: account.division,
    account: account.id,
    kind,
    amount: application.area,
    subject: application.id,
    ...(document_number === null ? {} : { document_number }),
  })
}

/** @throws Refusal 409 when no account of the year is open for the place */
export async function demandAccount(tx: Tx, application: Application, year: number): Promise<Account> {
  const account = await accountFor(tx, application, year)
  if (!account) return refuse({ code: 'quota_missing', message: `没有${year}年度可用的林地定额账户，永久使用林地不能受理`, fields: ['quota_kind'] })
  return account
}
