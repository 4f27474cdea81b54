import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { roundHalfUp, sumOf } from '#kit/quantity/decimal.ts'
import { useWhereWhen } from '#kit/ui/address.ts'
import { get } from '#kit/ui/api.ts'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { Space, SpaceLine, SpacePlace } from '../wire.ts'

const t = catalogue({
  title: '造林绿化空间',
  sub: '{division} · 列入 {year} 年度计划 · 单位：亩',
  plots: '全部地块',
  runs: '评估批次',
  help: '候选地块按六个步骤评估。排除的是落在不得造林的图层内的部分，重叠处只计一次；净面积是图形面积减去排除的和未评估的，不等于可以造林；不列入、已调出的地块也按评定结果计在各类之中。',
  none: '这里还没有造林空间地块',
  none_help: '先导入或登记候选地块。',
  group: '适宜性',
  count: '地块',
  area: '图形面积',
  excluded: '排除',
  net: '净面积',
  unassessed: '未评估',
  adopted: '列入计划',
  total: '合计',
  all: '{division}合计',
  reasons: '评定的理由',
  reason: '理由',
})
const amounts = ['area', 'excluded', 'unassessed', 'net', 'adopted'] as const
type Amounts = Omit<SpaceLine, 'group' | 'title'>
const rounded = (value: string | null): string | null => (value === null ? null : roundHalfUp(value, 1))

/** What ground may become forest, by place and class, with the reasons, and what of it a year's plan holds. */
export default function AfforestationPage() {
  const { division, year } = useWhereWhen()
  const { data: place } = useQuery(divisionBy(division))
  const { data, error, refetch } = useQuery({
    queryKey: ['planning', 'afforestation', division, year],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<Space>('/api/afforestation/space', { division, year }, signal),
  })
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub', { division: place?.name ?? '…', year })}
        actions={
          <>
            <To href="/registers/afforestation_plot">{t('plots')}</To>
            <To href="/registers/suitability_run">{t('runs')}</To>
          </>
        }
      />
      <p className="quiet">{t('help')}</p>
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={8} />
      ) : data.items.length === 0 ? (
        <Empty icon="place" title={t('none')}>
          <p>{t('none_help')}</p>
        </Empty>
      ) : (
        <>
          {data.items.length > 1 && <Whole name={place?.name ?? ''} places={data.items} />}
          {data.items.map((item) => (
            <Place key={item.code} place={item} />
          ))}
        </>
      )}
    </>
  )
}

/** All places together, class by class. */
function Whole({ name, places }: { name: string; places: readonly SpacePlace[] }) {
  const groups = Map.groupBy(
    places.flatMap((place) => place.lines),
    (line) => line.group,
  )
  const lines = [...groups.values()].map((own) => ({ ...totalOf(own), group: own[0]!.group, title: own[0]!.title }))
  return (
    <section className="card">
      <h2>{t('all', { division: name })}</h2>
      <Lines name={name} lines={lines} />
    </section>
  )
}

function Place({ place }: { place: SpacePlace }) {
  return (
    <section className="card" aria-labelledby={`place-${place.code}`}>
      <h2 id={`place-${place.code}`}>{place.name}</h2>
      <Lines name={place.name} lines={place.lines} />
      {place.reasons.length > 0 && (
        <details className="gap-above">
          <summary>{t('reasons')}</summary>
          <Reasons place={place} />
        </details>
      )}
    </section>
  )
}

function Lines({ name, lines }: { name: string; lines: readonly SpaceLine[] }) {
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={name}>
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col">{t('group')}</th>
            <th scope="col" className="numeric">
              {t('count')}
            </th>
            {amounts.map((key) => (
              <th key={key} scope="col" className="numeric">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.group} title={line.title} line={line} />
          ))}
        </tbody>
        <tfoot>
          <Row title={t('total')} line={totalOf(lines)} />
        </tfoot>
      </table>
    </div>
  )
}

/** What several lines add up to; what none of them knows stays unknown. */
const totalOf = (lines: readonly SpaceLine[]): Amounts => {
  const known = (key: (typeof amounts)[number]): string[] => lines.flatMap((line) => line[key] ?? [])
  const sum = (key: (typeof amounts)[number]): string | null => (known(key).length === 0 ? null : sumOf(known(key)))
  return {
    plots: lines.reduce((n, line) => n + line.plots, 0),
    area: sumOf(known('area')),
    excluded: sum('excluded'),
    net: sum('net'),
    unassessed: sum('unassessed'),
    adopted: sumOf(known('adopted')),
  }
}

const Row = ({ title, line }: { title: string; line: Amounts }) => (
  <tr>
    <th scope="row">{title}</th>
    <td className="numeric" data-label={t('count')}>
      <Quantity value={line.plots} />
    </td>
    {amounts.map((key) => (
      <td key={key} className="numeric" data-label={t(key)}>
        <Quantity value={rounded(line[key])} />
      </td>
    ))}
  </tr>
)

const Reasons = ({ place }: { place: SpacePlace }) => (
  <table className="table">
    <thead>
      <tr>
        <th scope="col">{t('reason')}</th>
        <th scope="col" className="numeric">
          {t('count')}
        </th>
        <th scope="col" className="numeric">
          {t('area')}
        </th>
      </tr>
    </thead>
    <tbody>
      {place.reasons.map(({ reason, title, plots, area }) => (
        <tr key={reason}>
          <td>{title}</td>
          <td className="numeric">
            <Quantity value={plots} />
          </td>
          <td className="numeric">
            <Quantity value={rounded(area)} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
