import { useQuery } from '@tanstack/react-query'
import { Switch } from 'antd'
import { useMemo } from 'react'
import { useParams } from 'wouter'
import { useAddress } from '#kit/ui/address.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonPage } from '#kit/ui/parts/skeletons.tsx'
import { dateTime } from '#kit/ui/parts/time.ts'
import { t } from '../../text/text.ts'
import { figuresQuery } from '../figures/queries.ts'
import { Downloads } from './downloads.tsx'
import { sealedAddress, sealedQuery } from './queries.ts'
import { RevisionDrawer } from './revision-drawer.tsx'
import { SealState } from './seal-state.tsx'
import { Sheet } from './sheet.tsx'
import type { SealedReport } from '#kit/wire/report.ts'
import './report.css'

/** A sealed report as it was, with marks in the margin where its records changed since. */
export default function Sealed() {
  const { id = '' } = useParams<{ id: string }>()
  const { data, error, refetch } = useQuery(sealedQuery(id))
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  return data ? <View seal={data} /> : <SkeletonPage />
}

function View({ seal }: { seal: SealedReport }) {
  const [parameters, set] = useAddress()
  const compare = parameters.get('compare') === 'last_year'
  const { data } = useQuery({ ...figuresQuery({ year: seal.year, division: seal.division, as_of: null }), enabled: compare })
  const before = useMemo(() => new Map((data ?? []).map((f) => [f.indicator, f])), [data])
  const revisions = useMemo(() => new Map(seal.revisions.map((r) => [r.indicator, r])), [seal])
  const opened = revisions.get(parameters.get('figure') ?? '') ?? null
  const actions = (
    <>
      <To href="/report/sealed">{t('seal.list')}</To>
      <To href={`/report?year=${seal.year}&division=${seal.division}`}>{t('seal.to_live')}</To>
      <label className="row">
        <Switch size="small" checked={compare} onChange={(on) => set({ compare: on ? 'last_year' : null })} />
        {t('report.compare')}
      </label>
      <Downloads href={(format) => sealedAddress(seal.id, format)} more={['pdf', 'html', 'canonical']} />
    </>
  )
  return (
    <>
      <PageHead
        title={t('seal.of', { number: seal.number })}
        sub={t('seal.when', { at: dateTime(seal.sealed_at), by: `${seal.sealed_by.post} ${seal.sealed_by.name}` })}
        actions={actions}
      />
      <SealState seal={seal} open={(figure) => set({ figure })} />
      <Sheet report={seal.document} before={before} compare={compare} revisions={revisions} open={(figure) => set({ figure })} />
      <RevisionDrawer seal={seal} revision={opened} close={() => set({ figure: null })} />
    </>
  )
}
