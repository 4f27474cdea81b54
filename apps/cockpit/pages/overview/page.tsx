import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useWhereWhen } from '#kit/ui/address.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { overviewOf } from '#kit/ui/parts/overview-query.ts'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { t } from '../../text/text.ts'
import { Banks } from './banks.tsx'
import { ChapterRow } from './chapter-row.tsx'

const OverviewMap = lazy(() => import('./overview-map.tsx'))

/** The five chapters and the four banks at a glance, for a place and a year. */
export default function OverviewPage() {
  const { division, year } = useWhereWhen()
  const place = useQuery(divisionBy(division))
  const { data, error, isPending, refetch } = useQuery({ ...overviewOf(division, year), placeholderData: keepPreviousData })
  return (
    <>
      <PageHead title={t('overview.title')} sub={t('overview.sub', { division: place.data?.name ?? '…', year })} />
      {error && <ErrorPage error={error} retry={() => void refetch()} />}
      {isPending && <SkeletonRows rows={12} />}
      {data && (
        <div className="overview with-map">
          <div>
            {data.chapters.map((c) => (
              <ChapterRow key={c.number} chapter={c} year={year} />
            ))}
            <Banks banks={data.banks} />
          </div>
          <Suspense fallback={<div className="map-slot" />}>
            <OverviewMap division={division} />
          </Suspense>
        </div>
      )}
    </>
  )
}
