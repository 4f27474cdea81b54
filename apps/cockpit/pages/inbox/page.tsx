import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { get } from '#kit/ui/api.ts'
import { useAddress } from '#kit/ui/address.ts'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { TransitionDrawer } from '#kit/ui/parts/forms/transition-drawer.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { t } from '../../text/text.ts'
import type { Inbox, InboxItem, Stage } from '#kit/wire/work.ts'
import { Notices } from './notices.tsx'
import { InboxRow } from './row.tsx'
import { StageTabs } from './stages.tsx'

type Doing = { register: string; id: string; transition: string }

/** What waits for me, by deadline; each can be done from here. */
export default function InboxPage() {
  const [parameters, set] = useAddress()
  const stage = parameters.get('stage') as Stage | null
  const [doing, setDoing] = useState<Doing | null>(null)
  const list = useInfiniteQuery({
    queryKey: ['inbox', stage ?? ''],
    queryFn: ({ pageParam, signal }) => get<Inbox>('/api/inbox', { limit: 50, cursor: pageParam, stage }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  })
  const items = list.data?.pages.flatMap((p) => p.items) ?? []
  return (
    <>
      <PageHead title={t('inbox.title')} sub={t('inbox.sub')} />
      <StageTabs counts={list.data?.pages[0]?.counts} stage={stage} choose={(next) => set({ stage: next })} />
      {list.error && <ErrorPage error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <SkeletonRows rows={10} />}
      {list.data && items.length === 0 && <Nothing stage={stage} />}
      {items.length > 0 && <Items items={items} act={setDoing} />}
      {list.hasNextPage && (
        <Button className="gap-above" block loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('inbox.more')}
        </Button>
      )}
      <Notices />
      {doing && <TransitionDrawer {...doing} close={() => setDoing(null)} />}
    </>
  )
}

function Items({ items, act }: { items: readonly InboxItem[]; act: (doing: Doing) => void }) {
  return (
    <ul className="inbox card flush" aria-label={t('inbox.list')}>
      {items.map((item) => (
        <InboxRow key={`${item.register}-${item.id}`} item={item} act={(transition) => act({ register: item.register, id: item.id, transition })} />
      ))}
    </ul>
  )
}

const Nothing = ({ stage }: { stage: Stage | null }) => (
  <Empty icon="check" title={t(stage ? 'inbox.empty_stage' : 'inbox.empty')}>
    {!stage && <p>{t('inbox.empty_help')}</p>}
  </Empty>
)
