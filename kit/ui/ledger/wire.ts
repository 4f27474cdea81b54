import type { LedgerKind, Position } from '#kit/ledger/ledger.ts'

/** Shapes of `/api/ledgers`. Amounts are decimal text in the ledger's unit. */
type Head = { ledger: string; title: string; unit: string; account_register: string; entry_register: string }

export type AccountItem = {
  account: string; title: string; division: string | null; division_name: string | null
  opening: string; in: string; out: string; reserved: string; used: string; closing: string; lines: number
}
export type LedgerAnswer = Head & { year: number; items: AccountItem[] }

export type LineItem = {
  id: string; at: string; kind: LedgerKind; kind_title: string; amount: string; subject: string | null; subject_title: string | null
  document_number: string | null; note: string | null; after: Position
}
export type AccountAnswer = Head & { account: string; title: string; division: string | null; subject_register: string; lines: LineItem[] }
