import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useWhereWhen } from '../../../../kit/ui/address.ts'
import { ErrorPage } from '../../../../kit/ui/parts/error-page.tsx'
import { divisionBy } from '../../../../kit/ui/parts/divisions.ts'
import { Icon } from '../../../../kit/ui/parts/icon.tsx'
import { overviewOf } from '../../../../kit/ui/parts/overview-query.ts'
import { PageHead } from '../../../../kit/ui/parts/page-head.tsx'
import { SkeletonRows } from '../../../../kit/ui/parts/skeletons.tsx'
import { t } from '../../text/text.ts'
import type { Overview } from '../../../../kit/ui/wire.ts'
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
          <div>{data.chapters.map((c) => <ChapterRow key={c.number} chapter={c} year={year} />)}<Banks banks={data.banks} /></div>
          <Suspense fallback={<div className="map-slot" />}><OverviewMap division={division} /></Suspense>
        </div>
      )}
    </>
  )
}

function Banks({ banks }: { banks: Overview['banks'] }) {
  return (
    <section className="card chapter unbuilt" aria-labelledby="banks-title">
      <h2 id="banks-title">{t('overview.banks')}</h2>
      <div className="row wrap">
        {banks.map((b) => <span key={b.key} className="bank"><Icon name="bank" />{b.title}{!b.built && <small className="tag">{t('overview.unbuilt')}</small>}</span>)}
        <span className="quiet small">{t('overview.banks_help')}</span>
      </div>
    </section>
  )
}
