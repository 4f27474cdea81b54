import { useQuery } from '@tanstack/react-query'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { SkeletonPage } from '#kit/ui/parts/skeletons.tsx'
import { dateTime } from '#kit/ui/parts/time.ts'
import { t } from '../../text/text.ts'
import { sealedListQuery } from './queries.ts'
import type { SealHead } from '#kit/wire/report.ts'
import './report.css'

/** Every sealed report that this person may see. */
export default function SealedList() {
  const { data, error, refetch } = useQuery(sealedListQuery())
  return (
    <>
      <PageHead title={t('seal.list')} sub={t('seal.list_sub')} actions={<To href="/report">{t('seal.to_live')}</To>} />
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonPage />
      ) : data.length === 0 ? (
        <Empty icon="report" title={t('seal.none')}>
          <p>{t('seal.none_help')}</p>
        </Empty>
      ) : (
        <Seals items={data} />
      )}
    </>
  )
}

function Seals({ items }: { items: readonly SealHead[] }) {
  return (
    <div className="sheet-table card flush" tabIndex={0} role="region" aria-label={t('seal.list')}>
      <table className="seals">
        <thead>
          <tr>
            <th scope="col">{t('seal.number')}</th>
            <th scope="col">{t('seal.report')}</th>
            <th scope="col">{t('seal.at')}</th>
            <th scope="col">{t('seal.by')}</th>
            <th scope="col" className="numeric">
              {t('figures.records')}
            </th>
            <th scope="col">{t('seal.note')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((seal) => (
            <tr key={seal.id}>
              <td>
                <To href={`/report/sealed/${seal.id}`}>{seal.number}</To>
              </td>
              <td>{seal.title}</td>
              <td>
                <time dateTime={seal.sealed_at}>{dateTime(seal.sealed_at)}</time>
              </td>
              <td>
                {seal.sealed_by.post} {seal.sealed_by.name}
              </td>
              <td className="numeric">{grouped(String(seal.records))}</td>
              <td>{seal.note ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
