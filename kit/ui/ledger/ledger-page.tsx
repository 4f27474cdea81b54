import { lazy } from 'react'
import type { RoomPage } from '../views.ts'

type Asked = Omit<RoomPage, 'page'> & { /** name of the ledger, as in `ledger({ name })` */ readonly ledger: string }

/** The page of a ledger, to be listed among a room's pages; `?account=` opens the lines of one account. `reads` are its two registers. */
export const ledgerPage = ({ ledger, ...page }: Asked): RoomPage => ({
  ...page,
  page: lazy(async () => {
    const { LedgerView } = await import('./view.tsx')
    return { default: () => <LedgerView ledger={ledger} path={page.path} title={page.title} /> }
  }),
})
