import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { get } from '#kit/ui/api.ts'
import { useAddress } from '#kit/ui/address.ts'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { dateTime } from '#kit/ui/parts/time.ts'
import { t } from '../../../text/text.ts'

type Line = {
  id: string
  at: string
  actor_name: string | null
  post_title: string | null
  action: string
  register: string | null
  register_title: string | null
  record: string | null
  reason: string | null
  device: string | null
  detail: { username?: string; field?: string; address?: string }
}

const auditQuery = (action: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', action],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => get<{ items: Line[]; next?: string }>('/api/audit', { action, cursor: pageParam, limit: 50 }, signal),
    getNextPageParam: (page) => page.next,
  })

const actions = ['', 'reveal', 'export', 'import', 'sign_in', 'sign_in_refused'] as const
type Action = (typeof actions)[number]
const titles: Readonly<Record<Action, Parameters<typeof t>[0]>> = {
  '': 'audit.all',
  reveal: 'audit.reveal',
  export: 'audit.export',
  import: 'audit.import',
  sign_in: 'audit.sign_in',
  sign_in_refused: 'audit.sign_in_refused',
}
const isAction = (text: string): text is Action => (actions as readonly string[]).includes(text)
const titleOf = (action: string): string => (isAction(action) ? t(titles[action]) : action)

/** Who looked at what, and on what ground; for administrators. */
export default function AuditPage() {
  const [parameters, set] = useAddress()
  const asked = parameters.get('action') ?? ''
  const action: Action = isAction(asked) ? asked : ''
  const list = useInfiniteQuery(auditQuery(action))
  if (list.error) return <ErrorPage error={list.error} retry={() => void list.refetch()} />
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <PageHead title={t('audit.title')} sub={t('audit.sub')} />
      <div className="scroll-sideways gap" tabIndex={0} role="group" aria-label={t('audit.kind')}>
        <Segmented<Action>
          aria-label={t('audit.kind')}
          value={action}
          onChange={(value) => set({ action: value || null })}
          options={actions.map((value) => ({ value, label: t(titles[value]) }))}
        />
      </div>
      {list.isPending ? <SkeletonRows rows={8} /> : items.length === 0 ? <Empty title={t('audit.none')} /> : <Lines items={items} />}
      {list.hasNextPage && (
        <Button className="gap" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('accounts.more')}
        </Button>
      )}
    </>
  )
}

function Lines({ items }: { items: readonly Line[] }) {
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('audit.title')}>
      <table className="table audit">
        <thead>
          <tr>
            <th scope="col">{t('audit.at')}</th>
            <th scope="col">{t('audit.who')}</th>
            <th scope="col">{t('audit.kind')}</th>
            <th scope="col">{t('audit.what')}</th>
            <th scope="col" className="wide">
              {t('audit.reason')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((line) => (
            <tr key={line.id}>
              <td className="nowrap">{dateTime(line.at)}</td>
              <th scope="row">
                {line.actor_name ?? line.detail.username ?? '—'} <small className="quiet">{line.post_title ?? line.detail.address}</small>
              </th>
              <td className="nowrap">{titleOf(line.action)}</td>
              <td>
                {line.register && line.record ? (
                  <To href={`/registers/${line.register}/${line.record}`}>{line.register_title}</To>
                ) : (
                  (line.register_title ?? '—')
                )}
              </td>
              <td className="wide">{line.reason ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
