import { type Books, refuse, type Tx } from '#kit/room/gate.server.ts'
import { type EntryKind, entryKinds } from './kinds.ts'
import { wetlandEntry } from './wetland_entry.ts'

type Booked = {
  readonly kind: Extract<EntryKind, 'occupied' | 'restored'>
  readonly type: string
  readonly land_class: string
  readonly amount: string
  readonly happened_on: string
  readonly wetland: string | null
  readonly ground: { readonly occupation: string } | { readonly restoration: string }
  readonly document_number: string | null
}
type Account = { readonly id: string; readonly division: string }

/** The account of a type for a place: its own, or the nearest above it. */
const accountFor = (tx: Tx, division: string, type: string): Promise<Account | undefined> =>
  tx
    .selectFrom('wetland_account as a')
    .innerJoin('siku.division_closure as c', 'c.ancestor', 'a.division')
    .where('c.descendant', '=', division)
    .where('a.type', '=', type)
    .where('a.state', '=', 'open')
    .select(['a.id', 'a.division'])
    .orderBy('c.depth')
    .executeTakeFirst() as Promise<Account | undefined>

/** Writes what a step took or brought on the account of its place and type. @throws Refusal 409 when there is none */
export async function bookArea(tx: Tx, books: Books, division: string, line: Booked): Promise<void> {
  const account = await accountFor(tx, division, line.type)
  if (!account)
    return refuse({
      code: 'wetland_account_missing',
      message: `当地没有这一湿地类型的面积账户，“${entryKinds[line.kind].title}”无处入账，请先登记账户和起账面积`,
      fields: ['wetland'],
    })
  const { ground, document_number, kind, land_class, amount, happened_on, wetland } = line
  const told = { kind, land_class, amount, happened_on, wetland, ...ground }
  books.create(wetlandEntry, { division: account.division, account: account.id, ...told, ...(document_number === null ? {} : { document_number }) })
}
