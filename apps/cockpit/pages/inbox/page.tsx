import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Fragment, lazy, Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import { get } from '#kit/ui/api.ts'
import { keepPlace, useAddress } from '#kit/ui/address.ts'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { useKeys } from '#kit/ui/parts/use-keys.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { t } from '../../text/text.ts'
import type { Inbox, InboxItem, ListName } from '#kit/wire/work.ts'
import { useInboxCounts } from '../../frame/top-bar.tsx'
import { Lists } from './lists.tsx'
import { Notices } from './notices.tsx'
import { askedOf, listOf } from './query.ts'
import { InboxRow } from './row.tsx'
import { type Doing, TogetherBar } from './together.tsx'
import { InboxToolbar } from './toolbar.tsx'
import { Welcome } from './welcome.tsx'
import './inbox.css'

// the forms of steps are fetched with the first step that is taken here: most who open the page only read it
const TogetherDrawer = lazy(() => import('#kit/ui/parts/forms/together-drawer.tsx').then((m) => ({ default: m.TogetherDrawer })))
const TransitionDrawer = lazy(() => import('#kit/ui/parts/forms/transition-drawer.tsx').then((m) => ({ default: m.TransitionDrawer })))

type One = { register: string; id: string; transition: string }
const keyOf = (item: InboxItem): string => `${item.register} ${item.id}`

/** What waits, in three lists; each thing can be done from here, by mouse or by keys, alone or several together. */
export default function InboxPage() {
  const [parameters, set] = useAddress()
  const [doing, setDoing] = useState<One | null>(null)
  const [together, setTogether] = useState<Doing | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const counts = useInboxCounts(parameters.get('register'))
  const list = listOf(parameters, counts.data?.lists)
  const asked = list && askedOf(parameters, list)
  const answer = useInfiniteQuery({
    queryKey: ['inbox', asked],
    enabled: list !== null,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => get<Inbox>('/api/inbox', { limit: 50, cursor: pageParam, ...asked }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  })
  const items = answer.data?.pages.flatMap((p) => p.items) ?? []
  const [first] = answer.data?.pages ?? []
  const error = answer.error ?? counts.error
  const choose = (item: InboxItem, on: boolean) =>
    setChosen((now) => {
      const next = new Set(now)
      if (on) next.add(keyOf(item))
      else next.delete(keyOf(item))
      return next
    })
  return (
    <>
      <PageHead title={t('inbox.title')} />
      <Welcome />
      <Lists lists={first?.lists ?? counts.data?.lists} list={list} choose={(next) => set({ list: next })} />
      <InboxToolbar inbox={first} />
      <TogetherBar items={items.filter((i) => chosen.has(keyOf(i)))} act={setTogether} clear={() => setChosen(new Set())} />
      {error && <ErrorPage error={error} retry={() => void answer.refetch()} />}
      {!error && answer.isPending && <SkeletonRows rows={10} />}
      {answer.data && items.length === 0 && <Nothing lists={first?.lists} list={list} />}
      {items.length > 0 && (
        <Items
          items={items}
          group={parameters.get('group')}
          chosen={chosen}
          choose={choose}
          act={(item, transition) => setDoing({ register: item.register, id: item.id, transition })}
        />
      )}
      {answer.hasNextPage && (
        <Button className="gap-above" block loading={answer.isFetchingNextPage} onClick={() => void answer.fetchNextPage()}>
          {t('inbox.more')}
        </Button>
      )}
      <Notices />
      <Suspense>
        {doing && <TransitionDrawer {...doing} close={() => setDoing(null)} />}
        {together && <TogetherDrawer {...together} close={() => setTogether(null)} done={() => setChosen(new Set())} />}
      </Suspense>
    </>
  )
}

/** The head under which a thing stands in a grouped list. */
function groupOf(item: InboxItem, group: string | null): string | null {
  if (group === 'register') return item.register_title
  if (group === 'place') return item.division_name ?? null
  if (group !== 'clock') return null
  const clock = item.due_at === null ? 'waiting' : Date.parse(item.due_at) < Date.now() ? 'late' : 'in_time'
  return t(`inbox.clock_${clock}`)
}

type ItemsProperties = {
  items: readonly InboxItem[]
  group: string | null
  chosen: ReadonlySet<string>
  choose: (item: InboxItem, on: boolean) => void
  act: (item: InboxItem, transition: string) => void
}

function Items({ items, group, chosen, choose, act }: ItemsProperties) {
  const [, go] = useLocation()
  const [at, setAt] = useState<string | null>(null)
  const here = items.findIndex((item) => keyOf(item) === at)
  const move = (by: number) => setAt(keyOf(items[Math.min(Math.max(here + by, 0), items.length - 1)] as InboxItem))
  const withHere = (run: (item: InboxItem) => void) => () => {
    const item = items[here]
    if (item) run(item)
  }
  useKeys({
    j: () => move(1),
    k: () => move(here < 0 ? 1 : -1),
    Enter: withHere((item) => go(keepPlace(`/registers/${item.register}/${item.id}`, window.location.search))),
    x: withHere((item) => choose(item, !chosen.has(keyOf(item)))),
    a: withHere((item) => {
      const [step] = item.transitions
      if (step) act(item, step.name)
    }),
  })
  return (
    <>
      <ul className="inbox card flush" aria-label={t('inbox.list')}>
        {items.map((item, i) => {
          const head = groupOf(item, group)
          const before = items[i - 1]
          return (
            <Fragment key={keyOf(item)}>
              {head !== null && head !== (before ? groupOf(before, group) : null) && <li className="inbox-group-head">{head}</li>}
              <InboxRow
                item={item}
                here={i === here}
                chosen={chosen.has(keyOf(item))}
                choose={(on) => choose(item, on)}
                act={(transition) => act(item, transition)}
              />
            </Fragment>
          )
        })}
      </ul>
      <p className="quiet small only-wide">{t('inbox.keys', { j: 'j', k: 'k', enter: '回车', x: 'x', a: 'a' })}</p>
    </>
  )
}

function Nothing({ lists, list }: { lists: Inbox['lists'] | undefined; list: ListName | null }) {
  const all = lists ? lists.mine + lists.unit + lists.help : 0
  const title = all === 0 ? t('inbox.empty') : list && lists?.[list] === 0 ? t('inbox.empty_list') : t('inbox.empty_stage')
  return (
    <Empty icon="check" title={title}>
      {all === 0 && <p>{t('inbox.empty_help')}</p>}
    </Empty>
  )
}
