import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '#kit/ui/session.ts'
import { dateTime } from '#kit/ui/parts/time.ts'
import { t } from '../../../text/text.ts'
import { ActDialog, type Act } from './act-dialog.tsx'
import type { Account, Issued } from './queries.ts'

type Chosen = { readonly act: Act; readonly account: Account }

export function AccountTable({ items, told }: { items: readonly Account[]; told: (issued: Issued) => void }) {
  const [chosen, choose] = useState<Chosen>()
  return (
    <>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('accounts.title')}>
        <table className="table accounts">
          <thead>
            <tr>
              {(['username', 'person', 'state', 'sessions', 'last_seen', 'acts'] as const).map((key) => (
                <th key={key}>{t(`accounts.${key}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((account) => (
              <Line key={account.id} account={account} choose={(act) => choose({ act, account })} />
            ))}
          </tbody>
        </table>
      </div>
      {chosen && <ActDialog {...chosen} told={told} close={() => choose(undefined)} />}
    </>
  )
}

/** What may be done now: a locked account is unlocked first, and nobody locks himself. */
function actsOn(account: Account, own: boolean): Act[] {
  if (account.state === 'locked') return ['unlock']
  return [
    'reset',
    ...(account.sessions > 0 ? ['end_sessions' as const] : []),
    ...(account.state === 'resting' ? ['unlock' as const] : []),
    ...(own ? [] : ['lock' as const]),
  ]
}

function Line({ account, choose }: { account: Account; choose: (act: Act) => void }) {
  const own = useSession().user.username === account.username
  return (
    <tr>
      <td className="nowrap">
        <code>{account.username}</code>
      </td>
      <td>
        <strong>{account.person.name}</strong>
        {account.person.posts.map((post) => (
          <div key={`${post.title} ${post.division}`} className="quiet">
            {post.title} · {post.division}
          </div>
        ))}
      </td>
      <td className="nowrap">{t(`accounts.${account.state}`)}</td>
      <td className="numeric">{account.sessions}</td>
      <td className="nowrap">{dateTime(account.last_seen_at)}</td>
      <td>
        <div className="row wrap">
          {actsOn(account, own).map((act) => (
            <Button key={act} size="small" onClick={() => choose(act)}>
              {t(`accounts.${act}`)}
            </Button>
          ))}
        </div>
      </td>
    </tr>
  )
}
