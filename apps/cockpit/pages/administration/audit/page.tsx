import { infiniteQueryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { address, get, type Parameters } from '#kit/ui/api.ts'
import { useAddress } from '#kit/ui/address.ts'
import { DateInput } from '#kit/ui/parts/fields/date-input.tsx'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { dateTime } from '#kit/ui/parts/time.ts'
import type { Audit, AuditLine } from '#kit/wire/accounts.ts'
import { t } from './text.ts'

const PAGE = 50

const auditQuery = (asked: Parameters) =>
  infiniteQueryOptions({
    queryKey: ['audit', asked],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => get<Audit>('/api/audit', { ...asked, cursor: pageParam || null, limit: PAGE }, signal),
    getNextPageParam: (page) => page.next,
  })

/** Who looked at what, who signed in, whose account or which setting was changed, and on what ground; for administrators. */
export default function AuditPage() {
  const [parameters, set] = useAddress()
  const [text, setText] = useState('')
  const kinds = useQuery({ queryKey: ['audit', 'actions'], queryFn: () => get<{ items: { action: string; title: string }[] }>('/api/audit/actions') })
  const [action, from, to] = [parameters.get('action'), parameters.get('from'), parameters.get('to')]
  const asked = { action, from, to, q: useDeferredValue(text.trim()) || null }
  const list = useInfiniteQuery(auditQuery(asked))
  if (list.error) return <ErrorPage error={list.error} retry={() => void list.refetch()} />
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <PageHead
        title={t('audit.title')}
        sub={t('audit.sub')}
        actions={
          <Button href={address('/api/audit/export', asked)} download>
            {t('audit.export')}
          </Button>
        }
      />
      <div className="row wrap gap">
        <Select
          className="audit-kind"
          virtual={false}
          aria-label={t('audit.kind')}
          value={action ?? ''}
          onChange={(value: string) => set({ action: value || null })}
          options={[{ value: '', label: t('audit.all') }, ...(kinds.data?.items ?? []).map((kind) => ({ value: kind.action, label: kind.title }))]}
        />
        {(['from', 'to'] as const).map((end) => (
          <label key={end} className="row">
            <span className="quiet">{t(`audit.${end}`)}</span>
            <DateInput small label={t(`audit.${end}`)} value={parameters.get(end)} onChange={(day) => set({ [end]: day || null })} />
          </label>
        ))}
        <Input.Search
          className="account-search grow"
          allowClear
          aria-label={t('audit.search')}
          placeholder={t('audit.search')}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
      </div>
      {list.isPending ? <SkeletonRows rows={8} /> : items.length === 0 ? <Empty title={t('audit.none')} /> : <Lines items={items} />}
      {list.hasNextPage && (
        <Button className="gap" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('audit.more')}
        </Button>
      )}
    </>
  )
}

const whoOf = ({ actor_name, detail }: AuditLine): string => actor_name ?? (detail as { username?: string } | null)?.username ?? '—'

function Lines({ items }: { items: readonly AuditLine[] }) {
  return (
    <div className="table-box gap" tabIndex={0} role="region" aria-label={t('audit.title')}>
      <table className="table audit">
        <thead>
          <tr>
            {(['at', 'who', 'kind', 'what', 'result'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`audit.${head}`)}
              </th>
            ))}
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
                {whoOf(line)} <small className="quiet">{line.post_title}</small>
              </th>
              <td className="nowrap">{line.action_title}</td>
              <td>
                {line.register && line.record ? <To href={`/registers/${line.register}/${line.record}`}>{line.register_title}</To> : line.register_title}{' '}
                {line.subject || (line.register ? '' : '—')}
              </td>
              <td className={line.refused ? 'nowrap problem' : 'nowrap'}>{t(line.refused ? 'audit.refused' : 'audit.done')}</td>
              <td className="wide">{line.reason ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
