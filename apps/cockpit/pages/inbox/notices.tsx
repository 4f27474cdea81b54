import { useQuery } from '@tanstack/react-query'
import { get } from '#kit/ui/api.ts'
import { To } from '#kit/ui/parts/link.tsx'
import { dateTime } from '#kit/ui/parts/time.ts'
import { t, type TextKey } from '../../text/text.ts'
import type { Notice } from '#kit/wire/work.ts'

const kinds: Readonly<Record<string, TextKey>> = { reminder: 'inbox.notice_reminder', overdue: 'inbox.notice_overdue', supervision: 'inbox.notice_supervision' }

/** What the clocks have said lately, also of things already done since. */
export function Notices() {
  const { data } = useQuery({ queryKey: ['inbox', 'notices'], queryFn: async () => (await get<{ items: Notice[] }>('/api/notices')).items })
  if (!data || data.length === 0) return null
  return (
    <details className="card gap-above">
      <summary>{t('inbox.notices_n', { n: data.length })}</summary>
      <ul className="plain-list">
        {data.map((n) => (
          <li key={n.id} className="row wrap">
            <span className="tag">{kinds[n.kind] ? t(kinds[n.kind] ?? 'inbox.notices') : n.kind}</span>
            <To href={`/registers/${n.register}/${n.id_record}`}>{n.title}</To>
            <small className="quiet">
              {dateTime(n.at)}
              {n.due_at ? ` · ${t('inbox.notice_due', { at: dateTime(n.due_at) })}` : ''}
            </small>
          </li>
        ))}
      </ul>
    </details>
  )
}
