import { useAddress } from '../address.ts'
import { said } from '../text/language.ts'
import { Account } from './account.tsx'
import { Accounts } from './accounts.tsx'
import './ledger.css'

export type LedgerProperties = { readonly ledger: string; readonly path: string; readonly title: string }

/** A ledger: its accounts, or the lines of the one that the address names. */
export function LedgerView(given: LedgerProperties) {
  const [parameters] = useAddress()
  const account = parameters.get('account')
  const ledger = { ...given, title: said(given.title) }
  return account ? <Account {...ledger} account={account} /> : <Accounts {...ledger} />
}
