import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useWhereWhen } from '../../address.ts'
import { ErrorPage } from '../../parts/error-page.tsx'
import { divisionBy } from '../../parts/divisions.ts'
import { Icon } from '../../parts/icon.tsx'
import { overviewOf } from '../../parts/overview-query.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { SkeletonRows } from '../../parts/skeletons.tsx'
import { slots } from '../../slots.ts'
import { t } from '../../text/text.ts'
import type { Overview } from '../../wire.ts'
import { ChapterRow } from './chapter-row.tsx'

/** The five chapters and the four banks at a glance, for a place and a year. */
export default function OverviewPage() {
  const { division, year } = useWhereWhen()
  const place = useQuery(divisionBy(division))
  const { data, error, isPending, refetch } = useQuery({ ...overviewOf(division, year), placeholderData: keepPreviousData })
  const Map = slots.overviewMap
  return (
    <>
      <PageHead title={t('overview.title')} sub={t('overview.sub', { division: place.data?.name ?? '…', year })} />
      {error && <ErrorPage error={error} retry={() => void refetch()} />}
      {isPending && <SkeletonRows rows={12} />}
      {data && (
        <div className={Map ? 'overview with-map' : 'overview'}>
          <div>{data.chapters.map((c) => <ChapterRow key={c.number} chapter={c} year={year} />)}<Banks banks={data.banks} /></div>
          {Map && <Suspense fallback={<div className="map-slot" />}><Map division={division} year={year} /></Suspense>}
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
