import { useQuery } from '@tanstack/react-query'
import { Badge, Button } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { get } from '#kit/ui/api.ts'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { useSession } from '#kit/ui/session.ts'
import { t } from '../text/text.ts'
import type { Inbox } from '#kit/wire/work.ts'
import { Star } from './star.tsx'
import { WhenSwitch } from './when.tsx'
import { WhereSwitch } from './where.tsx'

const AccountDrawer = lazy(() => import('./account.tsx').then((m) => ({ default: m.AccountDrawer })))
const Palette = lazy(() => import('./palette.tsx').then((m) => ({ default: m.Palette })))

/** The top: where, when, search, what waits, who. */
export function TopBar({ openNavigation }: { openNavigation: () => void }) {
  const me = useSession()
  const [palette, setPalette] = useState(false)
  // once opened it stays, so that it closes as it opened and gives the focus back
  const [account, setAccount] = useState<boolean | null>(null)
  useCtrlK(() => setPalette(true))
  return (
    <header className="top">
      <Button className="only-narrow" type="text" icon={<Icon name="menu" size={20} />} aria-label={t('frame.open_navigation')} onClick={openNavigation} />
      <WhereSwitch />
      <WhenSwitch />
      <button type="button" className="search-button" onClick={() => setPalette(true)} aria-keyshortcuts="Control+K">
        <Icon name="search" />
        <span className="grow">{t('frame.search')}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      <span className="grow" />
      <Star />
      <To href="/help" className="top-link only-wide" aria-label={t('nav.help')} title={t('nav.help')}>
        <Icon name="help" size={18} />
      </To>
      <Button
        type="text"
        className="only-wide"
        icon={<Icon name="print" size={18} />}
        aria-label={t('print.page')}
        title={t('print.page')}
        onClick={() => window.print()}
      />
      {me.demo && (
        <span className="tag demo" title={t('frame.demo_help')}>
          {t('frame.demo')}
        </span>
      )}
      <InboxCount />
      <Button type="text" icon={<Icon name="account" size={18} />} onClick={() => setAccount(true)} aria-label={t('frame.account', { name: me.user.name })}>
        <span className="only-wide">{me.user.name}</span>
      </Button>
      {palette && (
        <Suspense fallback={null}>
          <Palette open close={() => setPalette(false)} />
        </Suspense>
      )}
      {account !== null && (
        <Suspense fallback={null}>
          <AccountDrawer open={account} close={() => setAccount(false)} />
        </Suspense>
      )}
    </header>
  )
}

/** How much waits in the three lists, of all registers or of those asked for. */
export const useInboxCounts = (register: string | null = null) =>
  useQuery({
    queryKey: ['inbox', 'counts', register],
    queryFn: () => get<Inbox>('/api/inbox', { limit: 1, register }),
    staleTime: 30_000,
    refetchInterval: 60_000,
  })

function InboxCount() {
  const { data } = useInboxCounts()
  const all = data ? data.lists.mine + data.lists.unit : 0
  const late = data?.own_late ?? 0
  return (
    <To href="/inbox" className="top-link" aria-label={t('frame.inbox', { all, late })}>
      <Badge count={all} overflowCount={99999} size="small" color={late > 0 ? 'var(--late)' : 'var(--waiting)'} offset={[2, 2]}>
        <Icon name="inbox" size={20} />
      </Badge>
    </To>
  )
}

function useCtrlK(run: () => void) {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        run()
      }
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  })
}
