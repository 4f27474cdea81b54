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
import { said } from '#kit/ui/text/language.ts'
import { catalogue } from '#kit/ui/text/text.ts'
import type { LandLine, LandLinePlace, LandLines, LineMoney, Stage } from '../wire.ts'
import { recordsBehind } from './behind.ui.ts'

const t = catalogue({
  title: '从空间到森林',
  sub: '{division} · {year} 年 · 单位：亩',
  help: '申报、下达和完成是三个数，不能互相代替。任务、申报、下达、设计和施工按设计（预算）年度，验收、保存和成林按当年发生；造林空间是年末的存量。同一地面一年只计一次。点数字看背后的记录。',
  none: '这里还没有营造林的任务、项目和空间',
  none_help: '先评估造林空间，再下达任务、申报项目。',
  part: '类别',
  space: '造林空间',
  total: '四项合计',
  projects: '项目',
  works: '施工小班',
  money: '资金（元）',
  source: '来源',
  applied: '申请',
  granted: '下达',
  paid: '拨付',
  spent: '支出',
})
const amounts = ['applied', 'granted', 'paid', 'spent'] as const

/** The line of land of each county: space, task, applied, granted, designed, works, accepted, replant, preserved, forest. */
export default function LinePage() {
  const { division, year } = useWhereWhen()
  const { data: place } = useQuery(divisionBy(division))
  const { data, error, refetch } = useQuery({
    queryKey: ['afforestation', 'line', division, year],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<LandLines>('/api/afforestation/line', { division, year }, signal),
  })
  const empty = data?.items.every((item) => item.lines.length === 0)
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub', { division: place?.name ?? '…', year })}
        actions={
          <>
            <To href="/registers/afforestation_project">{t('projects')}</To>
            <To href="/registers/afforestation_works">{t('works')}</To>
          </>
        }
      />
      <p className="quiet">{t('help')}</p>
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={8} />
      ) : empty ? (
        <Empty icon="place" title={t('none')}>
          <p>{t('none_help')}</p>
        </Empty>
      ) : (
        data.items.map((item) => <County key={item.code} place={item} told={data} />)
      )}
    </>
  )
}

const ofSpace: readonly Stage[] = ['space', 'adopted']

function County({ place, told: { year, on, stages } }: { place: LandLinePlace; told: LandLines }) {
  const columns = stages.filter(({ stage }) => !ofSpace.includes(stage))
  const space = place.lines.find((line) => line.part === null)
  const parts = place.lines.filter((line) => line.part !== null)
  const cell = (line: LandLine, stage: Stage) => {
    const found = line.cells.find((c) => c.stage === stage)
    if (!found) return <Quantity value={null} />
    return (
      <To href={recordsBehind({ stage, part: line.part, year, division: place.code, on })}>
        <Quantity value={roundHalfUp(found.area, 1)} />
      </To>
    )
  }
  return (
    <section className="card" aria-labelledby={`line-${place.code}`}>
      <h2 id={`line-${place.code}`}>{place.name}</h2>
      {space && (
        <p>
          {stages
            .filter(({ stage }) => ofSpace.includes(stage))
            .map(({ stage, title }) => (
              <span key={stage}>
                {said(title)} {cell(space, stage)}{' '}
              </span>
            ))}
        </p>
      )}
      {parts.length > 0 && (
        <div className="table-box" tabIndex={0} role="region" aria-label={place.name}>
          <table className="table stacked narrow-heads">
            <thead>
              <tr>
                <th scope="col">{t('part')}</th>
                {columns.map(({ stage, title }) => (
                  <th key={stage} scope="col" className="numeric">
                    {said(title)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {parts.map((line) => (
                <tr key={line.part}>
                  <th scope="row">{said(line.title)}</th>
                  {columns.map(({ stage, title }) => (
                    <td key={stage} className="numeric" data-label={said(title)}>
                      {cell(line, stage)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('total')}</th>
                {columns.map(({ stage, title }) => (
                  <td key={stage} className="numeric" data-label={said(title)}>
                    <Quantity value={roundHalfUp(sumOf(parts.flatMap((l) => l.cells.filter((c) => c.stage === stage).map((c) => c.area))), 1)} />
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      {place.money.length > 0 && <Money rows={place.money} name={place.name} />}
    </section>
  )
}

const Money = ({ rows, name }: { rows: readonly LineMoney[]; name: string }) => (
  <details className="gap-above">
    <summary>{t('money')}</summary>
    <div className="table-box" tabIndex={0} role="region" aria-label={`${name} ${t('money')}`}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('source')}</th>
            {amounts.map((key) => (
              <th key={key} scope="col" className="numeric">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.source}>
              <th scope="row">{said(row.title)}</th>
              {amounts.map((key) => (
                <td key={key} className="numeric">
                  <Quantity value={roundHalfUp(row[key], 2)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
)
