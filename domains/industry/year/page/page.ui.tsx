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
import type { YearAnswer } from '../wire.ts'
import { BaseRows } from './bases.ui.tsx'
import { BondRows, ParkRows, ProjectRows } from './money.ui.tsx'

const t = catalogue({
  title: '绿色产业年度情况',
  sub: '{division} · {year} 年',
  help: '面积按生产季，同一块地面复种的不再计；园地不是林地，另列一行。申请、落实、支付和完成投资是四个不同的数，不相加。',
  bases: '产业基地',
  projects: '产业项目',
  parks: '园区',
  none: '这里这一年没有登记绿色产业的情况',
  none_help: '先登记产业基地，核查入账以后按季登记；项目、园区各在台账里登记。',
})

/** What a year brought to a place: bases by kind, projects with their money, bonds, parks by level. */
export default function YearPage() {
  const { division, year } = useWhereWhen()
  const { data: place } = useQuery(divisionBy(division))
  const { data, error, refetch } = useQuery({
    queryKey: ['industry', 'year', division, year],
    queryFn: ({ signal }) => get<YearAnswer>('/api/industry/year', { division, year }, signal),
  })
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub', { division: place?.path_name ?? place?.name ?? '…', year })}
        actions={
          <>
            <To href="/registers/industry_base">{t('bases')}</To>
            <To href="/registers/industry_project">{t('projects')}</To>
            <To href="/registers/forestry_park">{t('parks')}</To>
          </>
        }
      />
      <p className="quiet">{t('help')}</p>
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={8} />
      ) : data.bases.length + data.projects.length + data.parks.length + data.bonds.length === 0 ? (
        <Empty title={t('none')}>
          <p>{t('none_help')}</p>
        </Empty>
      ) : (
        <>
          <BaseRows rows={data.bases} />
          <ProjectRows rows={data.projects} />
          <BondRows rows={data.bonds} />
          <ParkRows rows={data.parks} />
        </>
      )}
    </>
  )
}
