import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useWhereWhen } from '#kit/ui/address.ts'
import { get } from '#kit/ui/api.ts'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { CitiesTold, CityStanding } from '../wire.ts'
import { Check } from './check.ui.tsx'
import { IndicatorRows } from './rows.ui.tsx'
import { Stages } from './stages.ui.tsx'

const t = catalogue({
  title: '森林城市指标对照',
  sub: '{division} · {year} 年末',
  help: '能算的取自指标，其余取自最近一年核定的记录，没有核定的不算。点现状看所依据的记录，点要求看原文出处。',
  cities: '创建',
  values: '指标数值',
  demands: '指标要求',
  edition: '指标版本',
  own: '各创建自己的版本',
  in_force: '{title}（现行）',
  none: '这里没有森林城市创建',
  none_help: '创建登记在城市所在的一级；县（区）、乡镇请在上面选择全市查看。',
  counts: '达到 {met} 项，未达到 {unmet} 项，没有数值 {unknown} 项',
  not_own: '这不是本次创建（申报）所用的版本，只作比较。',
  unknown_edition: '{title} 的各项要求没有录入，不能对照：请对照印发本登记“森林城市指标要求”，由另一人核对。',
  enter: '登记指标要求',
})

const titleOf = (editions: CitiesTold['editions'], key: string): string => editions.find((e) => e.key === key)?.title ?? key

/** Each creation of a place against an edition: its stages, and of every indicator what is, what is demanded, what is missing and what says so. */
export default function ForestCityPage() {
  const { division, year } = useWhereWhen()
  const [edition, setEdition] = useState('')
  const { data: place } = useQuery(divisionBy(division))
  const { data, error, refetch } = useQuery({
    queryKey: ['culture', 'forest-city', division, year, edition],
    queryFn: ({ signal }) => get<CitiesTold>('/api/culture/forest-city', { division, year, ...(edition === '' ? {} : { edition }) }, signal),
  })
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub', { division: place?.path_name ?? place?.name ?? '…', year })}
        actions={
          <>
            <To href="/registers/forest_city">{t('cities')}</To>
            <To href="/registers/forest_city_value">{t('values')}</To>
            <To href="/registers/forest_city_demand">{t('demands')}</To>
          </>
        }
      />
      <p className="quiet">{t('help')}</p>
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={10} />
      ) : data.items.length === 0 ? (
        <Empty title={t('none')}>
          <p>{t('none_help')}</p>
        </Empty>
      ) : (
        <>
          <p className="row">
            <Select
              aria-label={t('edition')}
              value={edition}
              onChange={setEdition}
              popupMatchSelectWidth={false}
              options={[
                { value: '', label: t('own') },
                ...data.editions.map((e) => ({ value: e.key, label: e.in_force ? t('in_force', { title: e.title }) : e.title })),
              ]}
            />
          </p>
          {data.items.map((city) => (
            <City key={city.id} city={city} edition={titleOf(data.editions, city.edition)} year={year} />
          ))}
        </>
      )}
    </>
  )
}

function City({ city, edition, year }: { city: CityStanding; edition: string; year: number }) {
  return (
    <section className="card" aria-label={city.name}>
      <h2>
        <To href={`/registers/forest_city/${city.id}`}>{city.name}</To> <small className="quiet">{edition}</small>
      </h2>
      <Stages city={city} />
      {!city.own_edition && <p className="quiet">{t('not_own')}</p>}
      {!city.known && (
        <p>
          {t('unknown_edition', { title: edition })} <To href="/registers/forest_city_demand/new">{t('enter')}</To>
        </p>
      )}
      {city.rows.length > 0 && (
        <>
          <p>
            <strong>{t('counts', { met: city.met, unmet: city.unmet, unknown: city.unknown })}</strong>
          </p>
          <IndicatorRows rows={city.rows} />
        </>
      )}
      {city.own_edition && city.rows.length > 0 && <Check city={city.id} year={year} />}
    </section>
  )
}
