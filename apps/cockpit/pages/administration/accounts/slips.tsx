import { comma } from '#kit/ui/text/text.ts'
import { Button } from 'antd'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { dateTime } from '#kit/ui/parts/time.ts'
import { useSession } from '#kit/ui/session.ts'
import type { IssuedTogether, WithoutAccounts } from '#kit/wire/accounts.ts'
import { t } from '../../../text/text.ts'
import { t as said } from './many-text.ts'

type Properties = { made: IssuedTogether; people: WithoutAccounts['items']; done: () => void }

/** What was opened, a slip a person to be printed, cut out and handed over; shown this once. */
export function Slips({ made: { issued, refused }, people, done }: Properties) {
  const me = useSession()
  const nameOf = (person: string): string => people.find((one) => one.person === person)?.name ?? ''
  return (
    <>
      <PageHead
        title={said('accounts.slips', { n: issued.length })}
        sub={said('accounts.slips_help')}
        actions={
          <>
            <Button type="primary" onClick={() => window.print()}>
              {said('accounts.slips_print')}
            </Button>
            <Button onClick={done}>{t('accounts.noted')}</Button>
          </>
        }
      />
      {refused.length > 0 && (
        <section className="card gap" aria-labelledby="not-opened">
          <h2 id="not-opened">{said('accounts.slips_refused', { n: refused.length })}</h2>
          <ul>
            {refused.map((one) => (
              <li key={one.person}>
                {nameOf(one.person)} <code>{one.username}</code> <span className="problem">{one.title}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ul className="slips">
        {issued.map(({ account, initial_password }) => (
          <li key={account.id}>
            <strong>{account.person.name}</strong>
            <small>{account.person.posts.map((p) => `${p.division} ${p.title}`).join(comma())}</small>
            <dl>
              <dt>{said('accounts.slips_where')}</dt>
              <dd>{window.location.origin}</dd>
              <dt>{t('accounts.username')}</dt>
              <dd>
                <code>{account.username}</code>
              </dd>
              <dt>{t('accounts.issued')}</dt>
              <dd>
                <code>{initial_password}</code>
              </dd>
            </dl>
            <small>{said('accounts.slips_foot', { city: me.city.name, until: dateTime(account.initial_until) })}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
