import { type Gate, hold, refuse } from '#kit/room/gate.server.ts'
import { emptyPosition, type Ledger, type LedgerKind, ofSubject, postingRefused } from './ledger.ts'
import { position } from './position.server.ts'

/** What guards the lines of a ledger: one account, one line at a time, no pot below zero. */
export function ledgerGates(l: Ledger): readonly Gate[] {
  return [
    Object.freeze({
      register: l.entry.name,
      on: ['create'],
      title: `${l.title}：余额不为负`,
      run: async ({ tx, after }: Parameters<Gate['run']>[0]) => {
        const [account, kind, amount] = [String(after['account']), after['kind'] as LedgerKind, String(after['amount'])]
        const subject = after['subject'] as string | null
        if (ofSubject.has(kind) && !subject) refuse({ code: 'ledger_subject', message: '预占、释放、核销、退回必须写明事由', fields: ['subject'] })
        if (!(await hold(tx, l.account, account))) refuse({ code: 'ledger_account', message: `没有这个${l.title}账户`, fields: ['account'] })
        const own = subject ? await position(tx, l, account, subject) : emptyPosition
        const objection = postingRefused(l, await position(tx, l, account), own, kind, amount)
        if (objection) refuse(objection)
      },
    }),
  ]
}
