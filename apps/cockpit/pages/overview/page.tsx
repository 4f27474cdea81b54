import { comma } from '#kit/ui/text/text.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useWhereWhen } from '#kit/ui/address.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { overviewOf } from '#kit/ui/parts/overview-query.ts'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { useSession } from '#kit/ui/session.ts'
import type { Overview } from '#kit/wire/figures.ts'
import { roomViewsFound } from '../../room-views.ts'
import { t } from '../../text/text.ts'
import { Banks } from './banks.tsx'
import { ChapterRow } from './chapter-row.tsx'
import './overview.css'

const OverviewMap = lazy(() => import('./overview-map.tsx'))

/** The chapters and the four banks at a glance, for a place and a year; above them what a post of its own kind is told first. */
export default function OverviewPage() {
  const me = useSession()
  const { division, year } = useWhereWhen()
  const place = useQuery(divisionBy(division))
  const { data, error, isPending, refetch } = useQuery({ ...overviewOf(division, year), placeholderData: keepPreviousData })
  const glances = roomViewsFound().glances.filter((g) => me.posts.some((p) => g.roles.includes(p.role)))
  return (
    <>
      <PageHead tight title={t('overview.title')} sub={t('overview.sub', { division: place.data?.name ?? '…', year })} />
      {glances.map(({ title, glance: Glance }) => (
        <section key={title} className="card gap" aria-label={title}>
          <h2>{title}</h2>
          <Suspense fallback={<SkeletonRows rows={3} />}>
            <Glance />
          </Suspense>
        </section>
      ))}
      {error && <ErrorPage error={error} retry={() => void refetch()} />}
      {isPending && <SkeletonRows rows={12} />}
      {data && (
        <div className="overview with-map">
          <div>
            <Banks />
            <Chapters chapters={data.chapters} year={year} />
          </div>
          <Suspense fallback={<div className="map-slot" />}>
            <OverviewMap division={division} />
          </Suspense>
        </div>
      )}
    </>
  )
}

/** What has figures stands first, in the order of the outline; what is not built is only named. */
function Chapters({ chapters, year }: { chapters: Overview['chapters']; year: number }) {
  const built = chapters.filter((c) => c.built).toSorted((a, b) => Number(b.leading.length > 0) - Number(a.leading.length > 0))
  const other = chapters.filter((c) => !c.built)
  return (
    <>
      {built.map((c) => (
        <ChapterRow key={c.number} chapter={c} year={year} />
      ))}
      {other.length > 0 && <p className="quiet small gap-above">{t('overview.other', { names: other.map((c) => c.title).join(comma()) })}</p>}
    </>
  )
}
