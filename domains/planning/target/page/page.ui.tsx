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
import type { TargetsTold } from '../wire.ts'
import { TargetRows } from './rows.ui.tsx'

const t = catalogue({
  title: '规划目标进展',
  sub: '{division} · {year} 年末',
  help: '完成数取自指标，不用填报；没有对应指标的写明。差额是到节点年的目标还差多少，今后每年需要按剩下的年数平均。',
  plans: '规划',
  targets: '规划目标',
  none: '这里没有正在规划期内的规划目标',
  none_help: '在“规划目标”里登记，选定对应指标。',
  period: '{period} 年',
})

/** All targets of the plans of a place whose period holds the year, plan by plan. */
export default function TargetsPage() {
  const { division, year } = useWhereWhen()
  const { data: place } = useQuery(divisionBy(division))
  const { data, error, refetch } = useQuery({
    queryKey: ['planning', 'targets', division, year],
    queryFn: ({ signal }) => get<TargetsTold>('/api/planning/targets', { division, year }, signal),
  })
  const plans = Map.groupBy(data?.items ?? [], (i) => i.plan)
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub', { division: place?.path_name ?? place?.name ?? '…', year })}
        actions={
          <>
            <To href="/registers/plan">{t('plans')}</To>
            <To href="/registers/plan_target">{t('targets')}</To>
          </>
        }
      />
      <p className="quiet">{t('help')}</p>
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={8} />
      ) : plans.size === 0 ? (
        <Empty title={t('none')}>
          <p>{t('none_help')}</p>
        </Empty>
      ) : (
        [...plans].map(([id, items]) => (
          <section key={id} className="card" aria-label={items[0]?.plan_title}>
            <h2>
              <To href={`/registers/plan/${id}`}>{items[0]?.plan_title}</To> <small className="quiet">{t('period', { period: items[0]?.period ?? '' })}</small>
            </h2>
            <TargetRows items={items} />
          </section>
        ))
      )}
    </>
  )
}
