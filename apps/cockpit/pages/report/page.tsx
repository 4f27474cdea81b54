import { useQuery } from '@tanstack/react-query'
import { Switch } from 'antd'
import { useMemo } from 'react'
import type { ReportDocument } from '#kit/chapter/report.ts'
import { useAddress, useWhereWhen } from '#kit/ui/address.ts'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonPage } from '#kit/ui/parts/skeletons.tsx'
import type { ComparedFigure } from '#kit/wire/figures.ts'
import { t } from '../../text/text.ts'
import { figuresQuery } from '../figures/queries.ts'
import { Downloads } from './downloads.tsx'
import { reportAddress, reportQuery } from './queries.ts'
import { InBrief } from './in-brief.tsx'
import { SealButton } from './seal-dialog.tsx'
import { SealedStrip } from './sealed-strip.tsx'
import { Sheet } from './sheet.tsx'
import './report.css'

/** The annual report, live: a sheet on which every number opens. */
export default function Page() {
  const { year, division } = useWhereWhen()
  const [parameters, set] = useAddress()
  const compare = parameters.get('compare') === 'last_year'
  const { data: report, error, refetch } = useQuery(reportQuery(year, division))
  const { data: before } = useQuery(figuresQuery({ year, division, as_of: null }))
  const { data: place } = useQuery(divisionBy(division))
  const actions = (
    <>
      <label className="row">
        <Switch size="small" checked={compare} onChange={(on) => set({ compare: on ? 'last_year' : null })} />
        {t('report.compare')}
      </label>
      <Downloads href={(format) => reportAddress(year, division, format === 'canonical' ? 'html' : format)} more={['pdf', 'html']} />
      <SealButton year={year} division={division} place={place?.name ?? ''} />
    </>
  )
  return (
    <>
      <PageHead title={t('report.title')} sub={t('report.sub', { division: place?.name ?? '', year })} actions={actions} />
      <SealedStrip year={year} division={division} />
      <InBrief year={year} division={division} place={place?.name ?? ''} />
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !report ? (
        <SkeletonPage />
      ) : (
        <Body report={report} before={before} compare={compare} />
      )}
    </>
  )
}

function Body({ report, before, compare }: { report: ReportDocument; before: readonly ComparedFigure[] | undefined; compare: boolean }) {
  const lastYear = useMemo(() => new Map((before ?? []).map((f) => [f.indicator, f])), [before])
  if (report.chapters.length === 0)
    return (
      <Empty icon="report" title={t('report.empty')}>
        <p>{t('report.empty_help')}</p>
      </Empty>
    )
  return <Sheet report={report} before={lastYear} compare={compare} />
}
