import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useAddress } from '#kit/ui/address.ts'
import { get } from '#kit/ui/api.ts'
import { DateInput } from '#kit/ui/parts/fields/date-input.tsx'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import type { Holding, Holdings } from '#kit/wire/administration.ts'
import { RightsOf } from './rights.tsx'
import { t } from './text.ts'

const PAGE = 50

const holdingsQuery = (q: string, on: string | null, division: string | null) =>
  infiniteQueryOptions({
    queryKey: ['holdings', q, on, division],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => get<Holdings>('/api/holdings', { q: q || null, on, division, cursor: pageParam || null, limit: PAGE }, signal),
    getNextPageParam: (page) => page.next,
  })

type Role = Pick<Holding, 'role' | 'role_title'>

/** Who has what, and since when; and what that is. */
export default function HoldingsPage() {
  const [parameters, set] = useAddress()
  const [text, setText] = useState('')
  const [role, show] = useState<Role>()
  const on = parameters.get('on')
  const list = useInfiniteQuery(holdingsQuery(useDeferredValue(text.trim()), on, parameters.get('division')))
  if (list.error) return <ErrorPage error={list.error} retry={() => void list.refetch()} />
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <PageHead title={t('holdings.title')} sub={t('holdings.sub')} />
      <div className="row wrap gap">
        <Input.Search
          className="account-search grow"
          allowClear
          aria-label={t('holdings.search')}
          placeholder={t('holdings.search')}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
        <label className="row">
          <span className="quiet">{t('holdings.on')}</span>
          <DateInput small label={t('holdings.on')} value={on} onChange={(day) => set({ on: day || null })} />
        </label>
      </div>
      {list.isPending ? <SkeletonRows rows={8} /> : items.length === 0 ? <Empty title={t('holdings.none')} /> : <Lines items={items} show={show} />}
      {list.hasNextPage && (
        <Button className="gap" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('holdings.more')}
        </Button>
      )}
      {role && <RightsOf role={role} close={() => show(undefined)} />}
    </>
  )
}

const accountOf = ({ account, username }: Holding): string => {
  if (account === 'none' || username === null) return t('holdings.no_account')
  return account === 'locked' ? `${username}（${t('holdings.locked')}）` : username
}

function Lines({ items, show }: { items: readonly Holding[]; show: (role: Role) => void }) {
  const heads = ['name', 'post', 'where', 'since', 'until', 'account'] as const
  return (
    <div className="table-box gap" tabIndex={0} role="region" aria-label={t('holdings.title')}>
      <table className="table holdings">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`holdings.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((h) => (
            <tr key={`${h.post} ${h.person}`}>
              <th scope="row" className="nowrap">
                <To href={`/registers/person/${h.person}`}>{h.name}</To>
              </th>
              <td>
                <div className="row wrap">
                  <To href={`/registers/post/${h.post}`} className="holding-post">
                    {h.title}
                  </To>
                  <Button size="small" onClick={() => show(h)}>
                    {h.role_title}
                  </Button>
                  {h.lent ? <small className="tag">{t('holdings.lent')}</small> : h.acting && <small className="tag">{t('holdings.acting')}</small>}
                </div>
              </td>
              <td>{h.division_name}</td>
              <td className="nowrap">{h.from}</td>
              <td className="nowrap">{h.to ?? '—'}</td>
              <td className={h.account === 'none' ? 'quiet' : undefined}>{accountOf(h)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
