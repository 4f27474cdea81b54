import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { t } from '../../../text/text.ts'
import { InitialPassword } from './initial-password.tsx'
import { OpenAccount } from './open-account.tsx'
import { accountsQuery, type Issued } from './queries.ts'
import { AccountTable } from './table.tsx'

/** Who may sign in; for administrators. */
export default function AccountsPage() {
  const [text, setText] = useState('')
  const [issued, tell] = useState<Issued>()
  const list = useInfiniteQuery(accountsQuery(useDeferredValue(text.trim())))
  if (list.error) return <ErrorPage error={list.error} retry={() => void list.refetch()} />
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <PageHead
        title={t('accounts.title')}
        sub={t('accounts.sub')}
        actions={
          <>
            <To href="/administration/accounts/many" className="tag big-tag">
              {t('accounts.many')}
            </To>
            <OpenAccount told={tell} />
          </>
        }
      />
      <Input.Search
        className="gap account-search"
        allowClear
        aria-label={t('accounts.search')}
        placeholder={t('accounts.search')}
        value={text}
        onChange={(e) => setText(e.target.value)}
      />
      {list.isPending ? <SkeletonRows rows={8} /> : items.length === 0 ? <Empty title={t('accounts.none')} /> : <AccountTable items={items} told={tell} />}
      {list.hasNextPage && (
        <Button className="gap" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('accounts.more')}
        </Button>
      )}
      {issued && <InitialPassword issued={issued} close={() => tell(undefined)} />}
    </>
  )
}
