import { useQuery } from '@tanstack/react-query'
import { useWhereWhen } from '#kit/ui/address.ts'
import { get } from '#kit/ui/api.ts'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { LedgerAnswer } from '../wire.ts'
import { BileTable, PermitTable } from './bile.ui.tsx'
import { HerdTable } from './herds.ui.tsx'
import './ledger.ui.css'

const t = catalogue({
  title: '人工繁育和熊胆汁账',
  sub: '{division} · {year} 年',
  help: '存栏：期初加出生、购入、找回、盘点增补，减去死亡、出售、利用、逃逸、盘点核减，等于期末。熊胆汁：采集等于交付、送检、报废和在库之和，批准不超过种群能够提供的，交付不超过批准的。',
  herds: '种群台账',
  entries: '存栏增减',
  permits: '使用审批',
  none: '这里没有取得许可或者备案的人工繁育种群',
  none_help: '先登记申请，核查以后登记许可或者备案，再登记起账存栏。',
})

/** The herds of a place with the account of each year, and the bile of its bears to the gram. */
export default function BreedingPage() {
  const { division, year } = useWhereWhen()
  const { data: place } = useQuery(divisionBy(division))
  const { data, error, refetch } = useQuery({
    queryKey: ['wildlife', 'breeding', division, year],
    queryFn: ({ signal }) => get<LedgerAnswer>('/api/wildlife/breeding', { division, year }, signal),
  })
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub', { division: place?.path_name ?? place?.name ?? '…', year })}
        actions={
          <>
            <To href="/registers/wildlife_herd">{t('herds')}</To>
            <To href="/registers/wildlife_herd_entry">{t('entries')}</To>
            <To href="/registers/bile_permit">{t('permits')}</To>
          </>
        }
      />
      <p className="quiet">{t('help')}</p>
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={8} />
      ) : data.herds.length === 0 ? (
        <Empty title={t('none')}>
          <p>{t('none_help')}</p>
        </Empty>
      ) : (
        <>
          <HerdTable told={data} />
          {data.herds.some((h) => h.bile !== null) && <BileTable told={data} />}
          {data.permits.length > 0 && <PermitTable rows={data.permits} />}
        </>
      )}
    </>
  )
}
