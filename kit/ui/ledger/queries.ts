import { queryOptions } from '@tanstack/react-query'
import { get } from '../api.ts'
import type { AccountAnswer, LedgerAnswer } from '#kit/wire/ledgers.ts'

const door = (ledger: string) => `/api/ledgers/${encodeURIComponent(ledger)}`

/** Accounts of a ledger in a place and year, with what the year did. */
export const ledgerOf = (ledger: string, division: string, year: number) =>
  queryOptions({
    queryKey: ['ledger', ledger, division, year],
    queryFn: ({ signal }) => get<LedgerAnswer>(door(ledger), { division, year }, signal),
  })

/** The lines of one account, each with the position after it. */
export const accountOf = (ledger: string, account: string) =>
  queryOptions({
    queryKey: ['ledger', ledger, 'account', account],
    queryFn: ({ signal }) => get<AccountAnswer>(`${door(ledger)}/${encodeURIComponent(account)}`, {}, signal),
  })
